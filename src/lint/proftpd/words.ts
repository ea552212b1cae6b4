import type { Range } from "../../text";
import { isBlank, type LogicalLine } from "./lines";

/** A word as pr_str_get_word takes it: without its quotes, escapes resolved. Its place is worked out when somebody asks: a file has many words. */
export class Word {
  /**
   * @param start offset in the joined line
   * @param end where it ends there, with its quotes
   */
  constructor(
    private readonly line: LogicalLine, readonly text: string, private readonly start: number, readonly end: number, readonly isQuoted: boolean,
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
export function splitWords(logical: LogicalLine): Word[] {
  const { text } = logical;
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    if (code === 0x23) break;
    const word = code === 0x22 ? readQuoted(logical, at) : readPlain(logical, at);
    words.push(word);
    at = word.end;
  }
  return words;
}

function readPlain(logical: LogicalLine, start: number): Word {
  const { text } = logical;
  let end = start;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  return new Word(logical, text.slice(start, end), start, end, false);
}

/** A quote that is never closed reaches to the end of the line. */
function readQuoted(logical: LogicalLine, start: number): Word {
  const { text } = logical;
  let value = "";
  let at = start + 1;
  let from = at;
  for (; at < text.length && text.charCodeAt(at) !== 0x22; at++) {
    if (text.charCodeAt(at) !== 0x5c || at + 1 >= text.length) continue;
    value += text.slice(from, at);
    from = ++at;
  }
  return new Word(logical, value + text.slice(from, at), start, Math.min(at + 1, text.length), true);
}
