import { LOST, refer, take, takeName, type Scan } from "./scan";

const UNSUPPORTED = "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u";
const TOO_LARGE = "character code point value in \\x{} or \\o{} is too large";
const ASSERTIONS = new Set("AGKBbZz");
const NO_CHARACTERS = new Set("DdHhPpRSsVvWwXCN");
const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** A sequence behind a backslash. `code`: the character that it stands for; undefined for a kind of characters, a place or a reference. */
export interface Escape { readonly said?: string; readonly letter: string; readonly code?: number }

/** Reads what begins with the backslash here. */
export function takeEscape(scan: Scan, inClass: boolean): Escape {
  const letter = scan.text[scan.at + 1] ?? "";
  scan.at += 2;
  if (letter === "") return { letter, said: "\\ at end of pattern" };
  if (/\d/.test(letter)) return digits(scan, letter, inClass);
  if (!/[a-z]/i.test(letter)) return { letter, code: letter.charCodeAt(0) };
  if (letter in CONTROLS) return { letter, code: CONTROLS[letter] ?? 0 };
  switch (letter) {
    case "x": return hexadecimal(scan);
    case "o": return octal(scan);
    case "c": return control(scan);
    case "p": case "P": return take(scan, /\{\^?[\w\s&:=-]*\}|[A-Z]/iy) ? { letter } : { letter, said: "malformed \\P or \\p sequence" };
    case "k": return inClass ? { letter } : said(letter, named(scan));
    case "g": return inClass ? { letter } : said(letter, numbered(scan));
    case "N": return take(scan, /\{U\+/y) ? { letter, said: "\\N{U+dddd} is supported only in Unicode (UTF) mode" }
      : take(scan, /\{(?!\d+(?:,\d*)?\})/y) ? { letter, said: UNSUPPORTED } : { letter };
    default:
      if (/[FLlUu]/.test(letter)) return { letter, said: UNSUPPORTED };
      if (inClass && letter === "b") return { letter, code: 8 };
      return ASSERTIONS.has(letter) || NO_CHARACTERS.has(letter) || /[QE]/.test(letter) ? { letter } : { letter, said: "unrecognized character follows \\" };
  }
}

/** Whether it is a place between characters, which cannot be repeated. */
export function isPlace(letter: string): boolean {
  return ASSERTIONS.has(letter);
}

function said(letter: string, words: string | undefined): Escape {
  return words === undefined ? { letter } : { letter, said: words };
}

/** One digit is a reference, more are one if there are so many groups already; else they are octal (pcre2pattern(3)). */
function digits(scan: Scan, letter: string, inClass: boolean): Escape {
  scan.at--;
  const [all = ""] = take(scan, /\d+/y) ?? [];
  if (!inClass && letter !== "0" && (all.length === 1 || Number(all) <= scan.count)) return said(letter, refer(scan, Number(all)));
  const [used = ""] = /^[0-7]{1,3}/.exec(all) ?? [];
  scan.at -= all.length - Math.max(used.length, 1);
  const code = parseInt(used || "0", 8);
  return code > 255 ? { letter, said: "octal value is greater than \\377 in 8-bit non-UTF-8 mode" } : { letter, code };
}

function hexadecimal(scan: Scan): Escape {
  const letter = "x";
  if (scan.text[scan.at] !== "{") return { letter, code: parseInt(take(scan, /[\da-f]{0,2}/iy)?.[0] ?? "", 16) || 0 };
  const inside = take(scan, /\{([\da-f]+)\}/iy)?.[1];
  if (inside === undefined) return { letter, said: "non-hex character in \\x{} (closing brace missing?)" };
  return parseInt(inside, 16) > 255 ? { letter, said: TOO_LARGE } : { letter, code: parseInt(inside, 16) };
}

function octal(scan: Scan): Escape {
  const letter = "o";
  if (scan.text[scan.at] !== "{") return { letter, said: "missing opening brace after \\o" };
  const inside = take(scan, /\{([0-7]+)\}/y)?.[1];
  if (inside === undefined) return { letter, said: "non-octal character in \\o{} (closing brace missing?)" };
  return parseInt(inside, 8) > 255 ? { letter, said: TOO_LARGE } : { letter, code: parseInt(inside, 8) };
}

function control(scan: Scan): Escape {
  const letter = "c";
  const next = scan.text[scan.at++];
  if (next === undefined) return { letter, said: "\\c at end of pattern" };
  return /[ -~]/.test(next) ? { letter, code: next.toUpperCase().charCodeAt(0) ^ 64 } : { letter, said: "\\c must be followed by a printable ASCII character" };
}

const ENDS: Readonly<Record<string, string>> = { "<": ">", "'": "'", "{": "}" };

function named(scan: Scan): string | undefined {
  const end = ENDS[scan.text[scan.at] ?? ""];
  if (end === undefined) return "\\k is not followed by a braced, angle-bracketed, or quoted name";
  scan.at++;
  return takeName(scan, end, (name) => refer(scan, name));
}

function numbered(scan: Scan): string | undefined {
  const number = take(scan, /(\d+)|([{<'])([+-]?)(\d+)[}>']/y);
  if (number) {
    const to = Number(number[1] ?? number[4]);
    // Only a call may name the whole pattern so: (?0).
    return to === 0 ? LOST : referTo(scan, number[3] ?? "", to);
  }
  const end = ENDS[scan.text[scan.at] ?? ""];
  if (end === undefined) return "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number";
  scan.at++;
  return takeName(scan, end, (name) => refer(scan, name));
}

/** Notes a reference by number, which with a sign is counted from here; what is wrong with it, if anything. */
export function referTo(scan: Scan, sign: string, number: number): string | undefined {
  const to = sign === "" ? number : sign === "-" ? scan.count + 1 - number : scan.count + number;
  scan.repeatable = true;
  return sign !== "" && to <= 0 ? LOST : refer(scan, to);
}
