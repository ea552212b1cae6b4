import { range } from "../../text";
import type { Piece, PlainLine } from "../shared/line";
import { DAEMONS, type Daemon } from "./daemons";
import { matcher, type Match } from "./match";
import type { Option } from "./options";

/** A line that becomes a switch of the daemon, or stops it. */
export interface Statement extends PlainLine {
  readonly kind: "statement";
  readonly match: Match;
  /** The option that the line is about, though its value may be bad. */
  readonly option: Option | undefined;
  /** What the daemon prints on its way out; undefined: it takes the line. */
  readonly words: string | undefined;
  /** What the daemon reads: up to a NUL, without blanks at the end. */
  readonly read: string;
  /** The same without blanks at the beginning: what places of {@link match} count from. */
  readonly text: string;
  /** As it is written; for an unknown one all up to a blank, `=` or `:`. */
  readonly name: Piece;
  /** Empty for an unknown name. */
  readonly value: Piece;
}

export type Line = Statement | (PlainLine & { readonly kind: "blank" | "comment" });

/**
 * Every text is a file: nothing fails, nothing is lost.
 * @param firstLine the number of the first line, for a file that another one includes
 */
export function parse(text: string, daemon: Daemon = DAEMONS[0], firstLine = 0): readonly Line[] {
  return mapLines(text, lineParser(daemon, firstLine));
}

/** Each line without its LF, in their order. */
export function mapLines<T>(text: string, parseLine: (raw: string, line: number, eol: "\n" | "") => T): readonly T[] {
  const parts = text.split("\n");
  const isClosed = parts.at(-1) === "";
  return (isClosed ? parts.slice(0, -1) : parts).map((raw, line) => parseLine(raw, line, isClosed || line < parts.length - 1 ? "\n" : ""));
}

/** The text that {@link parse} was given. */
export function print(lines: readonly Line[]): string {
  return lines.map(({ raw, eol }) => raw + eol).join("");
}

/** Lines in their order: the place of an earlier mismatch stays in the daemon's memory, and an unknown name after it is reported as a syntax error from there on. */
function lineParser(daemon: Daemon, firstLine: number): (raw: string, index: number, eol: "\n" | "") => Line {
  const matchLine = matcher(daemon);
  let stale: number | undefined;
  return (raw, index, eol) => {
    const line = firstLine + index;
    const nul = raw.indexOf("\0");
    const end = endOfText(raw, nul === -1 ? raw.length : nul);
    const indent = startOfText(raw, end);
    if (indent === end) return { kind: "blank", line, raw, eol };
    if (raw[indent] === "#") return { kind: "comment", line, raw, eol };
    const text = raw.slice(indent, end);
    const match = matchLine(text);
    const piece = (from: number, to: number): Piece => ({ text: text.slice(from, to), range: range(line, indent + from, line, indent + to) });
    const option = match.kind === "unknown" || isOnlyBegun(match, text) ? undefined : match.option;
    const name = piece(0, option?.name.length ?? /^[^ \t\v\f\r=:]+/.exec(text)?.[0].length ?? text.length);
    const value = piece(option === undefined || match.kind === "unknown" ? text.length : match.value, text.length);
    if (match.kind === "accepted" && match.option.form === "number-or-two" && /^\d+$/.test(value.text)) stale = indent;
    const read = raw.slice(0, end);
    const place = match.kind === "refused" ? text.slice(match.place) : stale === undefined ? "" : read.slice(stale);
    const words = match.kind === "accepted" ? undefined
      : place === "" ? `property not found line ${index + 1}: [${read}].` : `syntax error line ${index + 1}: [${place}].`;
    return { kind: "statement", line, raw, eol, match, option, words, read, text, name, value };
  };
}

/** `MaxDiskUsagePct 99`: the daemon finds MaxDiskUsage and stumbles over what follows; whoever wrote it means one name. */
function isOnlyBegun(match: Match, text: string): boolean {
  return match.kind === "refused" && /[0-9A-Za-z]/.test(text.charAt(match.option.name.length));
}

/** Blanks as isspace(3) has them in the C locale. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Where the blanks at the beginning end. */
export function startOfText(raw: string, end: number): number {
  let start = 0;
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  return start;
}

/** Where the blanks before a place begin. */
export function endOfText(raw: string, from: number): number {
  let end = from;
  while (end > 0 && isBlank(raw.charCodeAt(end - 1))) end--;
  return end;
}
