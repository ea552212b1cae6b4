import type { Position, Range } from "../../text";
import { locate, readLogicalLine, type LogicalLine } from "./lines";
import { splitWords, type Word } from "./words";

export type { Word } from "./words";

interface Common {
  /** First physical line, zero-based. */
  readonly line: number;
  /** Everything from the start of the first physical line to the end of the last, final LF included. */
  readonly raw: string;
}

/** A directive, or the start or end tag of a section. */
export interface Statement extends Common {
  readonly kind: "directive" | "open" | "close";
  /** As the daemon names it in its messages: `Port`, `<Limit>`, `</Limit>`. */
  readonly name: string;
  readonly nameRange: Range;
  readonly arguments: readonly Word[];
  /** From the first character to the end of the last word. */
  readonly range: Range;
  /** Last physical line. */
  readonly lastLine: number;
  /** The line as a conditional that is skipped sees it: joined, without blanks before it and its end. */
  readonly text: string;
}

interface Blank extends Common {
  readonly kind: "blank";
}

interface Comment extends Common {
  readonly kind: "comment";
}

export type Line = Statement | Blank | Comment;

/**
 * Every text is a file: nothing fails, nothing is lost.
 * @param firstLine the number that the first line gets
 */
export function parse(text: string, firstLine = 0): readonly Line[] {
  const lines: Line[] = [];
  let place: Position = { line: firstLine, column: 0 };
  for (let at = 0; at < text.length;) {
    const logical = readLogicalLine(text, at, place);
    lines.push(parseLine(logical));
    at += logical.raw.length;
    place = logical.next;
  }
  return lines;
}

/** The text that {@link parse} was given. */
export function print(lines: readonly Line[]): string {
  return lines.map(({ raw }) => raw).join("");
}

function parseLine(logical: LogicalLine): Line {
  const common = { line: logical.line, raw: logical.raw };
  if (logical.isComment) return { kind: "comment", ...common };
  const words = splitWords(logical);
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (!first || !last) return { kind: logical.text.includes("#") ? "comment" : "blank", ...common };
  const whole = { range: { start: first.range.start, end: last.range.end }, lastLine: logical.lastLine, text: logical.text.replace(/^[ \t\v\f\r]+/, "") };
  if (!first.text.startsWith("<")) {
    return { kind: "directive", ...common, name: first.text, nameRange: first.range, arguments: rest, ...whole };
  }
  const tag = asTag(first, rest, logical);
  return { kind: first.text.startsWith("</") ? "close" : "open", ...common, ...tag, ...whole };
}

/** `<Limit WRITE>` becomes `<Limit>` with the argument `WRITE`, as pr_parser_parse_line does it. */
function asTag(first: Word, rest: readonly Word[], logical: LogicalLine) {
  const last = rest.at(-1);
  if (!last?.text.endsWith(">")) return { name: first.text, nameRange: first.range, arguments: rest };
  const name = first.text.endsWith(">") ? first.text : `${first.text}>`;
  const cut: Word = { ...last, text: last.text.slice(0, -1), end: last.end - 1, range: { start: last.range.start, end: locate(logical, last.end - 1) } };
  const kept = rest.slice(0, -1);
  return { name, nameRange: first.range, arguments: last.text === ">" ? kept : [...kept, cut] };
}
