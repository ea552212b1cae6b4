import { takeClass } from "./charClass";
import { isPlace, takeEscape } from "./escape";
import { closeGroup, openGroup } from "./group";
import { LOST, NO_END, take, type Scan } from "./scan";

const SETTINGS = /(?:\(\*(?:UTF|UCP|CR|LF|CRLF|ANYCRLF|ANY|NUL|BSR_\w+|NOTEMPTY\w*|NO_\w+|LIMIT_\w+=\d+)\))*/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})[+?]?/y;
const MOST = 65_535;

/**
 * What PCRE2 says of a regular expression that it does not compile, in 8-bit mode without UTF, as ProFTPD has it. Undefined: it takes the
 * expression, or minds what is not looked at here, as the names of Unicode's properties.
 * @see pcre2pattern(3); the words are those of PCRE2 10.42, src/pcre2_error.c
 */
export function patternComplaint(text: string): string | undefined {
  const scan: Scan = { text, at: 0, groups: [], count: 0, names: new Set(), references: [], repeatable: false, late: undefined };
  take(scan, SETTINGS);
  while (scan.at < text.length) {
    const said = step(scan);
    if (said !== undefined) return said;
  }
  if (scan.groups.length > 0) return NO_END;
  const lost = scan.references.some((to) => typeof to === "number" ? to > scan.count : !scan.names.has(to));
  return scan.late ?? (lost ? LOST : undefined);
}

function step(scan: Scan): string | undefined {
  const sign = scan.text[scan.at];
  if (sign === "\\") return escape(scan);
  if (sign === "(") return openGroup(scan);
  if (sign === ")") return closeGroup(scan);
  if (sign === "[") {
    scan.repeatable = true;
    return takeClass(scan);
  }
  const counted = take(scan, QUANTIFIER);
  if (counted) return quantifier(scan, counted);
  const group = scan.groups.at(-1);
  if (sign === "|" && group) group.bars++;
  scan.repeatable = sign !== "|" && sign !== "^" && sign !== "$";
  scan.at++;
  return undefined;
}

function escape(scan: Scan): string | undefined {
  const { said, letter } = takeEscape(scan, false);
  if (letter === "Q") {
    const end = scan.text.indexOf("\\E", scan.at);
    const stop = end < 0 ? scan.text.length : end;
    if (stop > scan.at) scan.repeatable = true;
    scan.at = end < 0 ? stop : stop + 2;
  } else if (letter !== "E") {
    scan.repeatable = !isPlace(letter);
  }
  return said;
}

function quantifier(scan: Scan, [, least, comma, most]: RegExpExecArray): string | undefined {
  if (Number(least ?? 0) > MOST || Number(most ?? 0) > MOST) return "number too big in {} quantifier";
  if (most !== undefined && most !== "" && Number(most) < Number(least)) return "numbers out of order in {} quantifier";
  if (!scan.repeatable) return "quantifier does not follow a repeatable item";
  scan.repeatable = false;
  const isFixed = least !== undefined && (comma === undefined || most === least);
  if (!isFixed && scan.groups.at(-1)?.behind === true) scan.late ??= "lookbehind assertion is not fixed length";
  return undefined;
}
