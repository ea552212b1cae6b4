import { OPTIONS, type Form, type Option } from "./options";

/**
 * What the daemon makes of a line that is no comment. Places are offsets in the line from its first letter on.
 * `unknown`: no option begins like that. `refused`: the place from which the daemon repeats the line. `accepted`: where the value begins.
 */
export type Match =
  | { readonly kind: "accepted"; readonly option: Option; readonly value: number }
  | { readonly kind: "refused"; readonly option: Option; readonly value: number; readonly place: number }
  | { readonly kind: "unknown" };

const BLANKS = /[ \t\v\f\r]*/y;
const BY_NAME: ReadonlyMap<string, Option> = new Map(OPTIONS.map((option) => [option.name.toLowerCase(), option]));
const SHORTEST = Math.min(...OPTIONS.map(({ name }) => name.length));
const LONGEST = Math.max(...OPTIONS.map(({ name }) => name.length));

/**
 * A name is looked for at the beginning of the line, in any case of letters, in the order of the table. One that a longer name begins with is found
 * as well when the value of the longer one is bad; that second try decides what the daemon says.
 * @param line without blanks at either end
 */
export function matchLine(line: string): Match {
  let refused: Match | undefined;
  for (const option of candidates(line)) {
    const value = valueStart(line, option.name.length);
    const outcome = typeof value === "number" ? stopOf(option.form, line.slice(value)) : value;
    const start = typeof value === "number" ? value : option.name.length;
    if (outcome === undefined) return { kind: "accepted", option, value: start };
    const inLine = typeof value === "number" ? start + outcome.place : outcome.place;
    // Where nothing is left to repeat, the daemon repeats the whole line.
    const place = outcome.place < 0 || inLine >= line.length ? 0 : inLine;
    const first = refused && refused.kind === "refused" ? refused : undefined;
    refused = { kind: "refused", option: first?.option ?? option, value: first?.value ?? start, place };
    if (outcome.isFinal) return refused;
  }
  return refused ?? { kind: "unknown" };
}

/** The option of that name, in whatever case. */
export function optionByName(name: string): Option | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Every option whose name the line begins with: the longest first, as in the table. */
function candidates(line: string): readonly Option[] {
  const start = line.slice(0, LONGEST).toLowerCase();
  const found: Option[] = [];
  for (let length = start.length; length >= SHORTEST; length--) {
    const option = BY_NAME.get(start.slice(0, length));
    if (option) found.push(option);
  }
  return found;
}

/** Where the daemon stops reading; negative: it complains of the whole line. `isFinal`: no other option is tried. */
interface Stop {
  readonly place: number;
  readonly isFinal: boolean;
}

const WHOLE_LINE: Stop = { place: -1, isFinal: false };

/** Behind the name: blanks, at most one `=` or `:`, blanks. */
function valueStart(line: string, end: number): number | Stop {
  let at = skipBlanks(line, end);
  const isSeparated = line[at] === "=" || line[at] === ":";
  if (at === end && !isSeparated) return { place: end, isFinal: true };
  if (isSeparated) at = skipBlanks(line, at + 1);
  return line[at] === "=" || line[at] === ":" ? { place: at, isFinal: true } : at;
}

/** Undefined when the value is well formed. */
function stopOf(form: Form, value: string): Stop | undefined {
  switch (form) {
    case "boolean": return fully(/^(?:yes|on|true|1|no|off|false|0)/i, value, { place: 0, isFinal: true });
    case "number": return fully(/^\d+/, value);
    case "two-numbers": return fully(/^\d+[ \t\v\f\r]+\d+/, value);
    // The form with two numbers is tried first.
    case "number-or-two": return stopOf("two-numbers", value) && fully(/^\d+/, value);
    case "pair": return stopOfPair(value);
    // Graphic and printable characters are those of ASCII.
    case "word": return fully(/^[!-~]+/, value);
    case "letters": return fully(/^[0-9A-Za-z]+/, value);
    case "text": return fully(/^[ -~]+/, value);
    case "two-texts": return stopOfTexts(value);
    default: return form satisfies never;
  }
}

function fully(pattern: RegExp, value: string, nothing: Stop = WHOLE_LINE): Stop | undefined {
  const end = pattern.exec(value)?.[0].length;
  if (end === undefined) return nothing;
  return end < value.length ? { place: end, isFinal: false } : undefined;
}

function stopOfPair(value: string): Stop | undefined {
  const [, first = "", colon = ""] = /^(\d*)(:?)/.exec(value) ?? [];
  if (first === "") return WHOLE_LINE;
  const end = first.length + colon.length;
  if (colon === "" || /^[ \t\v\f\r]/.test(value.slice(end))) return { place: end, isFinal: false };
  return fully(/^\d+:\d+/, value);
}

function stopOfTexts(value: string): Stop | undefined {
  const first = textEnd(value, 0);
  if (typeof first !== "number") return first;
  const second = textEnd(value, skipBlanks(value, first));
  if (typeof second !== "number") return second;
  return second < value.length ? { place: second, isFinal: false } : undefined;
}

/** A run of graphic characters, or anything printable in quotes. */
function textEnd(value: string, start: number): number | Stop {
  const [text = "", content = text, close = ""] = (value[start] === '"' ? /"([ -~]*?)("|(?![ -~]))/y : /[!-~]*/y).exec(value.slice(start)) ?? [];
  if (value[start] === '"' && close === "") return { place: start + text.length, isFinal: true };
  return content.trim() === "" ? WHOLE_LINE : start + text.length;
}

function skipBlanks(text: string, start: number): number {
  BLANKS.lastIndex = start;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}
