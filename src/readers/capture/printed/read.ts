import { addressKind, endpoint } from "../../../ftp/address";
import type { Endpoint } from "../../../ftp/evidence";
import { parsePasvReply } from "../../../ftp/pasv";
import type { ReadLog } from "../../read";
import { endConnections, takeSegment, takeUnreachable } from "../connections";
import { newConnections, type Connections } from "../connectionTable";
import { controlsOf } from "../controls";
import { readLogOf } from "../read";
import { sessionOf } from "../session";
import type { Printed, PrintedRefusal } from "./packet";
import { readSummary } from "./summary";
import { readTcpdump } from "./tcpdump";

/** The packets that people paste as tcpdump, Wireshark or tshark print them, and the lines that are no packet's. */
export interface PrintedCapture { readonly rest: readonly string[]; readonly read: () => ReadLog | undefined }

/** Undefined: there are no packets in the text. */
export function printedCapture(lines: readonly string[]): PrintedCapture | undefined {
  const found = [readTcpdump, readSummary].map((one) => one(lines)).find(({ packets }) => packets.length > 0);
  return found && { rest: lines.map((line, index) => (found.taken[index] ? "" : line)), read: () => readPackets(named(found.packets)) };
}

/** Numbers of bytes as TCP has them: programs print them counted from the beginning of a connection, but for that of its first SYN. */
interface Direction { next: number; readonly known: Map<string, number>; sealed: boolean }

interface Reading {
  readonly table: Connections;
  readonly directions: Map<string, Direction>;
  /** The program shows the text of packets. */
  readonly hasText: boolean;
  /** The servers' ends of the control connections that have gone on under TLS. */
  readonly secure: Set<string>;
}

function readPackets(packets: readonly (Printed | PrintedRefusal)[]): ReadLog | undefined {
  const table = newConnections();
  const reading: Reading = { table, directions: new Map(), hasText: packets.some((one) => "said" in one && one.said.length > 0), secure: new Set() };
  for (const one of packets) {
    if ("says" in one) refused(table, one);
    else segment(reading, one);
  }
  endConnections(table);
  const controls = controlsOf(table);
  const end = Math.max(...packets.map(({ at }) => at));
  // Who prints only the control connection has not looked for others.
  const all = table.all.size > controls.length;
  return controls.length === 0 ? undefined : readLogOf(controls.map((control) => sessionOf(control, table.all, all ? end : control.connection.lastAt)));
}

function segment({ table, directions, hasText, secure }: Reading, one: Printed): void {
  const { at, from, to, ttl, syn, acks, fin, rst, place } = one;
  const key = `${endpoint(from)} ${endpoint(to)}`;
  let direction = directions.get(key);
  if (!direction || (syn && !direction.known.has(place))) {
    direction = { next: syn ? Number(/^\d+/.exec(place)?.[0] ?? 0) : 1, known: new Map(), sealed: false };
    directions.set(key, direction);
  }
  const text = textOf(one, direction, hasText, secure);
  if (one.said.some((line) => line.startsWith("234"))) secure.add(endpoint(from));
  const seq = direction.known.get(place) ?? direction.next;
  if (place !== "" && (text.length > 0 || syn)) direction.known.set(place, seq);
  if (seq === direction.next) direction.next = (seq + text.length + (syn ? 1 : 0)) >>> 0;
  takeSegment(table, { at, from: from.host, to: to.host, ttl }, { sourcePort: from.port, targetPort: to.port, seq, ack: 0, syn, acks, fin, rst, text, length: text.length });
}

/** The bytes, as far as they are known. What TLS hides has the shape of its records: first those of the handshake, then data. */
function textOf({ from, to, length, said, unfinished }: Printed, direction: Direction, hasText: boolean, secure: ReadonlySet<string>): Uint8Array {
  const control = [from, to].find(({ port }) => port === 21 || port === 990);
  // The end of a line alone is not printed as one.
  if (said.length > 0 || (control && length > 0 && length < 3)) return new TextEncoder().encode(said.join("\r\n") + (unfinished ? "" : "\r\n"));
  if (length === 0 || (control?.port === 21 && !hasText)) return new Uint8Array();
  if (!control && secure.size === 0) return new Uint8Array(length);
  // A record longer than any is one that nobody can read on behind.
  const size = control ? length - 5 : 0xffff;
  const type = direction.sealed ? 23 : 22;
  if (control) direction.sealed = true;
  return Uint8Array.from({ length }, (_, index) => [type, 3, 3, (size >> 8) & 0xff, size & 0xff][index] ?? 0);
}

/** The server that is known by a name or half hidden, by the address that it names itself, where the client goes to it with that. */
function named(packets: readonly (Printed | PrintedRefusal)[]): readonly (Printed | PrintedRefusal)[] {
  const addresses = new Map<string, string>();
  const open = new Map<string, { readonly host: string; readonly address: string }>();
  for (const one of packets) {
    if ("says" in one) continue;
    const reply = one.said.find((line) => line.startsWith("227"));
    const told = reply === undefined || addressKind(one.from.host) !== "not-an-address" ? undefined : parsePasvReply({ code: 227, lines: [reply] });
    if (told) open.set(`${one.from.host} ${told.port}`, { host: one.from.host, address: told.host });
    const goal = one.syn ? open.get(`${one.to.host} ${one.to.port}`) : undefined;
    if (goal) addresses.set(goal.host, goal.address);
  }
  if (addresses.size === 0) return packets;
  const by = ({ host, port }: Endpoint): Endpoint => ({ host: addresses.get(host) ?? host, port });
  return packets.map((one) => ("says" in one ? { ...one, ...(one.to === undefined ? {} : { to: addresses.get(one.to) ?? one.to }) } : { ...one, from: by(one.from), to: by(one.to) }));
}

function refused(table: Connections, { at, client, to, port, says }: PrintedRefusal): void {
  const one = [...table.all].findLast(({ client: from, server, openedAt }) =>
    openedAt === undefined && from.host === client && (to === undefined || server.host === to) && (port === undefined || port === server.port));
  if (!one) return;
  const code = says.startsWith("port") ? "ECONNREFUSED" : "EHOSTUNREACH";
  takeUnreachable(table, { code, says, from: client, to: one.server.host, sourcePort: one.client.port, targetPort: one.server.port }, at);
}
