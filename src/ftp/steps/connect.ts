import { plainAddress } from "../address";
import { failed, ok, skipped, type ConnectAttempt, type ConnectFact, type Endpoint, type Failure, type Outcome, type ResolveFact } from "../evidence";
import { connectedNote, connectionNote, endpoint } from "../notes";
import { isOpened, type Opened, type Run } from "../run";
import { pause } from "../wait";

/** RFC 8305, 8: the Connection Attempt Delay. */
const STAGGER_MS = 250;
const CONNECT_LIMIT_MS = 4000;

export interface Connected {
  readonly attempts: readonly ConnectAttempt[];
  readonly connect: Outcome<ConnectFact>;
  readonly opened?: Opened;
}

/** RFC 8305: the addresses by turns of family, each 250 ms after the one before or when that failed; the first to open is used. */
export async function connect(run: Run, { addresses }: ResolveFact, port: number): Promise<Connected> {
  const first = run.next();
  const race = new AbortController();
  const stop = (): void => { race.abort(); };
  run.signal.addEventListener("abort", stop);
  const limit = run.within(Math.min(run.timeoutMs, CONNECT_LIMIT_MS));
  const targets = interleave(addresses).slice(0, 6).map((address) => ({ host: address, port }));
  const results: { readonly to: Endpoint; readonly result: Promise<Opened | Failure | "cancelled"> }[] = [];
  for (const to of targets) {
    if (race.signal.aborted) break;
    const result = run.open(to, limit, "connect", race.signal).then((outcome) => {
      run.note(1, "connect", connectionNote(`connect ${endpoint(to)}`,
        outcome === "cancelled" ? (run.signal.aborted ? "cancelled" : "not-needed") : outcome));
      if (isOpened(outcome)) race.abort();
      return outcome;
    });
    results.push({ to, result });
    await Promise.race([result, pause(STAGGER_MS, race.signal)]);
  }
  const ended = await Promise.all(results.map(async ({ to, result }) => ({ to, outcome: await result })));
  run.signal.removeEventListener("abort", stop);
  const at = run.spanFrom(first);
  const attempts = ended.map(({ to, outcome }): ConnectAttempt => ({ to, outcome: attemptOutcome(run, outcome, at) }));
  const opened = ended.flatMap(({ to, outcome }) => isOpened(outcome) ? [{ to, opened: outcome }] : []);
  for (const late of opened.slice(1)) late.opened.socket.destroy();
  const winner = opened[0];
  if (!winner) return { attempts, connect: attempts.map(({ outcome }) => outcome).sort(byWeight)[0] as Outcome<ConnectFact> };
  const { socket, afterMs } = winner.opened;
  const peer = { host: plainAddress(winner.to.host), port };
  const local = { host: plainAddress(socket.localAddress ?? ""), port: socket.localPort ?? 0 };
  const span = run.note(1, "connect", connectedNote(peer, local, afterMs));
  return { attempts, connect: ok({ peer, local, roundTripMs: afterMs }, span), opened: winner.opened };
}

function attemptOutcome(run: Run, outcome: Opened | Failure | "cancelled", at: { first: number; last: number }): ConnectAttempt["outcome"] {
  if (outcome === "cancelled") return skipped(run.signal.aborted ? "cancelled" : "not-needed");
  return isOpened(outcome) ? ok({ afterMs: outcome.afterMs }, at) : failed(outcome, at);
}

function interleave(addresses: ResolveFact["addresses"]): readonly string[] {
  const six = addresses.filter(({ family }) => family === 6);
  const four = addresses.filter(({ family }) => family === 4);
  const [lead, other] = addresses[0]?.family === 6 ? [six, four] : [four, six];
  return lead.concat(other).map((_, turn) => [lead[turn], other[turn]]).flat().flatMap((found) => found ? [found.address] : []);
}

/** Which failure speaks for all: a refusal is an answer, silence says more than a network that this machine has no route to. */
function byWeight(a: ConnectAttempt["outcome"], b: ConnectAttempt["outcome"]): number {
  const weight = (outcome: ConnectAttempt["outcome"]): number =>
    outcome.status !== "failed" ? 3 : outcome.failure.kind === "refused" ? 0 : outcome.failure.kind === "timeout" ? 1 : 2;
  return weight(a) - weight(b);
}
