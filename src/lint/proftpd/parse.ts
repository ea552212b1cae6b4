import type { Range } from "../../text";
import { readLogicalLine, type LogicalLine, type Place } from "./lines";
import { splitWords, type Word } from "./words";

export type { Word } from "./words";

/** A line that says nothing to the daemon. */
interface Empty<Kind> {
  readonly kind: Kind;
  /** First physical line, zero-based. */
  readonly line: number;
  /** Everything from the start of the first physical line to the end of the last, final LF included. */
  readonly raw: string;
}

/** A directive, or the start or end tag of a section. */
export class Statement {
  readonly arguments: readonly Word[];
  // Offsets in the joined line in place of words: a file has many statements.
  private readonly start: number;
  private readonly nameEnd: number;
  private readonly end: number;

  /** @param name as the daemon names it in its messages: `Port`, `<Limit>`, `</Limit>` */
  constructor(
    readonly kind: "directive" | "open" | "close", readonly name: string, first: Word, words: readonly Word[], last: Word, private readonly logical: LogicalLine,
  ) {
    this.arguments = words;
    this.start = first.start;
    this.nameEnd = first.end;
    this.end = last.end;
  }

  /** First physical line. */
  get line(): number {
    return this.logical.line;
  }

  get raw(): string {
    return this.logical.raw;
  }

  /** Last physical line. */
  get lastLine(): number {
    return this.logical.lastLine;
  }

  get nameRange(): Range {
    return { start: this.logical.locate(this.start), end: this.logical.locate(this.nameEnd) };
  }

  /** From the first character to the end of the last word. */
  get range(): Range {
    return { start: this.logical.locate(this.start), end: this.logical.locate(this.end) };
  }

  /** The line as a conditional that is skipped sees it: joined, without blanks before it and its end. */
  get text(): string {
    return this.logical.text.replace(/^[ \t\v\f\r]+/, "");
  }
}

export type Line = Statement | Empty<"blank"> | Empty<"comment">;

/**
 * Every text is a file: nothing fails, nothing is lost.
 * @param firstLine the number that the first line gets
 */
export function parse(text: string, firstLine = 0): readonly Line[] {
  const lines: Line[] = [];
  const place: Place = { line: firstLine, column: 0 };
  let nul = text.indexOf("\0");
  for (let at = 0; at < text.length;) {
    // Searched for once, not for each line: most files have none.
    if (nul !== -1 && nul < at) nul = text.indexOf("\0", at);
    const logical = readLogicalLine(text, at, nul, place);
    lines.push(parseLine(logical));
    at = logical.to;
  }
  return lines;
}

/** The text that {@link parse} was given. */
export function print(lines: readonly Line[]): string {
  return lines.map(({ raw }) => raw).join("");
}

const NONE: readonly Word[] = [];

function parseLine(logical: LogicalLine): Line {
  if (logical.isComment) return { kind: "comment", line: logical.line, raw: logical.raw };
  const all = splitWords(logical);
  const [first] = all;
  if (!first) return { kind: logical.text.includes("#") ? "comment" : "blank", line: logical.line, raw: logical.raw };
  const last = all.at(-1) ?? first;
  // Arrays that grew keep room for more: a file has many, so each gets one that fits.
  const words = (end?: number) => (all.length === 1 ? NONE : all.slice(1, end));
  if (!first.text.startsWith("<")) return new Statement("directive", first.text, first, words(), last, logical);
  const kind = first.text.startsWith("</") ? "close" : "open";
  // `<Limit WRITE>` becomes `<Limit>` with the argument `WRITE`, as pr_parser_parse_line does it.
  if (all.length === 1 || !last.text.endsWith(">")) return new Statement(kind, first.text, first, words(), last, logical);
  const name = first.text.endsWith(">") ? first.text : `${first.text}>`;
  if (last.text === ">") return new Statement(kind, name, first, words(-1), last, logical);
  all[all.length - 1] = last.withoutBracket();
  return new Statement(kind, name, first, words(), last, logical);
}
