import { range, type Range } from "../../text";
import { hasPlaceholder } from "../shared/template";
import { isKnown } from "./catalogue";
import type { Daemon } from "./daemons";
import { OPTIONS, type Option } from "./options";
import type { Piece, Statement } from "./parse";

/** A command line of the daemon in a unit of systemd, a compose file, a Dockerfile or a script. */
export interface CommandLine {
  readonly settings: readonly Statement[];
  /** Words that stop the daemon, and what it says of them. */
  readonly refused: readonly { readonly range: Range; readonly text: string; readonly words: string }[];
}

/** Where the command begins: what stands in front of it belongs to the file around it. Blanks are counted, because they could belong to either side of what is left out. */
const COMMAND = new RegExp([
  /^[ \t]{0,80}(?:ExecStart=[-@:+!|]{0,5}|(?:command|entrypoint):[ \t]{0,20}|(?:CMD|ENTRYPOINT|exec|sudo|nohup)[ \t]{1,20}){0,5}/,
  /\[?[ \t]{0,20}["']?(?:[\w.\/-]{0,200}\/)?pure-ftpd(?:-(?:ldap|mysql|postgresql))?["']?(?=(?:[ \t,]|\\\r?\n){1,80}["']?-)/,
].map(({ source }) => source).join(""), "m");
// What a shell or a template puts in place may have blanks in it. Outside of a list, a comma is a part of the word: `-S 192.0.2.1,21`.
const word = (separator: "," | "") => new RegExp([
  /"((?:[^"\\\n]|\\.)*)"/, /'([^'\n]*)'/, new RegExp(`(?:\\$\\([^()\\n]*\\)|\\{\\{[^{}\\n]*\\}\\}|[^\\s[\\]"'${separator}])+`),
].map(({ source }) => source).join("|"), "y");
const WORD_OF_LIST = word(",");
const WORD_OF_SHELL = word("");
// The line goes on behind a backslash at its end.
const BETWEEN = /[ \t]+|\\\r?\n|./sy;
const END = /(?:[ \t,\]"']|\\\r?\n)*(?:[\r\n]|$|[#;&|<>])/y;

/** Whether a text starts a pure-ftpd somewhere. */
export function hasCommandLine(text: string): boolean {
  return text.includes("pure-ftpd") && COMMAND.test(text);
}

/** The first command of the text. Words with a variable are passed over: nobody knows what they become. */
export function readCommandLine(text: string, daemon: Daemon): CommandLine {
  const found = COMMAND.exec(text);
  return found ? readWords(wordsAfter(text, found.index + found[0].length, found[0].includes("[") ? WORD_OF_LIST : WORD_OF_SHELL), OPTIONS.filter((option) => isASwitch(option, daemon))) : { settings: [], refused: [] };
}

function isASwitch(option: Option, daemon: Daemon): boolean {
  return option.flag !== "" && option.name !== "CertFileAndKey" && isKnown(option, daemon);
}

function readWords(words: readonly Piece[], known: readonly Option[]): CommandLine {
  const settings: Statement[] = [];
  const refused: CommandLine["refused"][number][] = [];
  const take = (option: Option, word: Piece | undefined): void => {
    if (!word || isVariable(word)) return;
    const setting = settingOf(option, word);
    if (setting) settings.push(setting);
    else refused.push({ ...word, words: `Unknown authentication method: ${word.text}` });
  };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || isVariable(word) || HARMLESS.includes(word.text)) continue;
    const long = /^--([^=]+)(?:=(.*))?$/s.exec(word.text);
    const next = words[index + 1];
    if (!word.text.startsWith("-")) refused.push({ ...word, words: `Invalid argument: "${word.text}"` });
    else if (long) {
      const option = longOption(long[1] ?? "", known);
      const isBare = long[2] === undefined;
      if (!option || (takesValue(option) ? isBare && !next : !isBare)) refused.push({ ...word, words: UNKNOWN });
      else if (takesValue(option) && isBare) take(option, words[++index]);
      else take(option, pieceOf(word, isBare ? 0 : word.text.indexOf("=") + 1));
    } else {
      for (let at = 1; at < word.text.length; at++) {
        const option = known.find(({ flag }) => flag === word.text[at]);
        const isLast = at === word.text.length - 1;
        if (!option || (takesValue(option) && isLast && !next)) refused.push({ ...word, words: UNKNOWN });
        else if (takesValue(option)) take(option, isLast ? words[++index] : pieceOf(word, at + 1));
        else take(option, word);
        if (!option || takesValue(option)) break;
      }
    }
  }
  return { settings, refused };
}

const MOST_WORDS = 200;
const HARMLESS = ["--", "-h", "--help"];
const UNKNOWN = "Unknown run-time option";

function isVariable({ text }: Piece): boolean {
  return text.includes("$") || hasPlaceholder(text);
}

function takesValue({ form, login }: Option): boolean {
  return form !== "boolean" || login !== undefined;
}

/** getopt_long(3) takes the beginning of a name where only one has it. */
function longOption(name: string, known: readonly Option[]): Option | undefined {
  const nameOf = (option: Option) => (option.login !== undefined ? "login" : option.long ?? option.name.toLowerCase());
  const exact = known.find((option) => nameOf(option) === name);
  const begun = known.filter((option) => nameOf(option).startsWith(name));
  return exact ?? (new Set(begun.map(nameOf)).size === 1 ? begun[0] : undefined);
}

/** Undefined for a way to log in that nobody knows. */
function settingOf(option: Option, word: Piece): Statement | undefined {
  const method = option.login === undefined ? undefined : word.text.slice(0, (word.text + ":").indexOf(":"));
  const meant = method === undefined ? option : OPTIONS.find(({ login }) => login === method);
  if (!meant) return undefined;
  const rest = method === undefined ? word : pieceOf(word, Math.min(word.text.length, method.length + 1));
  const value = meant.form === "boolean" ? { text: "yes", range: word.range } : rest;
  const common = { line: word.range.start.line, raw: word.text, eol: "", read: word.text, text: word.text } as const;
  return { kind: "statement", ...common, match: { kind: "accepted", option: meant, value: 0 }, option: meant, words: undefined, name: { text: meant.name, range: word.range }, value };
}

function pieceOf({ text, range: { start, end } }: Piece, from: number): Piece {
  return { text: text.slice(from), range: { start: { line: start.line, column: start.column + from }, end } };
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
    const line = text.slice(0, start).split("\n").length - 1;
    const column = start - (text.lastIndexOf("\n", start - 1) + 1);
    words.push({ text: word, range: range(line, column, line, column + word.length) });
    at += found[0].length;
  }
}
