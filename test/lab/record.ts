import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FIXTURES } from "../helpers/paths";
import { startBystanders } from "./bystanders";
import { curl } from "./clients";
import { startDaemon } from "./daemons";
import { firewallScript, routerRules } from "./firewall";
import { OWN_DEVICES, startSyslog, talkative, writtenLogs } from "./logging";
import { startNames } from "./names";
import { prepareLab } from "./prove";
import { listWith, RECORDED_CLIENTS } from "./recordClients";
import type { Scenario } from "./scenario";
import { scenarios } from "./scenarios/all";
import { topologyScript } from "./topology";
import { asked, urlOf } from "./verdict";
import { startWorld, type World } from "./world";

type Lab = Awaited<ReturnType<typeof prepareLab>>;

/** The file that the captures of a scenario have in the world, by the node that listens. `any` gives Linux cooked frames. */
const NODES = [["client", "uplink"], ["server", "any"]] as const;

/**
 * `node out/test/lab/record.js captures|logs ID...`: what happens in these scenarios. `captures`: curl, captured on the client and on the server,
 * as `test/fixtures/captures/ID.client.pcap` and `ID.server.pcap`. `logs`: what each client prints, and what the server writes about the first of
 * them, as `test/fixtures/recorded/ID/*.log`; `lists` in the names says that the client got its listing all the same.
 */
async function main([what, ...ids]: readonly string[]): Promise<void> {
  const lab = await prepareLab();
  for (const id of ids) {
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) throw new Error(`no scenario ${id}`);
    const world = await worldOf(scenario, lab);
    try {
      if (what === "captures") await recordCaptures(scenario, world, lab);
      else await recordLogs(scenario, world, lab);
    } finally {
      await world.stop();
    }
    console.log(`recorded ${id}`);
  }
}

async function worldOf(scenario: Scenario, { accounts, daemons }: Lab): Promise<World> {
  const script = [topologyScript(scenario.topology), firewallScript([...routerRules(scenario.topology), ...(scenario.rules ?? [])]), OWN_DEVICES, scenario.prepare ?? ""];
  const world = await startWorld(accounts, script.join("\n"));
  await startSyslog(world);
  if (scenario.names) await startNames(world, scenario.names, daemons);
  await startBystanders(world, accounts, scenario, "before");
  if (scenario.daemon) await startDaemon(world, talkative(scenario.daemon), daemons, "server");
  await startBystanders(world, accounts, scenario, "after");
  return world;
}

async function recordCaptures(scenario: Scenario, world: World, { accounts }: Lab): Promise<void> {
  for (const [node, device] of NODES) {
    world.start(["tcpdump", "-Z", "root", "--immediate-mode", "-U", "-n", "-i", device, "-w", `/run/lab/${node}.pcap`, "tcp or icmp or icmp6"], { node });
  }
  await listening(world);
  const view = scenario.view ?? {};
  await curl(world, asked(accounts, view), urlOf(scenario, view), view.curl ?? [], scenario.symptom?.patience ?? "short", view);
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const [node] of NODES) {
    const { stdout } = await world.run(["base64", `/run/lab/${node}.pcap`]);
    await writeFile(join(FIXTURES, "captures", `${scenario.id}.${node}.pcap`), Buffer.from(stdout, "base64"));
  }
}

async function recordLogs(scenario: Scenario, world: World, { accounts }: Lab): Promise<void> {
  const folder = join(FIXTURES, "recorded", scenario.id);
  await mkdir(folder, { recursive: true });
  for (const client of RECORDED_CLIENTS) {
    const printed = await listWith(client, scenario, world, accounts);
    if (printed) await writeFile(join(folder, `${client}${printed.lists ? ".lists" : ""}.log`), printed.log);
    if (client !== "curl") continue;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const written = await writtenLogs(world);
    if (written !== "") await writeFile(join(folder, `server${printed?.lists ? ".lists" : ""}.log`), written.replaceAll(accounts.password, "s3cretword"));
  }
}

async function listening(world: World): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (world.output().split("listening on").length > NODES.length) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`tcpdump does not listen: ${world.output()}`);
}

void main(process.argv.slice(2));
