import assert from "node:assert/strict";
import type { Diagnosis } from "../../src/diagnose/verdict";
import { explain } from "../../src/explain";
import { printTranscript } from "../../src/ftp/transcript";
import { type Accounts, USER } from "./accounts";
import { ftpDoctor } from "./clients";
import type { Scenario, View } from "./scenario";
import { publicAddress } from "./topology";
import type { Finished, World } from "./world";

const WITHIN_MS = 8000;

export interface Diagnosed extends Finished {
  readonly diagnosis: Diagnosis;
}

/**
 * Our command line from the client's network: it names what is expected, says so in its exit status, in time, without printing
 * the password, and again when it reads its own transcript.
 * @param expected the id of a cause, or `healthy`
 */
export async function proveVerdict(scenario: Scenario, view: View, expected: string, world: World, owner: Accounts): Promise<Diagnosed> {
  const accounts = asked(owner, view);
  const args = ["diagnose", urlOf(scenario, view), "--user", view.user ?? USER, ...(view.doctor ?? [])];
  const ran = await ftpDoctor(world, accounts, [...args, "--json"], view);
  assertDiscreet(ran, accounts);
  assert.ok(ran.stdout.startsWith("{"), `no JSON came in ${ran.ms} ms:\n${ran.stdout}${ran.stderr}`);
  const diagnosis = JSON.parse(ran.stdout) as Diagnosis;
  const transcript = printTranscript(diagnosis.transcript);
  assert.equal(named(diagnosis), expected, `another verdict than meant\n${JSON.stringify(diagnosis.judgement, undefined, 1)}\n${transcript}`);
  assert.equal(ran.status, expected === "healthy" ? 0 : 1, "exit status");
  const limit = scenario.withinMs ?? WITHIN_MS;
  assert.ok(ran.ms <= limit, `the diagnosis took ${ran.ms} ms, more than ${limit}\n${transcript}`);
  assertFacts(diagnosis, scenario);
  if (expected === scenario.cause) assertHandshake(diagnosis, scenario);
  proveExplained(transcript, expected);
  if (scenario.asText && expected !== "healthy") await proveText(args, expected, world, accounts, view);
  return { ...ran, diagnosis };
}

/** Where the clients look: by default the public address of the server. */
export function urlOf({ topology }: Scenario, view: View): string {
  return view.url ?? `ftp://${publicAddress(topology)}/`;
}

/** The accounts as somebody has them who may have typed another password. */
export function asked(accounts: Accounts, view: View): Accounts {
  return view.password === undefined ? accounts : { ...accounts, password: view.password };
}

async function proveText(args: readonly string[], expected: string, world: World, accounts: Accounts, view: View): Promise<void> {
  const text = await ftpDoctor(world, accounts, args, view);
  assertDiscreet(text, accounts);
  assert.equal(text.status, 1, "exit status of the text form");
  assert.ok(text.stdout.includes(expected), `the text form does not name the cause:\n${text.stdout}`);
  proveExplained(text.stdout, expected);
}

/** Read here and not by another process: that would be a quarter of all the lab's work. What the command line makes of a log has tests of its own. */
function proveExplained(text: string, expected: string): void {
  const again = explain(text);
  assert.ok(again, `no conversation was found in our own text:\n${text}`);
  assert.equal(named(again), expected, `read from its own transcript the run means something else:\n${text}`);
}

function assertDiscreet({ stdout, stderr }: Finished, { password }: Accounts): void {
  assert.ok(!`${stdout}${stderr}`.includes(password), "the password was printed");
}

function assertFacts({ judgement }: Diagnosis, { facts = {} }: Scenario): void {
  if (judgement.kind !== "cause") return;
  for (const [name, value] of Object.entries(facts)) assert.equal(judgement.cause.facts[name], value, `fact ${name}`);
}

function assertHandshake({ evidence: { earlyHandshake } }: Diagnosis, { earlyHandshake: server }: Scenario): void {
  const seen = earlyHandshake?.status === "ok" ? earlyHandshake.value.server : earlyHandshake?.status === "failed" ? "breaks" : undefined;
  if (server !== undefined) assert.equal(seen, server, "TLS that is begun at once");
}

function named({ judgement }: Pick<Diagnosis, "judgement">): string {
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}
