import { range, type Range } from "../../text";
import type { Piece } from "../shared/line";
import { hasPlaceholder } from "../shared/template";
import { isKnown } from "./catalogue";
import { findCommand } from "./commandWords";
import type { Daemon } from "./daemons";
import { OPTIONS, type Option } from "./options";
import type { Statement } from "./parse";

/** A command line of the daemon in a unit of systemd, a compose file, a Dockerfile or a script. */
export interface CommandLine {
  /** The one that the command begins on. */
  readonly line: number;
  readonly settings: readonly Statement[];
  /** Words that stop the daemon, and what it says of them. */
  readonly refused: readonly { readonly range: Range; readonly text: string; readonly words: string }[];
}

/** The first command of the text. Words with a variable are passed over: nobody knows what they become. */
export function readCommandLine(text: string, daemon: Daemon): CommandLine {
  const { line, words } = findCommand(text) ?? { line: 0, words: [] };
  return { line, ...readWords(words, OPTIONS.filter((option) => isASwitch(option, daemon))) };
}

function isASwitch(option: Option, daemon: Daemon): boolean {
  return option.flag !== "" && option.name !== "CertFileAndKey" && isKnown(option, daemon);
}

function readWords(words: readonly Piece[], known: readonly Option[]): Omit<CommandLine, "line"> {
  const settings: Statement[] = [];
  const refused: CommandLine["refused"][number][] = [];
  const take = (option: Option, word: Piece | undefined, name = word): void => {
    if (!word || !name || isVariable(word)) return;
    const setting = settingOf(option, word, name);
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
      else if (takesValue(option) && isBare) take(option, words[++index], word);
      else take(option, pieceOf(word, isBare ? 0 : word.text.indexOf("=") + 1));
    } else {
      for (let at = 1; at < word.text.length; at++) {
        const option = known.find(({ flag }) => flag === word.text[at]);
        const isLast = at === word.text.length - 1;
        // Its dash belongs to the first.
        const letter = pieceOf(word, at === 1 ? 0 : at, at + 1);
        if (!option || (takesValue(option) && isLast && !next)) refused.push({ ...word, words: UNKNOWN });
        else if (takesValue(option)) take(option, isLast ? words[++index] : pieceOf(word, at + 1), letter);
        else take(option, letter);
        if (!option || takesValue(option)) break;
      }
    }
  }
  return { settings, refused };
}

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
function settingOf(option: Option, word: Piece, name: Piece): Statement | undefined {
  const method = option.login === undefined ? undefined : word.text.slice(0, (word.text + ":").indexOf(":"));
  const meant = method === undefined ? option : OPTIONS.find(({ login }) => login === method);
  if (!meant) return undefined;
  const rest = method === undefined ? word : pieceOf(word, Math.min(word.text.length, method.length + 1));
  const value = meant.form === "boolean" ? { text: "yes", range: word.range } : rest;
  const common = { line: word.range.start.line, raw: word.text, eol: "", read: word.text, text: word.text } as const;
  return { kind: "statement", ...common, match: { kind: "accepted", option: meant, value: 0 }, option: meant, words: undefined, name: { text: meant.name, range: name.range }, value };
}

function pieceOf({ text, range: { start: { line, column } } }: Piece, from: number, to = text.length): Piece {
  return { text: text.slice(from, to), range: range(line, column + from, line, column + to) };
}
