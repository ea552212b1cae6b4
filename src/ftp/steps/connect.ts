import { plainAddress } from "../address";
import { attemptOf, speakingFailure } from "../attempts";
import { ok, type ConnectAttempt, type ConnectFact, type Endpoint, type Failure, type Outcome, type ResolveFact } from "../evidence";
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
  const attempts = ended.map(({ to, outcome }) => attemptOf({ to, result: resultOf(run, outcome) }, at));
  const opened = ended.flatMap(({ to, outcome }) => isOpened(outcome) ? [{ to, opened: outcome }] : []);
  for (const late of opened.slice(1)) late.opened.socket.destroy();
  const winner = opened[0];
  if (!winner) return { attempts, connect: speakingFailure(attempts) };
  const { socket, afterMs } = winner.opened;
  const peer = { host: plainAddress(winner.to.host), port };
  const local = { host: plainAddress(socket.localAddress ?? ""), port: socket.localPort ?? 0 };
  const span = run.note(1, "connect", connectedNote(peer, local, afterMs));
  return { attempts, connect: ok({ peer, local, roundTripMs: afterMs }, span), opened: winner.opened };
}

function resultOf(run: Run, outcome: Opened | Failure | "cancelled"): Parameters<typeof attemptOf>[0]["result"] {
  if (outcome === "cancelled") return { because: run.signal.aborted ? "cancelled" : "not-needed" };
  return isOpened(outcome) ? outcome.afterMs : outcome;
}

function interleave(addresses: ResolveFact["addresses"]): readonly string[] {
  const six = addresses.filter(({ family }) => family === 6);
  const four = addresses.filter(({ family }) => family === 4);
  const [lead, other] = addresses[0]?.family === 6 ? [six, four] : [four, six];
  return lead.concat(other).map((_, turn) => [lead[turn], other[turn]]).flat().flatMap((found) => found ? [found.address] : []);
}
