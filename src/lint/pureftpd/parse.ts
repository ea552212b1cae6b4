import { range, type Range } from "../../text";
import { matchLine, type Match } from "./match";

/** A stretch of one line. */
export interface Piece {
  readonly text: string;
  readonly range: Range;
}

interface Common {
  /** Zero-based. */
  readonly line: number;
  /** The line as it stands, without its LF. */
  readonly raw: string;
  readonly eol: "\n" | "";
}

/** A line that becomes a switch of the daemon, or stops it. */
export interface Statement extends Common {
  readonly kind: "statement";
  readonly match: Match;
  /** What the daemon reads: up to a NUL, without blanks at the end. */
  readonly read: string;
  /** The same without blanks at the beginning: what places of {@link match} count from. */
  readonly text: string;
  /** As it is written; for an unknown one all up to a blank, `=` or `:`. */
  readonly name: Piece;
  /** Empty for an unknown name. */
  readonly value: Piece;
}

export type Line = Statement | (Common & { readonly kind: "blank" | "comment" });

/** Every text is a file: nothing fails, nothing is lost. */
export function parse(text: string): readonly Line[] {
  const parts = text.split("\n");
  const isClosed = parts.at(-1) === "";
  return (isClosed ? parts.slice(0, -1) : parts).map((raw, line) => parseLine(raw, line, isClosed || line < parts.length - 1 ? "\n" : ""));
}

/** The text that {@link parse} was given. */
export function print(lines: readonly Line[]): string {
  return lines.map(({ raw, eol }) => raw + eol).join("");
}

function parseLine(raw: string, line: number, eol: "\n" | ""): Line {
  const common = { line, raw, eol };
  const nul = raw.indexOf("\0");
  const end = endOfText(raw, nul === -1 ? raw.length : nul);
  const indent = Math.min(end, /^[ \t\v\f\r]*/.exec(raw)?.[0].length ?? 0);
  if (indent === end) return { kind: "blank", ...common };
  if (raw[indent] === "#") return { kind: "comment", ...common };
  const text = raw.slice(indent, end);
  const match = matchLine(text);
  const piece = (from: number, to: number): Piece => ({ text: text.slice(from, to), range: range(line, indent + from, line, indent + to) });
  const nameEnd = match.kind === "unknown" ? (/^[^ \t\v\f\r=:]+/.exec(text)?.[0].length ?? text.length) : match.option.name.length;
  const value = match.kind === "unknown" ? piece(text.length, text.length) : piece(match.value, text.length);
  return { kind: "statement", ...common, match, read: raw.slice(0, end), text, name: piece(0, nameEnd), value };
}

/** Blanks as isspace(3) has them in the C locale. */
function endOfText(raw: string, from: number): number {
  let end = from;
  while (end > 0 && " \t\v\f\r".includes(raw.charAt(end - 1))) end--;
  return end;
}
