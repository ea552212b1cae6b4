import type { Failure } from "../../ftp/evidence";
import type { Connection } from "./connection";

/** A capture that goes on for so long without an answer shows that none came. Milliseconds. */
const PATIENCE_MS = 1000;

/**
 * How the attempt at a connection went: milliseconds until it stood, or why it did not. `until`: how long somebody waited for it. Undefined:
 * the capture ends too early to say.
 */
export function resultOf(one: Connection, until: number): number | Failure | undefined {
  const { firstAt, openedAt, syns, reset, unreachable } = one;
  if (openedAt !== undefined) return milliseconds(openedAt - firstAt);
  if (reset && !reset.byClient) return { kind: "refused", code: "ECONNREFUSED", afterMs: milliseconds(reset.at - firstAt) };
  if (unreachable) {
    const { code, at } = unreachable;
    return { kind: code === "ECONNREFUSED" ? "refused" : "unreachable", code, afterMs: milliseconds(at - firstAt) };
  }
  const waited = Math.max(until, one.lastAt) - firstAt;
  return syns.length > 1 || waited >= PATIENCE_MS ? { kind: "timeout", waitingFor: "connect", afterMs: milliseconds(waited) } : undefined;
}

/** When the outcome of an attempt was there. */
export function settledAt(one: Connection): number {
  return one.openedAt ?? one.reset?.at ?? one.unreachable?.at ?? one.lastAt;
}

/** A time as evidence has it: whole, and never negative. */
export function milliseconds(time: number): number {
  return Math.max(0, Math.round(time));
}
