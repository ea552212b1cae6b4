import type { Entry } from "../../ftp/transcript";
import { chooseSession } from "../choose";
import { timingsOf, transcriptOf } from "../lines/entries";
import type { ReadLog } from "../read";
import { between } from "./between";
import type { Connection } from "./connection";
import { endConnections, takeSegment, takeTooBig, takeUnreachable } from "./connections";
import { newConnections, type Connections } from "./connectionTable";
import { viewOf, type Container, type Frame } from "./container";
import { controlsOf, type Control } from "./controls";
import { datagramOf } from "./link";
import { ICMP, ICMPV6, packetOf, TCP } from "./packet";
import { isPcap, pcap } from "./pcap";
import { pcapng, SECTION } from "./pcapng";
import { segmentOf, tooBigOf, unreachableOf } from "./segment";
import { sessionOf, type CaptureSession } from "./session";

/** Control connections that are told of, and their lines together: of more, the last ones, and rather those that did not end well. */
const MOST_SESSIONS = 200;
const MOST_SAID = 15_000;
/** Lines of the transcript of a capture. */
const MOST_LINES = 20_000;

/** Whether a file with these first bytes is a capture. */
export function isCapture(start: Uint8Array): boolean {
  return start.length >= 4 && (isPcap(viewOf(start).getUint32(0)) || viewOf(start).getUint32(0) === SECTION);
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Reads a packet capture (pcap or pcapng) as it comes, in bounded memory: the FTP conversations in it and their data connections, with what
 * the packets tell beyond any log. Undefined: this is no capture, or nobody speaks FTP in it. A damaged capture is read up to the damage.
 * @param other a capture of the same conversation, made at the other end: the client's side of the story is told, and what changed on the way
 * @throws the signal's reason when it is aborted
 */
export async function readCapture(
  bytes: Bytes, { signal, other }: { readonly signal?: AbortSignal; readonly other?: Bytes } = {},
): Promise<ReadLog | undefined> {
  const captures = [await captureOf(bytes, signal), other && await captureOf(other, signal)].flatMap((one) => (one && one.controls.length > 0 ? [one] : []));
  const near = captures.find(({ controls }) => controls.at(-1)?.vantage === "client") ?? captures[0];
  if (!near) return undefined;
  const far = captures.find((one) => one !== near);
  return readLogOf(near.controls.map((control) =>
    sessionOf(control, near.all, near.end, far ? between(control, near.all, far.controls, far.all) : undefined)));
}

interface Capture {
  readonly all: ReadonlySet<Connection>;
  readonly controls: readonly Control[];
  readonly end: number;
}

async function captureOf(bytes: Bytes, signal: AbortSignal | undefined): Promise<Capture | undefined> {
  const table = newConnections();
  const end = await readFrames(bytes, (frame) => takeFrame(table, frame), signal);
  if (end === undefined) return undefined;
  endConnections(table);
  return { all: table.all, controls: mostTelling(controlsOf(table)), end };
}

function mostTelling(all: readonly Control[]): readonly Control[] {
  const byWeight = [...all.filter(endsWell), ...all.filter((one) => !endsWell(one))].reverse().slice(0, MOST_SESSIONS);
  let said = 0;
  const kept = new Set(byWeight.filter(({ lines }, index) => (said += lines.length) <= MOST_SAID || index === 0));
  return all.filter((one) => kept.has(one));
}

function endsWell({ lines }: Control): boolean {
  return lines.some(({ sent, text }) => !sent && text.startsWith("226")) && !lines.some(({ sent, text }) => !sent && /^[45]\d\d/.test(text));
}

/** @returns the time of the last frame; undefined where there is none */
async function readFrames(
  bytes: Bytes, take: (frame: Frame) => void, signal: AbortSignal | undefined,
): Promise<number | undefined> {
  let container: Container | undefined;
  let rest: Uint8Array = new Uint8Array();
  let skip = 0;
  let end: number | undefined;
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    const skipped = Math.min(skip, chunk.length);
    skip -= skipped;
    rest = joined(rest, chunk.subarray(skipped));
    if (!container) {
      if (rest.length < 4) continue;
      if (!isCapture(rest)) return undefined;
      container = viewOf(rest).getUint32(0) === SECTION ? pcapng() : pcap();
    }
    const used = container.decode(rest, (frame) => {
      end = Math.max(end ?? frame.at, frame.at);
      take(frame);
    });
    if (used === undefined) return end;
    skip += Math.max(0, used - rest.length);
    rest = rest.subarray(Math.min(used, rest.length));
  }
  return end;
}

function joined(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return chunk;
  const both = new Uint8Array(rest.length + chunk.length);
  both.set(rest);
  both.set(chunk, rest.length);
  return both;
}

function takeFrame(table: Connections, { at, link, bytes }: Frame): void {
  const datagram = datagramOf(link, bytes);
  const packet = datagram && packetOf(bytes, datagram.from);
  if (!packet) return;
  if (packet.protocol === TCP) {
    const segment = segmentOf(packet);
    if (segment) takeSegment(table, { at, ...packet, ...(datagram.outgoing === undefined ? {} : { outgoing: datagram.outgoing }) }, segment);
  } else if (packet.protocol === ICMP || packet.protocol === ICMPV6) {
    const unreachable = unreachableOf(packet, packet.protocol === ICMPV6);
    if (unreachable) takeUnreachable(table, unreachable, at);
    const tooBig = tooBigOf(packet, packet.protocol === ICMPV6);
    if (tooBig) takeTooBig(table, tooBig);
  }
}

/** One transcript of all sessions, in the order of time. */
export function readLogOf(sessions: readonly CaptureSession[]): ReadLog | undefined {
  const all = sessions.flatMap(({ lines }, session) => lines.map((line, index) => ({ line, session, index })));
  const ordered = sessions.length === 1 ? all : all.sort((a, b) => a.line.at - b.line.at);
  const shown = ordered.slice(0, MOST_LINES);
  const start = shown[0]?.line.at ?? 0;
  const places = sessions.map((): number[] => []);
  shown.forEach(({ session, index }, place) => {
    const own = places[session];
    if (own) own[index] = place;
  });
  const told = sessions.map((one, session) => one.evidence((index) => places[session]?.[index] ?? Math.max(0, shown.length - 1)));
  const evidence = chooseSession(told, sessions.map(({ client }) => client));
  const log = shown.map(({ line: { at, direction, text } }) => ({ direction, text, at: Math.round(at - start) }));
  const transcript: readonly Entry[] = transcriptOf(log, sessions.map(({ lines }, session) =>
    lines.flatMap((line, index) => {
      const place = places[session]?.[index];
      return place === undefined ? [] : [{ ...line, index: place, quoted: false, unmarked: false }];
    })));
  return evidence && { dialect: "capture", evidence, transcript, timings: timingsOf(transcript), session: told.indexOf(evidence) + 1 };
}
