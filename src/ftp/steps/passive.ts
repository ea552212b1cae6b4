import type { ControlConnection } from "../control";
import { plainAddress } from "../address";
import { failed, ok, skipped, type DataConnection, type Endpoint, type Failure, type SkipReason } from "../evidence";
import { dataPolicy } from "../dataPolicy";
import { connectionNote, dataConnectionName } from "../notes";
import { isOpened, type Opened } from "../run";
import type { Span } from "../transcript";
import { pause } from "../wait";

/** What the announced address is ahead of the control connection's. */
const LEAD_MS = 250;

export interface PassiveConnections {
  readonly connections: readonly DataConnection[];
  /** The connection to list over, the first that opened and may be talked to. */
  readonly opened?: Opened;
}

/**
 * Connects where the server said and, when that does not open at once, to the same port where the control connection goes: what a
 * tolerant client does. The second comes later on purpose, because a server takes the first connection that knocks.
 */
export async function connectPassive(
  control: ControlConnection, announced: Endpoint, ms: number, networks: readonly string[],
): Promise<PassiveConnections> {
  const peer = plainAddress(control.peer.host);
  const policy = dataPolicy(announced, { peer, networks });
  const tries: Attempt[] = [{ to: announced, as: "announced", skip: typeof policy === "string" ? policy : undefined }];
  if (plainAddress(announced.host) !== peer && announced.port >= 1024) {
    tries.push({ to: { host: control.peer.host, port: announced.port }, as: "control-address" });
  }
  const won = new AbortController();
  const either = AbortSignal.any([won.signal, control.run.signal]);
  const limit = control.run.within(ms);
  const order: Opened[] = [];
  const results = await Promise.all(tries.map(async ({ to, as, skip }) => {
    if (as === "control-address" && typeof policy !== "string") await pause(Math.min(limit / 2, LEAD_MS + 2 * control.roundTripMs), either);
    const signal = as === "announced" ? control.run.signal : either;
    const result = skip ?? (signal.aborted ? "cancelled" : await control.run.open(to, limit, "data", signal));
    const shown = result === "cancelled" && !control.run.signal.aborted ? "not-needed" : result;
    const at = control.run.note(control.session, "passive", connectionNote(dataConnectionName({ to, as }), shown));
    const talk = as === "control-address" || (typeof policy === "object" && policy.talk);
    if (isOpened(result) && !talk) result.socket.destroy();
    if (isOpened(result) && talk) {
      order.push(result);
      if (as === "announced") won.abort();
    }
    return { to, as, outcome: outcomeOf(shown, at) };
  }));
  for (const { socket } of order.slice(1)) socket.destroy();
  return { connections: results, ...(order[0] ? { opened: order[0] } : {}) };
}

interface Attempt extends Pick<DataConnection, "to" | "as"> {
  readonly skip?: SkipReason | undefined;
}

function outcomeOf(result: Opened | Failure | SkipReason, at: Span): DataConnection["outcome"] {
  return typeof result === "string" ? skipped(result) : isOpened(result) ? ok({ afterMs: result.afterMs }, at) : failed(result, at);
}
