import { looksLikeTls, newTlsSide, takeRecords, type TlsSide } from "./tlsRecords";

/** A line of a control connection. `up`: from the side that opened the connection. */
export interface TalkLine {
  readonly at: number;
  readonly up: boolean;
  readonly text: string;
}

/** The text of one direction of a connection, or the TLS records that took its place. */
interface Half {
  open: number[];
  tls?: TlsSide;
  tlsAt?: number;
  torn: boolean;
}

/** What a connection says that may be a control connection. */
export interface Talk {
  readonly lines: TalkLine[];
  readonly up: Half;
  readonly down: Half;
  /** About how many bytes the lines take. */
  size: number;
  /** More was said than is kept. */
  cut: boolean;
}

/** Lines kept of one conversation: the first, and so many to twice as many of the last. */
const FIRST_LINES = 500;
const LAST_LINES = 1000;
/** Bytes of a line. */
const LINE_LIMIT = 8192;
const LINE_OVERHEAD = 100;
const IAC = 0xff;

/** A conversation before its first line. */
export function newTalk(): Talk {
  return { lines: [], up: { open: [], torn: false }, down: { open: [], torn: false }, size: 0, cut: false };
}

/** Takes in bytes of one direction. A line stays open until its end comes; after a hole a new one begins. */
export function hear(talk: Talk, up: boolean, at: number, bytes: Uint8Array, torn: boolean): void {
  const half = up ? talk.up : talk.down;
  if (half.tls) return takeRecords(half.tls, bytes, torn);
  if (torn) endLine(talk, half, up, at, true);
  for (let from = 0; from < bytes.length; from++) {
    if (half.open.length === 0 && looksLikeTls(bytes.subarray(from))) {
      half.tls = newTlsSide();
      half.tlsAt = at;
      return takeRecords(half.tls, bytes.subarray(from), false);
    }
    const byte = bytes[from] ?? 0;
    if (byte === 0x0a) endLine(talk, half, up, at, false);
    else if (half.open.length < LINE_LIMIT) half.open.push(byte);
  }
}

/** What stands at the end without a line end is a line too. */
export function endTalk(talk: Talk, at: number): void {
  endLine(talk, talk.up, true, at, true);
  endLine(talk, talk.down, false, at, true);
}

function endLine(talk: Talk, half: Half, up: boolean, at: number, unfinished: boolean): void {
  if (half.open.length === 0 && unfinished) return;
  const text = decode(withoutTelnet(half.open)).replace(/\r$/, "");
  half.open = [];
  talk.size += text.length + LINE_OVERHEAD;
  talk.lines.push({ at, up, text });
  if (talk.lines.length < FIRST_LINES + 2 * LAST_LINES) return;
  talk.cut = true;
  for (const left of talk.lines.splice(FIRST_LINES, LAST_LINES)) talk.size -= left.text.length + LINE_OVERHEAD;
}

/** Interrupts that some clients send before ABOR (RFC 959, 4.1.3; RFC 854): two bytes each. */
function withoutTelnet(bytes: readonly number[]): Uint8Array {
  if (!bytes.includes(IAC)) return Uint8Array.from(bytes);
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === IAC && (bytes[at + 1] ?? 0) >= 0xf0) at++;
    else kept.push(bytes[at] ?? 0);
  }
  return Uint8Array.from(kept);
}

/** UTF-8 (RFC 2640, 2.2) where it is UTF-8, else Latin-1. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
