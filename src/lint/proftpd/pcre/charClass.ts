import { takeEscape } from "./escape";
import type { Scan } from "./scan";

const NAMES = /^\^?(?:alpha|lower|upper|alnum|ascii|blank|cntrl|digit|graph|print|punct|space|word|xdigit)$/;
const COLLATING = "POSIX collating elements are not supported";
const BAD_RANGE = "invalid range in character class";

/** Reads a class in brackets; what is wrong with it, if anything. */
export function takeClass(scan: Scan): string | undefined {
  const outside = posixEnd(scan);
  if (outside !== undefined) return scan.text[scan.at + 1] === ":" ? "POSIX named classes are supported only within a class" : COLLATING;
  scan.at += scan.text[scan.at + 1] === "^" ? 2 : 1;
  // A bracket that stands first is a character.
  for (let isFirst = true; isFirst || scan.text[scan.at] !== "]"; isFirst = false) {
    if (scan.at >= scan.text.length) return "missing terminating ] for character class";
    const one = takeItem(scan);
    if (typeof one === "string") return one;
    if (scan.text[scan.at] !== "-" || scan.at + 1 >= scan.text.length || scan.text[scan.at + 1] === "]") continue;
    scan.at++;
    const end = takeItem(scan);
    if (typeof end === "string") return end;
    if (one.code === undefined || end.code === undefined) return BAD_RANGE;
    if (one.code > end.code) return "range out of order in character class";
  }
  scan.at++;
  return undefined;
}

/** A character, or what stands for several: then without a code. Or what is wrong. */
function takeItem(scan: Scan): { readonly code?: number } | string {
  const posix = posixEnd(scan);
  if (posix !== undefined) {
    const name = scan.text.slice(scan.at + 2, posix - 1);
    if (scan.text[scan.at + 1] !== ":") return COLLATING;
    scan.at = posix + 1;
    return NAMES.test(name) ? {} : "unknown POSIX class name";
  }
  if (scan.text[scan.at] !== "\\") return { code: scan.text.charCodeAt(scan.at++) };
  const { said, letter, code } = takeEscape(scan, true);
  if (said !== undefined) return said;
  if (letter === "N") return "\\N is not supported in a class";
  if (/[ABCGKRXZkz]/.test(letter)) return "escape sequence is invalid in character class";
  return code === undefined ? {} : { code };
}

/** Where `[:`, `[.` or `[=` ends: at the first bracket, if the same character stands before it. */
function posixEnd({ text, at }: Scan): number | undefined {
  const sign = text[at + 1];
  if (text[at] !== "[" || sign === undefined || !":.=".includes(sign)) return undefined;
  const end = text.indexOf("]", at + 2);
  return end > at + 2 && text[end - 1] === sign ? end : undefined;
}
