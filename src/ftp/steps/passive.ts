import type { ControlConnection } from "../control";
import { plainAddress } from "../address";
import { failed, ok, skipped, type DataConnection, type Endpoint, type Failure, type SkipReason } from "../evidence";
import { dataPolicy, type Surroundings } from "../data/policy";
import { dataConnectionName } from "../dataNotes";
import { connectionNote } from "../notes";
import { isOpened, type Opened } from "../run";
import type { Span } from "../transcript";
import { pause } from "../wait";

/** What the announced address is ahead of the control connection's. */
const LEAD_MS = 250;

export interface PassiveConnections {
  readonly connections: readonly DataConnection[];
  /** The connection to list over: the first that opened, of those that may be talked to. */
  readonly opened?: Opened;
  /** Another host answered: the server may have taken that knock for the data connection, and the next is a new PASV's. */
  readonly elsewhere: boolean;
}

/**
 * Connects where the server said and, when that does not open at once, to the same port where the control connection goes: what a
 * tolerant client does. The second comes later on purpose, because a server takes the first connection that knocks.
 */
export async function connectPassive(
  { peer, run, session, roundTripMs }: ControlConnection, announced: Endpoint, ms: number, surroundings: Surroundings,
): Promise<PassiveConnections> {
  const policy = dataPolicy(announced, surroundings);
  const tries: Pick<DataConnection, "to" | "as">[] = [{ to: announced, as: "announced" }];
  if (plainAddress(announced.host) !== plainAddress(peer.host) && announced.port >= 1024) {
    tries.push({ to: { host: peer.host, port: announced.port }, as: "control-address" });
  }
  const isKnock = policy === "knock";
  const skip = isKnock || policy === "talk" ? undefined : policy;
  if (isKnock) surroundings.knocked.add(plainAddress(announced.host));
  const won = new AbortController();
  const either = AbortSignal.any([won.signal, run.signal]);
  const limit = run.within(ms);
  const order: Opened[] = [];
  const connections = await Promise.all(tries.map(async ({ to, as }) => {
    const first = as === "announced";
    if (!first && !skip) await pause(Math.min(limit / 2, LEAD_MS + 2 * roundTripMs), either);
    const signal = first ? run.signal : either;
    const result = first && skip ? skip : signal.aborted ? "cancelled" : await run.open(to, limit, "data", signal);
    const shown = result === "cancelled" && !run.signal.aborted ? "not-needed" : result;
    const at = run.note(session, "passive", connectionNote(dataConnectionName({ to, as }), shown));
    if (isOpened(result)) order.push(result);
    if (isOpened(result) && first) won.abort();
    return { to, as, outcome: outcomeOf(shown, at) };
  }));
  const elsewhere = isKnock && won.signal.aborted;
  for (const { socket } of order.slice(elsewhere ? 0 : 1)) socket.destroy();
  return { connections, elsewhere, ...(order[0] && !elsewhere ? { opened: order[0] } : {}) };
}

function outcomeOf(result: Opened | Failure | SkipReason, at: Span): DataConnection["outcome"] {
  return typeof result === "string" ? skipped(result) : isOpened(result) ? ok({ afterMs: result.afterMs }, at) : failed(result, at);
}
