/** One direction of a TCP connection while it is put together. */
export interface Stream {
  /** The sequence number of the byte that comes next; unknown until the first segment. */
  next?: number;
  waiting: Waiting[];
  /** When the last of what was handed over was captured. */
  at: number;
  /** Bytes that were sent, retransmissions not counted, captured or not. */
  bytes: number;
  top?: number;
  /** How often something came again, and how many bytes the capture lacks. */
  again: number;
  missing: number;
  torn: boolean;
}

interface Waiting {
  readonly at: number;
  readonly seq: number;
  readonly text: Uint8Array;
  readonly length: number;
}

/** `torn`: bytes are missing right before these. `at`: when they were captured, never before what went ahead of them. */
export type Hand = (text: Uint8Array, torn: boolean, at: number) => void;

/** Segments that come before their turn: no window is so wide in a control connection. */
const MOST_WAITING = 256;

/** One direction of a connection, before its first byte. */
export function newStream(): Stream {
  return { waiting: [], at: 0, bytes: 0, again: 0, missing: 0, torn: false };
}

/** Counts the bytes of a segment, nothing else. */
export function count(stream: Stream, seq: number, length: number): void {
  const ahead = stream.top === undefined ? length : (seq + length - stream.top) | 0;
  if (ahead <= 0) return;
  stream.bytes += ahead;
  stream.top = (seq + length) >>> 0;
}

/**
 * Takes in one segment (`text` may have fewer bytes than `length`) and hands over what is now complete and in order. Sequence numbers
 * are modulo 2^32 (RFC 9293, 3.4).
 */
export function feed(stream: Stream, segment: Waiting, hand: Hand): void {
  stream.next ??= segment.seq;
  if (!place(stream, segment, hand)) {
    stream.waiting.push({ ...segment, text: segment.text.slice() });
    if (stream.waiting.length > MOST_WAITING) passOver(stream, hand);
  }
  settle(stream, hand);
}

/** Captures of several processors put packets into an order of their own, but not far from the right one. Milliseconds. */
const DISORDER_MS = 200;

/** The other side has confirmed everything before `ack`: what is not here by now was not captured. */
export function confirmed(stream: Stream, ack: number, at: number, hand: Hand): void {
  while (stream.next !== undefined && ahead(stream.next, ack) > 0 && stream.waiting.some((one) => at - one.at > DISORDER_MS)) passOver(stream, hand);
}

/** The capture is over: what waits is handed over with holes. */
export function finish(stream: Stream, hand: Hand): void {
  while (stream.waiting.length > 0) passOver(stream, hand);
}

/** @returns false for a segment whose turn has not come */
function place(stream: Stream, { at, seq, text, length }: Waiting, hand: Hand): boolean {
  const old = -ahead(stream.next ?? seq, seq);
  if (old < 0) return false;
  if (old > 0 && length > 0) stream.again++;
  if (old >= length) return true;
  const fresh = text.subarray(Math.min(old, text.length));
  const torn = stream.torn;
  stream.torn = false;
  stream.at = Math.max(stream.at, at);
  if (fresh.length > 0) hand(fresh, torn, stream.at);
  else stream.torn ||= torn;
  if (text.length < length) {
    stream.torn = true;
    stream.missing += length - Math.max(old, text.length);
  }
  stream.next = (seq + length) >>> 0;
  return true;
}

/** Places what has waited, as far as it fits now. */
function settle(stream: Stream, hand: Hand): void {
  for (let placed = true; placed && stream.waiting.length > 0;) {
    const before = stream.waiting.length;
    stream.waiting = stream.waiting.filter((one) => !place(stream, one, hand));
    placed = stream.waiting.length < before;
  }
}

/** Gives the bytes up that are missing before the first waiting segment. */
function passOver(stream: Stream, hand: Hand): void {
  const from = stream.next ?? 0;
  const [first] = [...stream.waiting].sort((a, b) => ahead(from, a.seq) - ahead(from, b.seq));
  if (!first) return;
  stream.missing += Math.max(0, ahead(from, first.seq));
  stream.next = first.seq;
  stream.torn = true;
  settle(stream, hand);
}

function ahead(from: number, to: number): number {
  return (to - from) | 0;
}
