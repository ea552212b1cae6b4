import { addressKind } from "../../ftp/address";
import { failed, ok, skipped, type DataConnection, type DataTry, type Failure } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import type { Connection } from "./connection";
import { isPassive, type MatchedTry } from "./dataMatch";
import { milliseconds, resultOf } from "./outcome";

/** Somebody who waits for so long waits in vain. Milliseconds. */
const STALL_MS = 5000;
const PATIENCE_MS = 1000;

/** What a data connection's note says, and where it stands in the transcript. */
export interface Noted { readonly connection: Connection; readonly at: Span }

/** How the evidence about data connections is to be read: who looks, and what the server is called outside. */
export interface View {
  /** The server's address where the capture has it, and as its clients know it. */
  readonly inside: string;
  readonly outside: string;
  /** When the capture ends. */
  readonly end: number;
}

/** `read`: what the conversation tells of this try. Packets know better. `unseen`: the note that no connection was seen. */
export function withPackets(read: DataTry, matched: MatchedTry, noted: readonly Noted[], unseen: Span | undefined, view: View): DataTry {
  const passive = isPassive(read.command);
  const listed = read.listing.status === "ok";
  const connections = noted.flatMap(({ connection, at }): readonly DataConnection[] => {
    const result = resultOf(connection, waitedFor(connection, matched, view));
    const outcome: DataConnection["outcome"] = result === undefined ? skipped("not-in-log")
      : typeof result === "number" ? ok({ afterMs: result, ...(passive ? {} : { from: connection.client }) }, at) : failed(result, at);
    return [{ ...placeOf(connection, matched, passive, view), outcome }];
  });
  const opened = noted.filter(({ connection }) => connection.openedAt !== undefined).at(-1);
  const silent = unseen && !listed && connections.length === 0 ? silence(read, matched, passive, unseen, view) : [];
  const base = { ...read, connections: [...connections, ...silent] };
  if (listed && read.listing.status === "ok") {
    const bytes = opened ? opened.connection.up.bytes + opened.connection.down.bytes : 0;
    return { ...base, listing: { ...read.listing, value: { ...read.listing.value, bytes } } };
  }
  if (read.listing.status === "failed" && read.listing.failure.kind === "reply") return base;
  if (!opened) return base.connections.length > 0 ? { ...base, listing: skipped(passive ? "passive" : "active") } : base;
  // Another machine that takes the connection and says nothing may be the wrong one: then its silence means nothing.
  const elsewhere = passive && opened.connection.server.host !== view.inside;
  const failure = endedBadly(opened.connection, matched, view.end, elsewhere);
  return { ...base, listing: failure ? failed(failure, opened.at) : skipped("not-in-log") };
}

/** The server's inside address is the outside one, seen from the other side of its router. */
function placeOf({ server }: Connection, { announced }: MatchedTry, passive: boolean, { inside, outside }: View): Pick<DataConnection, "to" | "as"> {
  if (!passive) return { to: announced, as: "listener" };
  // It came to the address that was announced: what rewrote that on the way, if anything, a capture at the server does not show.
  // So it does where only the server's name is known.
  if (server.host === inside && (announced.host === inside || addressKind(inside) === "not-an-address")) return { to: announced, as: "announced" };
  const to = { host: server.host === inside ? outside : server.host, port: server.port };
  return { to, as: to.host === announced.host ? "announced" : "control-address" };
}

function silence(read: DataTry, { announced, from, until }: MatchedTry, passive: boolean, at: Span, { end }: View): readonly DataConnection[] {
  if (read.announced.status !== "ok") return [];
  const refused = read.listing.status === "failed" && read.listing.failure.kind === "reply";
  const waited = Math.max(until, read.connections.length > 0 ? end : until) - from;
  if (refused && !/^4(?:21|25|26)/.test(replyCode(read))) return [];
  if (!refused && waited < PATIENCE_MS) return [];
  const failure: Failure = { kind: "timeout", waitingFor: "connect", afterMs: milliseconds(waited) };
  return [{ to: announced, as: passive ? "announced" : "listener", outcome: failed(failure, at) }];
}

function replyCode({ listing }: DataTry): string {
  return listing.status === "failed" && listing.failure.kind === "reply" ? String(listing.failure.reply.code) : "";
}

/** The next thing that the session does ends the wait; where nothing comes, the capture does. */
function waitedFor({ firstAt }: Connection, { until }: MatchedTry, { end }: View): number {
  return until > firstAt ? until : end;
}

/** What became of a connection that opened, in a try whose end the conversation does not tell. */
function endedBadly(one: Connection, { until }: MatchedTry, end: number, elsewhere: boolean): Failure | undefined {
  const { reset, clientEndAt, serverEndAt, lastAt, openedAt = one.firstAt } = one;
  // Who has closed in order answers with RST to what comes after that.
  const inOrder = reset && (reset.byClient ? clientEndAt : serverEndAt) !== undefined;
  if (reset && !inOrder && clientEndAt === undefined) return { kind: "closed", by: "reset", afterMs: milliseconds(reset.at - openedAt) };
  const silent = one.up.bytes + one.down.bytes === 0 && clientEndAt !== undefined && serverEndAt === undefined;
  if (silent && !elsewhere && clientEndAt - openedAt >= PATIENCE_MS) return { kind: "timeout", waitingFor: "data", afterMs: milliseconds(clientEndAt - openedAt) };
  const rest = Math.max(until, end) - lastAt;
  if (rest < STALL_MS) return undefined;
  const over = clientEndAt !== undefined || serverEndAt !== undefined;
  return { kind: "timeout", waitingFor: over ? "reply" : "data", afterMs: milliseconds(rest) };
}
