import type { Form } from "./options";

/** Where the daemon stops reading; negative: it complains of the whole line. `isFinal`: no other option is tried. */
export interface Stop {
  readonly place: number;
  readonly isFinal: boolean;
}

const BLANKS = /[ \t\v\f\r]*/y;
const WHOLE_LINE: Stop = { place: -1, isFinal: false };

/** Behind the name: blanks, at most one `=` or `:`, blanks. */
export function valueStart(line: string, end: number): number | Stop {
  let at = skipBlanks(line, end);
  const isSeparated = line[at] === "=" || line[at] === ":";
  if (at === end && !isSeparated) return { place: end, isFinal: true };
  if (isSeparated) at = skipBlanks(line, at + 1);
  return line[at] === "=" || line[at] === ":" ? { place: at, isFinal: true } : at;
}

/** Undefined when the value is well formed. */
export function stopOf(form: Form | "one-text", value: string): Stop | undefined {
  switch (form) {
    // Behind a separator, nothing at all is one as well, and means no.
    case "boolean": return value === "" ? undefined : fully(/^(?:yes|on|true|1|no|off|false|0)/i, value, { place: 0, isFinal: true });
    case "number": return fully(/^\d+/, value);
    case "two-numbers": return fully(/^\d+[ \t\v\f\r]+\d+/, value);
    // The form with two numbers is tried first.
    case "number-or-two": return stopOf("two-numbers", value) && fully(/^\d+/, value);
    case "pair": return stopOfPair(value);
    // Graphic and printable characters are those of ASCII.
    case "word": return fully(/^[!-~]+/, value);
    case "letters": return fully(/^[0-9A-Za-z]+/, value);
    case "text": return fully(/^[ -~]+/, value);
    case "one-text": return stopOfText(value);
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

function stopOfText(value: string): Stop | undefined {
  const end = textEnd(value, 0);
  if (typeof end !== "number") return end;
  return end < value.length ? { place: end, isFinal: false } : undefined;
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
