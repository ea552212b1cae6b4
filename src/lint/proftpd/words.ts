import type { Range } from "../../text";
import { isBlank, type LogicalLine } from "./lines";

/** A word as pr_str_get_word takes it: without its quotes, escapes resolved. Its place is worked out when somebody asks: a file has many words. */
export class Word {
  /**
   * @param start offset in the joined line
   * @param end where it ends there, with its quotes
   */
  constructor(
    private readonly line: LogicalLine, readonly text: string, readonly start: number, readonly end: number, readonly isQuoted: boolean,
  ) {}

  /** With its quotes. */
  get range(): Range {
    return { start: this.line.locate(this.start), end: this.line.locate(this.end) };
  }

  /** The same without its last character, which is the bracket of a tag. */
  withoutBracket(): Word {
    return new Word(this.line, this.text.slice(0, -1), this.start, this.end - 1, this.isQuoted);
  }
}

/** The words of a line up to an inline comment, which is a word that starts with `#`. */
export function splitWords(line: LogicalLine): Word[] {
  const { base, start, end } = line;
  const words: Word[] = [];
  for (let at = start; at < end;) {
    const code = base.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    if (code === 0x23) break;
    const word = code === 0x22 ? readQuoted(line, base, at, start, end) : readPlain(line, base, at, start, end);
    words.push(word);
    at = start + word.end;
  }
  return words;
}

function readPlain(line: LogicalLine, base: string, from: number, start: number, end: number): Word {
  let at = from;
  while (at < end && !isBlank(base.charCodeAt(at))) at++;
  return new Word(line, base.slice(from, at), from - start, at - start, false);
}

/** A quote that is never closed reaches to the end of the line. */
function readQuoted(line: LogicalLine, base: string, from: number, start: number, end: number): Word {
  let value = "";
  let at = from + 1;
  let piece = at;
  for (; at < end && base.charCodeAt(at) !== 0x22; at++) {
    if (base.charCodeAt(at) !== 0x5c || at + 1 >= end) continue;
    value += base.slice(piece, at);
    piece = ++at;
  }
  return new Word(line, value + base.slice(piece, at), from - start, Math.min(at + 1, end) - start, true);
}
