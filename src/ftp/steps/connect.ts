import { byTurns, endpoint, plainAddress } from "../address";
import {
  attemptOf, ok, speakingFailure,
  type ConnectAttempt, type ConnectFact, type ConnectionResult, type Endpoint, type Failure, type Outcome, type ResolveFact,
} from "../evidence";
import { connectedNote, connectionNote } from "../notes";
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
  const signal = AbortSignal.any([race.signal, run.signal]);
  const limit = run.within(Math.min(run.timeoutMs, CONNECT_LIMIT_MS));
  const targets = byTurns(addresses).slice(0, 6).map((address) => ({ host: address, port }));
  const results: { readonly to: Endpoint; readonly result: Promise<Opened | Failure | "cancelled"> }[] = [];
  for (const to of targets) {
    if (signal.aborted) break;
    const result = run.open(to, limit, "connect", signal).then((outcome) => {
      run.note(1, "connect", connectionNote(`connect ${endpoint(to)}`,
        outcome === "cancelled" ? (run.signal.aborted ? "cancelled" : "not-needed") : outcome));
      if (isOpened(outcome)) race.abort();
      return outcome;
    });
    results.push({ to, result });
    await Promise.race([result, pause(STAGGER_MS, signal)]);
  }
  const ended = await Promise.all(results.map(async ({ to, result }) => ({ to, outcome: await result })));
  const at = run.spanFrom(first);
  const attempts = ended.map(({ to, outcome }) => attemptOf({ to, result: resultOf(run, outcome) }, at));
  const opened = ended.flatMap(({ to, outcome }) => isOpened(outcome) ? [{ to, opened: outcome }] : []);
  for (const late of opened.slice(1)) late.opened.socket.destroy();
  const winner = opened[0];
  if (!winner) return { attempts, connect: speakingFailure(attempts) };
  const { opened: { socket, afterMs }, to } = winner;
  const peer = { host: plainAddress(to.host), port };
  const local = { host: plainAddress(socket.localAddress ?? ""), port: socket.localPort ?? 0 };
  const span = run.note(1, "connect", connectedNote(peer, local, afterMs));
  return { attempts, connect: ok({ peer, local, roundTripMs: afterMs }, span), opened: winner.opened };
}

function resultOf(run: Run, outcome: Opened | Failure | "cancelled"): ConnectionResult {
  return isOpened(outcome) ? outcome.afterMs : outcome !== "cancelled" ? outcome : { because: run.signal.aborted ? "cancelled" : "not-needed" };
}
