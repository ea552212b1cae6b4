import { range, type Range } from "../../text";
import type { Piece, PlainLine } from "../shared/line";
import { startOfText } from "./values";

/** What vsf_parseconf_load_setting sees: the key ends before the first `=`, the value is all the rest up to LF or NUL. */
export interface SettingLine extends PlainLine {
  readonly kind: "setting";
  readonly key: Piece;
  /** Undefined when the line has no `=`; the value is then empty. */
  readonly equals: Range | undefined;
  readonly value: Piece;
}

export type Line = SettingLine | (PlainLine & { readonly kind: "blank" | "comment" });

export interface ParsedFile {
  readonly lines: readonly Line[];
  /** What comes after the first 100000 bytes: vsf_parseconf_load_file never reads it. */
  readonly rest: string;
}

export const MOST_BYTES = 100_000;

/** Every text is a file: nothing fails, nothing is lost. */
export function parse(text: string): ParsedFile {
  const end = endOfRead(text);
  const lines: Line[] = [];
  for (let at = 0; at < end;) {
    const lf = text.indexOf("\n", at);
    const stop = lf === -1 || lf >= end ? end : lf;
    lines.push(parseLine(text.slice(at, stop), lines.length, stop < end ? "\n" : ""));
    at = stop + 1;
  }
  return { lines, rest: text.slice(end) };
}

/** The text that {@link parse} was given. */
export function print({ lines, rest }: ParsedFile): string {
  return lines.map(({ raw, eol }) => raw + eol).join("") + rest;
}

function parseLine(raw: string, line: number, eol: "\n" | ""): Line {
  if (raw.startsWith("#")) return { kind: "comment", line, raw, eol };
  const start = startOfText(raw);
  if (start === raw.length) return { kind: "blank", line, raw, eol };
  const nul = raw.indexOf("\0");
  const end = nul === -1 ? raw.length : Math.max(nul, start);
  const sign = raw.indexOf("=", start);
  const isSplit = sign !== -1 && sign < end;
  const piece = (from: number, to: number): Piece => ({ text: raw.slice(from, to), range: range(line, from, line, to) });
  return {
    kind: "setting", line, raw, eol,
    key: piece(start, isSplit ? sign : end),
    equals: isSplit ? range(line, sign, line, sign + 1) : undefined,
    value: piece(isSplit ? sign + 1 : end, end),
  };
}

/** The UTF-16 offset up to which the daemon reads: the file is UTF-8 to it. */
function endOfRead(text: string): number {
  if (text.length * 3 <= MOST_BYTES) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a surrogate pair stands for two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
    if (bytes > MOST_BYTES) return at;
  }
  return text.length;
}
