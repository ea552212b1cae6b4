import { referTo } from "./escape";
import { NO_END, refer, take, takeName, type Group, type Scan } from "./scan";

const UNKNOWN = "unrecognized character after (? or (?-";
const VERBS = /\(\*(?:(?:ACCEPT|COMMIT|FAIL|F|PRUNE|SKIP|THEN)(?::[^)]*)?|(?:MARK)?:[^)]+)\)/y;
const ENDS: Readonly<Record<string, string>> = { "<": ">", "'": "'" };

/** Reads the start of a group; what is wrong with it, if anything. */
export function openGroup(scan: Scan): string | undefined {
  if (scan.text.startsWith("(*", scan.at)) return verb(scan);
  scan.at++;
  if (scan.text[scan.at] !== "?") return enter(scan, {}, true);
  scan.at++;
  if (take(scan, /#/y)) return comment(scan);
  if (take(scan, /[:|>]/y)) return enter(scan);
  if (take(scan, /[=!*]/y)) return enter(scan, { behind: false });
  if (take(scan, /<[=!*]/y)) return enter(scan, { behind: true });
  const [, quote] = take(scan, /P?(<)|(')/y) ?? [];
  if (quote !== undefined || scan.text[scan.at - 1] === "'") return takeName(scan, ENDS[quote ?? "'"] ?? ">", (name) => capture(scan, name));
  return reference(scan);
}

/** Reads the end of a group. */
export function closeGroup(scan: Scan): string | undefined {
  const group = scan.groups.pop();
  scan.at++;
  scan.repeatable = group?.once !== true;
  if (!group) return "unmatched closing parenthesis";
  if (group.condition === "define" && group.bars > 0) scan.late ??= "DEFINE subpattern contains more than one branch";
  if (group.condition === "other" && group.bars > 1) scan.late ??= "conditional subpattern contains more than two branches";
  return undefined;
}

function enter(scan: Scan, group: Partial<Group> = {}, captures = false): undefined {
  if (captures) scan.count++;
  scan.groups.push({ behind: scan.groups.at(-1)?.behind ?? false, ...group, bars: 0 });
  scan.repeatable = false;
  return undefined;
}

function capture(scan: Scan, name: string): string | undefined {
  if (scan.names.has(name) && !scan.text.includes("(?J")) return "two named subpatterns have the same name (PCRE2_DUPNAMES not set)";
  scan.names.add(name);
  return enter(scan, {}, true);
}

/** A verb, or a group whose kind is a word. */
function verb(scan: Scan): string | undefined {
  if (take(scan, VERBS)) {
    scan.repeatable = false;
    return undefined;
  }
  const rest = scan.text.slice(scan.at + 2);
  if (/^MARK\)/.test(rest)) return "(*MARK) must have an argument";
  if (/^[A-Z]/.test(rest)) return "(*VERB) not recognized or malformed";
  const [word] = /^[a-z_]+:/.exec(rest) ?? [];
  if (word === undefined) return "quantifier does not follow a repeatable item";
  if (!/^(?:pla|nla|plb|nlb|napla|naplb|atomic|sr|asr|(?:positive|negative|non_atomic_positive)_look(?:ahead|behind)|(?:atomic_)?script_run):$/.test(word)) return "(*alpha_assertion) not recognized";
  scan.at += 2 + word.length;
  return enter(scan, /lb:|behind/.test(word) ? { behind: true } : /la:|ahead/.test(word) ? { behind: false } : {});
}

function comment(scan: Scan): string | undefined {
  const end = scan.text.indexOf(")", scan.at);
  if (end < 0) return "missing ) after (?# comment";
  scan.at = end + 1;
  return undefined;
}

/** What calls another group, depends on one, or sets options. */
function reference(scan: Scan): string | undefined {
  if (take(scan, /&|P>|P=/y)) return takeName(scan, ")", (name) => called(scan, name));
  if (take(scan, /P/y)) return "unrecognized character after (?P";
  if (take(scan, /R(?!\))/y)) return "(?R (recursive pattern call) must be followed by a closing parenthesis";
  if (take(scan, /R\)/y)) return called(scan, 0);
  const number = take(scan, /([+-]?)(\d+)/y);
  if (number) return take(scan, /\)/y) ? referTo(scan, number[1] ?? "", Number(number[2])) : NO_END;
  if (take(scan, /\(/y)) return condition(scan);
  const callout = take(scan, /C(\d*)(?=\)|$)/y);
  if (callout && scan.at === scan.text.length) return NO_END;
  if (callout) return Number(callout[1]) > 255 ? "number after (?C is greater than 255" : comment(scan);
  return options(scan);
}

function called(scan: Scan, to: number | string): undefined {
  scan.repeatable = true;
  return refer(scan, to);
}

function markOnce({ groups }: Scan): undefined {
  const group = groups.at(-1);
  if (group) group.once = true;
  return undefined;
}

function condition(scan: Scan): string | undefined {
  if (take(scan, /(?=\?(?:[=!]|<[=!])|\*[a-z])/y)) {
    // An assertion of its own is the condition, and cannot be repeated.
    scan.at--;
    enter(scan, { condition: "other" });
    return openGroup(scan) ?? markOnce(scan);
  }
  if (take(scan, /\?|\*[A-Z]/y)) return "assertion expected after (?( or (?(?C)";
  const [, number, quoted, word] = take(scan, /(?:([+-]?\d+)|(?:<|')(\w+)(?:>|')|(DEFINE|R\d*|R&\w+|VERSION>?=[\d.]+|\w+))\)/y) ?? [];
  if (number === undefined && quoted === undefined && word === undefined) return take(scan, /[<']?[+-]?\w/y) ? "missing closing parenthesis for condition" : "subpattern name expected";
  const name = quoted ?? word ?? "";
  if (number !== undefined) {
    const said = referTo(scan, /^[+-]/.exec(number)?.[0] ?? "", Math.abs(Number(number)));
    if (said !== undefined) return said;
  } else if (!/^(?:DEFINE|R\d*|R&.*|VERSION.*)$/.test(name)) refer(scan, name);
  return enter(scan, { condition: name === "DEFINE" ? "define" : "other" });
}

function options(scan: Scan): string | undefined {
  const [letters = ""] = take(scan, /\^?[imsxnJU-]*/y) ?? [];
  if (/^\^.*-|-.*-/.test(letters)) return "invalid hyphen in option setting";
  const next = scan.text[scan.at];
  if (next === undefined) return NO_END;
  if (next !== ":" && next !== ")") return UNKNOWN;
  scan.at++;
  if (next === ":") return enter(scan);
  scan.repeatable = false;
  return undefined;
}
