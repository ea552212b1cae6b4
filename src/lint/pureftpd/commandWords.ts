import { range } from "../../text";
import type { Piece } from "../shared/line";

/** A command of the daemon in a file of another program. */
export interface Command {
  /** The line that it begins on. */
  readonly line: number;
  /** What stands behind the daemon's name. */
  readonly words: readonly Piece[];
}

const BINARY = /pure-ftpd(?:-(?:ldap|mysql|postgresql))?["']?(?=(?:[ \t,]|\\\r?\n){1,80}["']?-)/;
// Every word is an item of a list of YAML, at the same depth.
const BINARY_OF_ITEMS = /pure-ftpd(?:-(?:ldap|mysql|postgresql))?["']?(?=[ \t]{0,20}\r?\n[ \t]{0,80}-[ \t]{1,20}["']?-)/;
// One that hands its words on, as those of images do: no other program takes such a way to log in.
const SCRIPT = /[\w.-]{1,80}\.sh["']?(?=(?:[^\n\\]|\\.|\\\r?\n){1,1000}[ \t"']-[a-zA-Z]{0,20}l["', \t]{0,20}(?:puredb|mysql|pgsql|ldap|extauth|unix|pam)\b)/;
/** Where the command begins: what stands in front of it belongs to the file around it. Blanks are counted, because they could belong to either side of what is left out. */
const COMMAND = new RegExp([
  /^[ \t]{0,80}(?:-[ \t]{1,20})?(?:ExecStart=[-@:+!|]{0,5}|(?:command|entrypoint):[ \t]{0,20}|(?:CMD|ENTRYPOINT|exec|sudo|nohup|(?:ba)?sh)[ \t]{1,20}){0,5}/,
  /\[?[ \t]{0,20}["']?(?:[\w.\/-]{0,200}\/)?/, new RegExp(`(?:${BINARY.source}|${BINARY_OF_ITEMS.source}|${SCRIPT.source})`),
].map(({ source }) => source).join(""), "m");
// What a shell or a template puts in place may have blanks in it. Outside of a list, a comma is a part of the word: `-S 192.0.2.1,21`.
const word = (separator: "," | "") => new RegExp([
  /"((?:[^"\\\n]|\\.)*)"/, /'([^'\n]*)'/, new RegExp(`(?:\\$\\([^()\\n]*\\)|\\{\\{[^{}\\n]*\\}\\}|[^\\s[\\]"'${separator}])+`),
].map(({ source }) => source).join("|"), "y");
const WORD_OF_LIST = word(",");
const WORD_OF_SHELL = word("");
const ITEM = /(?:[ \t]{0,20}(?:#[^\n]*)?\r?\n){1,20}([ \t]*-[ \t]+)(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'#[{][^\n]*?)(?=[ \t]*\r?$|[ \t]+#))/my;
// The line goes on behind a backslash at its end.
const BETWEEN = /[ \t]+|\\\r?\n|./sy;
const END = /(?:[ \t,\]"']|\\\r?\n)*(?:[\r\n]|$|[#;&|<>])/y;

/** Whether a text starts a pure-ftpd somewhere. */
export function hasCommandLine(text: string): boolean {
  return text.includes("pure-ftpd") && COMMAND.test(text);
}

/** The first command of the text. */
export function findCommand(text: string): Command | undefined {
  const found = COMMAND.exec(text);
  if (!found) return undefined;
  const [whole] = found;
  const from = found.index + whole.length;
  const item = /^[ \t]*-[ \t]+/.exec(whole)?.[0];
  const words = item !== undefined && /^[ \t]*\r?\n/.test(text.slice(from, from + 100)) ? itemsAfter(text, from, item) : wordsAfter(text, from, whole.includes("[") ? WORD_OF_LIST : WORD_OF_SHELL);
  return { line: lineAt(text, found.index), words };
}

const MOST_WORDS = 200;

function itemsAfter(text: string, from: number, indent: string): readonly Piece[] {
  const words: Piece[] = [];
  for (ITEM.lastIndex = from; words.length < MOST_WORDS;) {
    const found = ITEM.exec(text);
    if (found?.[1] !== indent) break;
    const quoted = found[2] ?? found[3];
    const word = quoted ?? found[4] ?? "";
    words.push(pieceAt(text, ITEM.lastIndex - word.length - (quoted === undefined ? 0 : 1), word));
  }
  return words;
}

function wordsAfter(text: string, from: number, pattern: RegExp): readonly Piece[] {
  const words: Piece[] = [];
  let at = from;
  for (;;) {
    END.lastIndex = at;
    if (END.test(text) || words.length === MOST_WORDS) return words;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || found[0].startsWith("\\")) {
      BETWEEN.lastIndex = at;
      at += BETWEEN.exec(text)?.[0].length ?? 1;
      continue;
    }
    const quoted = found[1] ?? found[2];
    const start = at + (quoted === undefined ? 0 : 1);
    const word = quoted ?? found[0];
    words.push(pieceAt(text, start, word));
    at += found[0].length;
  }
}

function pieceAt(text: string, start: number, word: string): Piece {
  const line = lineAt(text, start);
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  return { text: word, range: range(line, column, line, column + word.length) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}
