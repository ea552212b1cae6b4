import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FIXTURES } from "../helpers/paths";
import { curl } from "./clients";
import { startDaemon } from "./daemons";
import { firewallScript, routerRules } from "./firewall";
import { prepareLab } from "./prove";
import type { Scenario } from "./scenario";
import { scenarios } from "./scenarios/all";
import { topologyScript } from "./topology";
import { asked, urlOf } from "./verdict";
import { startWorld, type World } from "./world";

/** The file that the captures of a scenario have in the world, by the node that listens. `any` gives Linux cooked frames. */
const NODES = [["client", "uplink"], ["server", "any"]] as const;

/**
 * `node out/test/lab/record.js ID...`: what curl does in these scenarios, captured on the client and on the server, as
 * `test/fixtures/captures/ID.client.pcap` and `ID.server.pcap`.
 */
async function main(ids: readonly string[]): Promise<void> {
  const lab = await prepareLab();
  for (const id of ids) {
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) throw new Error(`no scenario ${id}`);
    await record(scenario, lab);
    console.log(`recorded ${id}`);
  }
}

async function record(scenario: Scenario, { accounts, daemons }: Awaited<ReturnType<typeof prepareLab>>): Promise<void> {
  const script = [topologyScript(scenario.topology), firewallScript([...routerRules(scenario.topology), ...(scenario.rules ?? [])]), scenario.prepare ?? ""];
  const world = await startWorld(accounts, script.join("\n"));
  try {
    if (scenario.daemon) await startDaemon(world, scenario.daemon, daemons, "server");
    for (const [node, device] of NODES) {
      world.start(["tcpdump", "-Z", "root", "--immediate-mode", "-U", "-n", "-i", device, "-w", `/run/lab/${node}.pcap`, "tcp or icmp or icmp6"], { node });
    }
    await listening(world);
    const view = scenario.view ?? {};
    await curl(world, asked(accounts, view), urlOf(scenario, view), view.curl ?? [], scenario.symptom?.patience ?? "short");
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const [node] of NODES) {
      const { stdout } = await world.run(["base64", `/run/lab/${node}.pcap`]);
      await writeFile(join(FIXTURES, "captures", `${scenario.id}.${node}.pcap`), Buffer.from(stdout, "base64"));
    }
  } finally {
    await world.stop();
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
