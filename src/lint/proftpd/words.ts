import type { Range } from "../../text";
import { locate, type LogicalLine } from "./lines";

/** A word as pr_str_get_word takes it: without its quotes, escapes resolved. */
export interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
  /** With its quotes. */
  readonly range: Range;
  /** Offset in the joined line where it ends. */
  readonly end: number;
}

/** The words of a line up to an inline comment, which is a word that starts with `#`. */
export function splitWords(logical: LogicalLine): readonly Word[] {
  const { text } = logical;
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    if (isBlank(text.charAt(at))) {
      at++;
      continue;
    }
    if (text.charAt(at) === "#") break;
    const word = text.charAt(at) === '"' ? readQuoted(text, at) : readPlain(text, at);
    const range = { start: locate(logical, at), end: locate(logical, word.end) };
    words.push({ ...word, range });
    at = word.end;
  }
  return words;
}

function readPlain(text: string, start: number): { text: string; end: number; isQuoted: boolean } {
  let end = start;
  while (end < text.length && !isBlank(text.charAt(end))) end++;
  return { text: text.slice(start, end), end, isQuoted: false };
}

/** A quote that is never closed reaches to the end of the line. */
function readQuoted(text: string, start: number): { text: string; end: number; isQuoted: boolean } {
  let value = "";
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') {
    if (text.charAt(at) === "\\" && at + 1 < text.length) at++;
    value += text.charAt(at);
    at++;
  }
  return { text: value, end: Math.min(at + 1, text.length), isQuoted: true };
}

function isBlank(character: string): boolean {
  return " \t\v\f\r\n".includes(character);
}
