import assert from "node:assert/strict";
import type { Diagnosis } from "../../src/diagnose/verdict";
import { printTranscript } from "../../src/ftp/transcript";
import type { Accounts } from "./accounts";
import { KNOWN_FILE, makeAccounts, USER } from "./accounts";
import { followAdvice } from "./advice";
import { curl, explain, ftpDoctor } from "./clients";
import { startDaemon, stopDaemon } from "./daemons";
import { firewallScript, routerRules } from "./firewall";
import type { Daemons } from "./install";
import { installDaemons } from "./install";
import { startNames, stopNames } from "./names";
import type { Scenario, View } from "./scenario";
import { publicAddress, topologyScript } from "./topology";
import { type Finished, startWorld, type World } from "./world";

interface Lab {
  readonly accounts: Accounts;
  readonly daemons: Daemons;
}

/** What a scenario showed; kept for whoever wants to look. */
export interface Proof {
  readonly id: string;
  readonly curl: Finished;
  readonly doctor: Verdict;
  readonly ms: number;
}

export async function prepareLab(): Promise<Lab> {
  return { accounts: await makeAccounts(), daemons: await installDaemons() };
}

/**
 * Builds the scenario and proves it: a plain client fails as it should, our own names the cause, and after the fix both get through.
 * @throws AssertionError that says which of these did not hold
 */
export async function prove(scenario: Scenario, lab: Lab): Promise<Proof> {
  const began = performance.now();
  const script = [topologyScript(scenario.topology), firewallScript([...routerRules(scenario.topology), ...(scenario.rules ?? [])]), scenario.prepare ?? ""];
  const world = await startWorld(lab.accounts, script.join("\n"));
  try {
    if (scenario.names) await startNames(world, scenario.names, lab.daemons);
    if (scenario.daemon) await startDaemon(world, scenario.daemon, lab.daemons, "server");
    const seen = await proveFault(scenario, world, lab);
    const doctor = await proveVerdict(scenario, scenario.view ?? {}, scenario.cause, world, lab);
    if (scenario.fix) await proveFix(scenario, doctor.diagnosis, world, lab);
    return { id: scenario.id, curl: seen, doctor, ms: Math.round(performance.now() - began) };
  } finally {
    await world.stop();
  }
}

async function proveFault(scenario: Scenario, world: World, { accounts }: Lab): Promise<Finished> {
  const { symptom, view = {} } = scenario;
  const seen = await curl(world, asked(accounts, view), url(scenario, view), view.curl ?? []);
  if (symptom === undefined) {
    assertListed(seen, world);
    return seen;
  }
  assert.ok([symptom.status].flat().includes(seen.status ?? -1), `curl ended with ${seen.status ?? "a signal"}, it did not fail as it should:\n${said(seen)}${world.output()}`);
  if (symptom.says) assert.match(seen.stderr, symptom.says);
  return seen;
}

interface Verdict extends Finished {
  readonly diagnosis: Diagnosis;
}

async function proveFix(scenario: Scenario, diagnosis: Diagnosis, world: World, lab: Lab): Promise<void> {
  const { fix = {} } = scenario;
  const view = fix.view ?? withoutPassword(scenario.view ?? {});
  if (fix.names) {
    await stopNames(world);
    await startNames(world, fix.names, lab.daemons);
  }
  const script = [firewallScript(fix.rules ?? []), fix.script ?? ""].join("\n").trim();
  if (script) {
    const applied = await world.run(["sh", "-e", "-c", script]);
    assert.equal(applied.status, 0, `the fix could not be applied:\n${said(applied)}`);
  }
  const daemon = scenario.daemon && fix.advised ? followAdvice(scenario.daemon, diagnosis, fix.advised) : fix.daemon;
  if (daemon) {
    if (scenario.daemon) await stopDaemon(world);
    await startDaemon(world, daemon, lab.daemons, "server");
  }
  assertListed(await curl(world, lab.accounts, url(scenario, view), view.curl ?? []), world);
  await proveVerdict(scenario, view, "healthy", world, lab);
}

async function proveVerdict(scenario: Scenario, view: View, expected: string, world: World, lab: Lab): Promise<Verdict> {
  const target = url(scenario, view);
  const accounts = asked(lab.accounts, view);
  const ran = await ftpDoctor(world, accounts, ["diagnose", target, "--user", USER, ...(view.doctor ?? []), "--json"]);
  const output = said(ran);
  assert.ok(!output.includes(accounts.password), "the password was printed");
  assert.equal(ran.status, expected === "healthy" ? 0 : 1, `exit status ${ran.status}:\n${output}`);
  const diagnosis = JSON.parse(ran.stdout) as Diagnosis;
  const transcript = printTranscript(diagnosis.transcript);
  assert.equal(named(diagnosis), expected, `another verdict than meant\n${JSON.stringify(diagnosis.judgement, undefined, 1)}\n${transcript}`);
  const limit = scenario.withinMs ?? 8000;
  assert.ok(ran.ms <= limit, `the diagnosis took ${ran.ms} ms, more than ${limit}`);
  if (diagnosis.judgement.kind === "cause") {
    const { facts } = diagnosis.judgement.cause;
    for (const [name, value] of Object.entries(scenario.facts ?? {})) assert.equal(facts[name], value, `fact ${name}`);
  }
  await proveExplained(diagnosis, expected, world);
  return { ...ran, diagnosis };
}

/** What our command line prints, read again, must lead to the same verdict. */
async function proveExplained(diagnosis: Diagnosis, expected: string, world: World): Promise<void> {
  const text = printTranscript(diagnosis.transcript);
  const explained = await explain(world, text);
  const again = JSON.parse(explained.stdout) as Diagnosis;
  assert.equal(named(again), expected, `read from its own transcript the run means something else:\n${text}`);
}

function named({ judgement }: Diagnosis): string {
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}

function assertListed(seen: Finished, world: World): void {
  assert.equal(seen.status, 0, `curl failed:\n${said(seen)}${world.output()}`);
  assert.match(seen.stdout, new RegExp(KNOWN_FILE.replace(".", "\\.")));
}

function asked(accounts: Accounts, view: View): Accounts {
  return view.password === undefined ? accounts : { ...accounts, password: view.password };
}

function withoutPassword(view: View): View {
  const { url, curl, doctor } = view;
  return { ...(url ? { url } : {}), ...(curl ? { curl } : {}), ...(doctor ? { doctor } : {}) };
}

function url({ topology }: Scenario, view: View): string {
  return view.url ?? `ftp://${publicAddress(topology)}/`;
}

function said({ stdout, stderr }: Finished): string {
  return `${stdout}${stderr}`;
}
