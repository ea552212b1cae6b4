import type { Reply } from "./evidence";

/** RFC 959 names no limit; no server in use comes near these. Bytes. */
export const LINE_LIMIT = 8 * 1024;
export const REPLY_LIMIT = 64 * 1024;
/** A listing longer than this proves nothing more. Bytes. */
export const LISTING_LIMIT = 256 * 1024;

/** `lines`: complete lines, CR LF removed, every other byte kept. `rest`: the bytes after the last line end. */
export interface Framed {
  readonly lines: readonly Buffer[];
  readonly rest: Buffer;
}

/** Cuts what has come into lines. A line ends with LF; a CR before it belongs to the line end, any other CR to the line. */
export function frameLines(rest: Buffer, chunk: Buffer): Framed {
  const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end > start && bytes[end - 1] === 0x0d ? end - 1 : end));
    start = end + 1;
  }
  return { lines, rest: bytes.subarray(start) };
}

/** UTF-8 (RFC 2640, 2.2) where the bytes are UTF-8, else each byte as the Latin-1 character of its value. */
export function decodeLine(line: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return line.toString("latin1");
  }
}

/** A reply that has begun and lacks its last line. */
export interface OpenReply {
  readonly code: string;
  /** Grows in place: a copy per line would make a hostile reply cost the square of its length. */
  readonly lines: string[];
  readonly size: number;
}

export type Folded =
  | { readonly kind: "open"; readonly open: OpenReply }
  | { readonly kind: "reply"; readonly reply: Reply }
  /** A line that no reply can begin with. */
  | { readonly kind: "stray"; readonly text: string };

/**
 * Adds one line to the reply that is being read. RFC 959, 4.2: a reply whose first line has a hyphen after the code lasts until
 * the line that begins with the same code and a space; what stands between may look like anything, even like another reply.
 */
export function foldLine(open: OpenReply | undefined, line: string): Folded {
  if (open) {
    open.lines.push(line);
    if (line === open.code || line.startsWith(`${open.code} `)) return { kind: "reply", reply: { code: Number(open.code), lines: open.lines } };
    return { kind: "open", open: { ...open, size: open.size + line.length + 1 } };
  }
  const code = codeOf(line);
  if (code === undefined) return { kind: "stray", text: line };
  if (line.charAt(3) === "-") return { kind: "open", open: { code, lines: [line], size: line.length + 1 } };
  return { kind: "reply", reply: { code: Number(code), lines: [line] } };
}

/** The text of a reply without its codes, for people and for parsers. */
export function replyText({ code, lines }: Reply): string {
  const prefix = new RegExp(`^${code}[ -]?`);
  return lines.map((line) => line.replace(prefix, "")).join("\n").trim();
}

/** Whether a reply accepts its command, at least so far: 1yz, 2yz or 3yz (RFC 959, 4.2). */
export function isPositive(reply: Reply): boolean {
  return reply.code < 400;
}

/** RFC 2389, 3.2: one feature per line between the first and the last. Names in upper case, without their parameters. */
export function featuresOf(reply: Reply): readonly string[] {
  if (reply.code >= 300) return [];
  const names = replyText({ ...reply, lines: reply.lines.slice(1, -1) }).split("\n").map((line) => line.trim().split(/\s/)[0] ?? "");
  return names.filter((name) => name !== "").map((name) => name.toUpperCase());
}

/** RFC 959, 4.2.1: the first digit is 1 to 5; RFC 2228, 3.1 adds 6 for protected replies. Servers exist that leave out the space. */
function codeOf(line: string): string | undefined {
  return /^[1-6]\d\d(?!\d)/.exec(line)?.[0];
}
