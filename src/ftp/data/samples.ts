import { endpoint, plainAddress } from "../address";
import type { ControlConnection } from "../control";
import { failed, ok, repeatOutcome, skipped, type DataTry, type Endpoint, type PassiveSample, type RepeatFact } from "../evidence";
import { SAMPLE_CONNECTION, sampleNote } from "../furtherNotes";
import { connectionNote } from "../notes";
import { isOpened } from "../run";
import { announce } from "../steps/announce";

/** A port that answers does so within a round trip. */
const SAMPLE_WAIT_MS = 250;
/** A lost packet is repeated after a second (RFC 6298, 2.1): until a port was seen closed, silence is given that long. */
const FIRST_SILENCE_MS = 1150;
const REPEAT_WAIT_MS = 1200;
/** All that failed so far, the tries with them: more of the same would say nothing new. */
const FAILURES_ENOUGH = 5;
const MOST = 8;
const MOST_WHEN_FAR = 3;
const FAR_MS = 10;
const TIME_MS = 1500;

/** Which of two ways comes when. Not by turns: a balancer that serves two machines by turns would look as if the way made the difference. */
const TURNS = [1, 0, 0, 1, 0, 1, 1, 0] as const;

type Passive = PassiveSample["command"];

/** One passive port that was connected to where the server is. */
interface Known {
  readonly command: Passive;
  readonly port: number;
  readonly open: boolean;
}

/**
 * More passive ports, connect only: are all of them blocked, or some? Stops as soon as that is decided.
 * @param most not more than so many; by default it depends on how far the server is
 */
export async function takeSamples(control: ControlConnection, tries: readonly DataTry[], most?: number): Promise<readonly PassiveSample[]> {
  const known = tries.flatMap((one) => knownOf(control, one));
  const samples: PassiveSample[] = [];
  const commands = commandsFor(tries, known);
  // Far away a few must do, unless one of them shows that there is something to see.
  const limit = () => most ?? (control.roundTripMs > FAR_MS && known.every(({ open }) => open) ? MOST_WHEN_FAR : MOST);
  let began = control.run.now();
  for (let turn = 0; turn < limit() && !isDecided(known) && control.run.now() - began < TIME_MS; turn++) {
    const command = commands[commands.length === 1 ? 0 : TURNS[turn % TURNS.length] ?? 0];
    if (command === undefined || control.isOver || control.run.halted()) break;
    const soundSoFar = known.every(({ open }) => open);
    const sample = await takeSample(control, "sample", command, soundSoFar ? FIRST_SILENCE_MS : SAMPLE_WAIT_MS);
    samples.push(sample);
    if (sample.announced.status !== "ok" || sample.connect.status === "skipped") break;
    if (soundSoFar && sample.connect.status === "failed") began = control.run.now();
    known.push({ command, port: sample.announced.value.port, open: sample.connect.status === "ok" });
  }
  return samples;
}

/** `count` passive connections with more patience, whatever they come to: for faults that come and go. */
export async function repeatPassive(control: ControlConnection, tries: readonly DataTry[], count: number): Promise<readonly RepeatFact[]> {
  const [command] = commandsFor(tries, []);
  const repeats: RepeatFact[] = [];
  while (command !== undefined && repeats.length < count && !control.isOver && !control.run.halted()) {
    const { announced, connect } = await takeSample(control, "repeat", command, REPEAT_WAIT_MS);
    if (announced.status !== "ok" || connect.status === "skipped") break;
    repeats.push({ port: announced.value.port, outcome: repeatOutcome(connect) });
  }
  return repeats;
}

async function takeSample(control: ControlConnection, purpose: "sample" | "repeat", command: Passive, waitMs: number): Promise<PassiveSample> {
  const { run, session } = control;
  run.note(session, "passive", sampleNote(purpose, command));
  const announced = await announce(control, command);
  if (announced.status !== "ok") return { command, announced, connect: skipped("passive") };
  const to: Endpoint = { host: plainAddress(control.peer.host), port: announced.value.port };
  // Ports below 1024 are services, not data connections (RFC 2577, 3).
  const limit = run.within(waitMs + 3 * control.roundTripMs);
  const result = to.port < 1024 ? "unsafe-address" as const : await run.open({ ...to, host: control.peer.host }, limit, "data");
  const at = run.note(session, "passive", connectionNote(`${SAMPLE_CONNECTION} ${endpoint(to)}`, result));
  if (!isOpened(result)) return { command, announced, connect: typeof result === "string" ? skipped(result) : failed(result, at) };
  result.socket.destroy();
  return { command, announced, connect: ok({ afterMs: result.afterMs }, at) };
}

function knownOf(control: ControlConnection, { command, connections }: DataTry): readonly Known[] {
  if (command !== "PASV" && command !== "EPSV") return [];
  const here = plainAddress(control.peer.host);
  return connections.flatMap(({ to, outcome }) =>
    plainAddress(to.host) === here && outcome.status !== "skipped" ? [{ command, port: to.port, open: outcome.status === "ok" }] : []);
}

/** The way that the client goes first; both where one works and the other does not. */
function commandsFor(tries: readonly DataTry[], known: readonly Known[]): readonly Passive[] {
  const announced = tries.flatMap(({ command, announced: answer, connections }) =>
    answer.status === "ok" && connections.length > 0 && (command === "PASV" || command === "EPSV") ? [command] : []);
  const commands = [...new Set(announced)];
  const differ = commands.length === 2 && known.some(({ open }) => open) && known.some(({ open }) => !open);
  return differ ? commands : commands.slice(0, 1);
}

function isDecided(known: readonly Known[]): boolean {
  const ports = new Map<number, Set<boolean>>();
  for (const { port, open } of known) ports.set(port, (ports.get(port) ?? new Set()).add(open));
  // A range of one or two ports has been seen as a whole.
  if (known.length >= 4 && ports.size <= 2 && [...ports.values()].every(({ size }) => size === 1)) return true;
  return known.length >= FAILURES_ENOUGH && known.every(({ open }) => !open);
}
