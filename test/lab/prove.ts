import assert from "node:assert/strict";
import type { Diagnosis } from "../../src/diagnose/verdict";
import type { Accounts } from "./accounts";
import { KNOWN_FILE, makeAccounts } from "./accounts";
import { followAdvice } from "./advice";
import { startBystanders } from "./bystanders";
import { curl } from "./clients";
import { startDaemon, stopDaemon } from "./daemons";
import { firewallScript, routerRules } from "./firewall";
import type { Daemons } from "./install";
import { installDaemons } from "./install";
import { startNames, stopNames } from "./names";
import type { Scenario, View } from "./scenario";
import { topologyScript } from "./topology";
import { asked, type Diagnosed, proveVerdict, urlOf } from "./verdict";
import { type Finished, startWorld, type World } from "./world";

export interface Lab {
  readonly accounts: Accounts;
  readonly daemons: Daemons;
}

/** What a scenario showed; kept for whoever wants to look. */
export interface Proof {
  readonly id: string;
  readonly curl: Finished;
  readonly doctor: Diagnosed;
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
  const world = await worldOf(scenario, lab);
  try {
    const seen = await proveFault(scenario, world, lab);
    const doctor = await stubborn(scenario, () => proveVerdict(scenario, scenario.view ?? {}, scenario.cause, world, lab.accounts));
    if (scenario.fix) await proveFix(scenario, doctor.diagnosis, world, lab);
    return { id: scenario.id, curl: seen, doctor, ms: Math.round(performance.now() - began) };
  } finally {
    await world.stop();
  }
}

/** The network of a scenario, with everything that runs in it. Whoever asks for it stops it. */
export async function worldOf(scenario: Scenario, { accounts, daemons }: Lab): Promise<World> {
  const script = [topologyScript(scenario.topology), firewallScript([...routerRules(scenario.topology), ...(scenario.rules ?? [])]), scenario.prepare ?? ""];
  const world = await startWorld(accounts, script.join("\n"));
  try {
    if (scenario.names) await startNames(world, scenario.names, daemons);
    await startBystanders(world, accounts, scenario, "before");
    if (scenario.daemon) await startDaemon(world, scenario.daemon, daemons, "server");
    await startBystanders(world, accounts, scenario, "after");
    return world;
  } catch (error) {
    await world.stop();
    throw error;
  }
}

async function proveFault(scenario: Scenario, world: World, { accounts }: Lab): Promise<Finished> {
  const { symptom, view = {} } = scenario;
  const patience = symptom === undefined ? "long" : symptom.patience ?? "short";
  const look = () => curl(world, asked(accounts, view), urlOf(scenario, view), view.curl ?? [], patience, view);
  let seen = await look();
  for (let tries = symptom?.tries ?? 1; tries > 1 && seen.status === 0; tries--) seen = await look();
  if (symptom === undefined) {
    assertListed(seen, world);
    return seen;
  }
  assert.ok([symptom.status].flat().includes(seen.status ?? -1), `curl ended with ${seen.status ?? "a signal"}, it did not fail as it should:\n${seen.stdout}${seen.stderr}${world.output()}`);
  if (symptom.says) assert.match(seen.stderr, symptom.says);
  return seen;
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
    assert.equal(applied.status, 0, `the fix could not be applied:\n${applied.stderr}`);
  }
  const daemon = scenario.daemon && fix.advised ? followAdvice(scenario.daemon, diagnosis, fix.advised) : fix.daemon;
  if (daemon) {
    if (scenario.daemon) await stopDaemon(world);
    await startDaemon(world, daemon, lab.daemons, "server");
  }
  assertListed(await curl(world, lab.accounts, urlOf(scenario, view), view.curl ?? [], "long", view), world);
  await proveVerdict(scenario, view, "healthy", world, lab.accounts);
}

/** A fault that comes and goes may keep away from one diagnosis: then the next one must meet it. */
async function stubborn({ symptom }: Scenario, diagnose: () => Promise<Diagnosed>): Promise<Diagnosed> {
  return symptom?.tries === undefined ? diagnose() : diagnose().catch(() => diagnose());
}

function assertListed(seen: Finished, world: World): void {
  assert.equal(seen.status, 0, `curl failed:\n${seen.stdout}${seen.stderr}${world.output()}`);
  assert.match(seen.stdout, new RegExp(KNOWN_FILE.replace(".", "\\.")));
}

/** As set up before, but with the right password. */
function withoutPassword(view: View): View {
  return { ...view, password: undefined };
}
