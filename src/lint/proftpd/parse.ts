import type { Position, Range } from "../../text";
import { readLogicalLine, type LogicalLine } from "./lines";
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
  readonly line: number;
  readonly arguments: readonly Word[];

  /** @param name as the daemon names it in its messages: `Port`, `<Limit>`, `</Limit>` */
  constructor(
    readonly kind: "directive" | "open" | "close", readonly name: string, private readonly first: Word, words: readonly Word[],
    private readonly last: Word, private readonly logical: LogicalLine,
  ) {
    this.line = logical.line;
    this.arguments = words;
  }

  get raw(): string {
    return this.logical.raw;
  }

  /** Last physical line. */
  get lastLine(): number {
    return this.logical.lastLine;
  }

  get nameRange(): Range {
    return this.first.range;
  }

  /** From the first character to the end of the last word. */
  get range(): Range {
    return { start: this.first.range.start, end: this.last.range.end };
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
  let place: Position = { line: firstLine, column: 0 };
  let nul = text.indexOf("\0");
  for (let at = 0; at < text.length;) {
    // Searched for once, not for each line: most files have none.
    if (nul !== -1 && nul < at) nul = text.indexOf("\0", at);
    const logical = readLogicalLine(text, at, nul, place);
    lines.push(parseLine(logical));
    at = logical.to;
    place = logical.next;
  }
  return lines;
}

/** The text that {@link parse} was given. */
export function print(lines: readonly Line[]): string {
  return lines.map(({ raw }) => raw).join("");
}

function parseLine(logical: LogicalLine): Line {
  if (logical.isComment) return { kind: "comment", line: logical.line, raw: logical.raw };
  const words = splitWords(logical);
  const first = words.shift();
  if (!first) return { kind: logical.text.includes("#") ? "comment" : "blank", line: logical.line, raw: logical.raw };
  const last = words.at(-1) ?? first;
  if (!first.text.startsWith("<")) return new Statement("directive", first.text, first, words, last, logical);
  const kind = first.text.startsWith("</") ? "close" : "open";
  // `<Limit WRITE>` becomes `<Limit>` with the argument `WRITE`, as pr_parser_parse_line does it.
  if (words.length === 0 || !last.text.endsWith(">")) return new Statement(kind, first.text, first, words, last, logical);
  const name = first.text.endsWith(">") ? first.text : `${first.text}>`;
  words.pop();
  if (last.text !== ">") words.push(last.withoutBracket());
  return new Statement(kind, name, first, words, last, logical);
}
