import type { Endpoint } from "../../ftp/evidence";
import type { Quoted, Segment, Unreachable } from "./segment";
import { confirmed, count, feed, finish, newStream, type Hand } from "./stream";
import type { Connection } from "./connection";
import { add, keepWithin, keyOf, type Connections } from "./connectionTable";
import { endTalk, hear, newTalk, type Talk } from "./talk";

/** What came with a segment from the layers below. */
export interface Arrival { readonly at: number; readonly from: string; readonly to: string; readonly ttl: number; readonly outgoing?: boolean }

const SAME_PACKET_MS = 20;
const WELL_KNOWN: ReadonlySet<number> = new Set([20, 21, 990, 2121]);

/** Takes in a TCP segment, in the order of the capture; `at` in milliseconds. */
export function takeSegment(table: Connections, { at, from, to, ttl, outgoing }: Arrival, segment: Segment): void {
  const [source, target] = [{ host: from, port: segment.sourcePort }, { host: to, port: segment.targetPort }];
  const key = keyOf(source, target);
  const opens = segment.syn && !segment.acks;
  let one = table.current.get(key);
  if (!one || (opens && one.synSeq !== segment.seq && isOther(one, source, at))) {
    one = begin(source, target, at, segment);
    add(table, key, one);
  }
  const up = one.client.port === source.port && one.client.host === source.host;
  one.lastAt = at;
  if (up) one.clientTtl ??= ttl;
  else one.serverTtl ??= ttl;
  if (outgoing !== undefined) one.clientIsHere ??= outgoing === up;
  note(one, segment, up, at);
  const size = one.talk?.size ?? 0;
  listen(one, segment, up, at);
  table.size += (one.talk?.size ?? 0) - size;
  keepWithin(table);
}

/** Takes in ICMP "fragmentation needed" or "packet too big" (RFC 1191, 4; RFC 4443, 3.2). */
export function takeTooBig(table: Connections, about: Quoted & { readonly mtu: number }): void {
  const one = quotedConnection(table, about);
  if (one) one.tooBig = { mtu: about.mtu, times: (one.tooBig?.times ?? 0) + 1 };
}

function quotedConnection(table: Connections, { from, sourcePort, to, targetPort }: Quoted): Connection | undefined {
  return table.current.get(keyOf({ host: from, port: sourcePort }, { host: to, port: targetPort }));
}

/** Takes in ICMP "destination unreachable" about a connection that is not open; `at` in milliseconds. */
export function takeUnreachable(table: Connections, about: Unreachable, at: number): void {
  const one = quotedConnection(table, about);
  if (one && one.openedAt === undefined) one.unreachable ??= { at, ...about };
}

/** The capture is over. */
export function endConnections({ all }: Connections): void {
  for (const one of all) {
    const { talk } = one;
    if (!talk) continue;
    finish(one.up, hand(talk, true));
    finish(one.down, hand(talk, false));
    endTalk(talk, one.lastAt);
  }
}

function begin(source: Endpoint, target: Endpoint, at: number, { syn, acks, seq }: Segment): Connection {
  const fromClient = syn ? !acks : WELL_KNOWN.has(target.port) || (!WELL_KNOWN.has(source.port) && source.port > target.port);
  const [client, server] = fromClient ? [source, target] : [target, source];
  return { client, server, firstAt: at, lastAt: at, syns: [], ...(syn && !acks ? { synSeq: seq } : {}), up: newStream(), down: newStream(), talk: newTalk() };
}

/** A SYN with another number is a new connection between the same ports, if the old one has come to anything. */
function isOther({ client, openedAt, reset, unreachable, lastAt }: Connection, source: Endpoint, at: number): boolean {
  return client.port !== source.port || client.host !== source.host || openedAt !== undefined || reset !== undefined || unreachable !== undefined || at - lastAt > 120_000;
}

function note(one: Connection, { syn, acks, fin, rst, length }: Segment, up: boolean, at: number): void {
  if (syn && !acks && at - (one.syns.at(-1) ?? -Infinity) > SAME_PACKET_MS) one.syns.push(at);
  if (syn && acks) one.synAckAt ??= at;
  // Whoever sends data or confirms the other's SYN has an open connection.
  const answers = !syn && !rst && (one.syns.length === 0 || (up && acks && one.synAckAt !== undefined) || length > 0);
  if (answers) one.openedAt ??= at;
  if (rst) one.reset ??= { at, byClient: up };
  if (fin && up) one.clientEndAt ??= at;
  if (fin && !up) one.serverEndAt ??= at;
}

function listen(one: Connection, { seq, ack, acks, syn, text, length }: Segment, up: boolean, at: number): void {
  const [own, other] = up ? [one.up, one.down] : [one.down, one.up];
  if (syn) own.next = (seq + 1) >>> 0;
  if (length > 0) count(own, seq, length);
  const { talk } = one;
  if (!talk) return;
  if (length > 0) feed(own, { at, seq, text, length }, hand(talk, up));
  if (acks && other.waiting.length > 0) confirmed(other, ack, at, hand(talk, !up));
  if (!mayMatter(one, talk)) delete one.talk;
}

function hand(talk: Talk, up: boolean): Hand {
  return (text, torn, at) => hear(talk, up, at, text, torn);
}

/** FTP on any port begins with a reply or a verb; what begins otherwise is not kept. */
function mayMatter({ server }: Connection, { lines, up, down }: Talk): boolean {
  if (server.port === 21 || up.tls || down.tls) return true;
  const first = lines[0]?.text ?? String.fromCharCode(...(down.open.length > 0 ? down.open : up.open).slice(0, 5));
  if (lines.length === 0 && first.length < 5) return true;
  return /^(?:[1-6]\d\d[ -]|[A-Za-z]{3,4}(?:[ \r\n]|$))/.test(first);
}
