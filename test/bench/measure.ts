import type { Diagnosis } from "../../src/diagnose/verdict";
import { KNOWN_FILE, USER, type Accounts } from "../lab/accounts";
import { ftpDoctor } from "../lab/clients";
import { startDaemon } from "../lab/daemons";
import { firewallScript, routerRules } from "../lab/firewall";
import type { Daemons } from "../lab/install";
import { startNames } from "../lab/names";
import { publicAddress, topologyScript } from "../lab/topology";
import { asked, urlOf } from "../lab/verdict";
import { startWorld, type World } from "../lab/world";
import type { Fault } from "./faults";
import { PEERS, type Look, type Peer } from "./peers";

export interface Lab {
  readonly accounts: Accounts;
  readonly daemons: Daemons;
}

/** `names`: the output tells the cause. `lists`: the file is there. `fails`: it ended, and says something else. `hangs`: ended by us at the limit. */
export interface Measured {
  readonly outcome: "names" | "lists" | "fails" | "hangs" | "cannot";
  readonly ms: number;
  /** We ended it at the limit, whatever it had said until then. */
  readonly killed?: boolean;
  /** What our own verdict was. */
  readonly verdict?: string;
}

export interface Row {
  readonly id: string;
  readonly cause: string;
  /** By name: ours first. */
  readonly results: Readonly<Record<string, Measured>>;
}

export const OURS = "FTP Doctor";

/** A program that is not done by then waits for something, and its waiting disturbs nobody. Milliseconds. */
const BUSY_MS = 1500;

/**
 * One network with its fault: our own command line, then the peers one after the other, except that nobody waits for those that hang.
 * @param limitMs for each peer
 * @param quietly runs one job at a time: as long as programs are busy there is nothing else on the processor
 */
export async function measure(fault: Fault, lab: Lab, limitMs: number, quietly: <T>(job: () => Promise<T>) => Promise<T>): Promise<Row> {
  const { scenario } = fault;
  const script = [topologyScript(scenario.topology), firewallScript([...routerRules(scenario.topology), ...(scenario.rules ?? [])]), scenario.prepare ?? ""];
  let world: World | undefined;
  try {
    const begun = await quietly(async () => {
      world = await startWorld(lab.accounts, script.join("\n"));
      if (scenario.names) await startNames(world, scenario.names, lab.daemons);
      if (scenario.daemon) await startDaemon(world, scenario.daemon, lab.daemons, "server");
      return measureBusy(fault, world, lab, limitMs);
    });
    const results = await Promise.all(begun.map(async ({ name, result }) => [name, await result] as const));
    return { id: scenario.id, cause: scenario.cause, results: Object.fromEntries(results) };
  } finally {
    await world?.stop();
  }
}

interface Begun {
  readonly name: string;
  readonly result: Promise<Measured>;
}

async function measureBusy(fault: Fault, world: World, lab: Lab, limitMs: number): Promise<readonly Begun[]> {
  const accounts = asked(lab.accounts, fault.scenario.view ?? {});
  const look = lookOf(fault);
  await world.write("/run/lab/.netrc", `machine ${look.host} login ${USER} password ${accounts.password}\n`);
  const ours = await measureOurs(fault, world, accounts);
  const begun: Begun[] = [{ name: OURS, result: Promise.resolve(ours) }];
  for (const peer of PEERS) {
    const result = measurePeer(peer, look, fault, world, accounts, limitMs);
    result.catch(() => undefined);
    begun.push({ name: peer.name, result });
    await Promise.race([result, new Promise((done) => { setTimeout(done, BUSY_MS); })]);
  }
  return begun;
}

async function measureOurs({ scenario }: Fault, world: World, accounts: Accounts): Promise<Measured> {
  const view = scenario.view ?? {};
  const { stdout, stderr, ms } = await ftpDoctor(world, accounts, ["diagnose", urlOf(scenario, view), "--user", USER, ...(view.doctor ?? []), "--json"], view);
  if (!stdout.startsWith("{")) throw new Error(`${scenario.id}: no verdict came: ${stdout}${stderr}`);
  const { judgement } = JSON.parse(stdout) as Diagnosis;
  const verdict = judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
  return { outcome: verdict !== scenario.cause ? "fails" : verdict === "healthy" ? "lists" : "names", ms, verdict };
}

async function measurePeer(peer: Peer, look: Look, { says }: Fault, world: World, { password }: Accounts, limitMs: number): Promise<Measured> {
  const command = peer.command(look);
  if (!command) return { outcome: "cannot", ms: 0 };
  const env = { BENCH_USER: USER, BENCH_PASSWORD: password };
  const ran = await world.run(command, { node: "client", env, input: peer.input?.(look, { user: USER, password }) ?? "", limitMs });
  const said = ran.stdout + ran.stderr;
  if (process.env["BENCH_SHOW"]) console.error(`== ${peer.name} ${look.host} status ${ran.status ?? "killed"}, ${ran.ms} ms\n${said.replaceAll(password, "****").slice(-3000)}`);
  if (said.includes(KNOWN_FILE)) return { outcome: "lists", ms: ran.ms };
  if (says.test(said)) return { outcome: "names", ms: ran.ms, killed: ran.status === undefined };
  return { outcome: ran.status === undefined ? "hangs" : "fails", ms: ran.ms };
}

function lookOf({ scenario }: Fault): Look {
  const args = scenario.view?.doctor ?? [];
  const asUrl = new URL(urlOf(scenario, scenario.view ?? {}));
  const implicit = asUrl.protocol === "ftps:";
  return {
    host: asUrl.hostname.replace(/^\[|\]$/g, "") || publicAddress(scenario.topology),
    port: Number(asUrl.port) || (implicit ? 990 : 21),
    security: implicit ? "implicit" : args.includes("explicit") ? "explicit" : "plain",
  };
}
