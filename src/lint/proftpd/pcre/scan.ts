/** A pattern while it is read. */
export interface Scan {
  readonly text: string;
  at: number;
  /** Groups that are open, the innermost last. */
  readonly groups: Group[];
  /** How many groups capture, and the names of those that have one. */
  count: number;
  readonly names: Set<string>;
  /** To which groups it refers, in their order: by number or by name. */
  readonly references: (number | string)[];
  /** Whether a quantifier may follow. */
  repeatable: boolean;
  /** What is found only when the whole is read. */
  late: string | undefined;
}

/** `behind`: what it holds has to be of a fixed length. `once`: it cannot be repeated. */
export interface Group { readonly condition?: "define" | "other"; readonly behind: boolean; bars: number; once?: boolean }

export const NO_END = "missing closing parenthesis";
export const LOST = "reference to non-existent subpattern";

/** The match of a sticky expression here, which is passed over. */
export function take(scan: Scan, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = scan.at;
  const match = pattern.exec(scan.text);
  if (!match) return undefined;
  scan.at += match[0].length;
  return match;
}

/** Reads a name up to one of its ends; what is wrong with it, if anything. */
export function takeName(scan: Scan, end: string, use: (name: string) => string | undefined): string | undefined {
  const [name = ""] = take(scan, /\w*/y) ?? [];
  if (/^\d/.test(name)) return "subpattern name must start with a non-digit";
  if (name === "") return "subpattern name expected";
  if (name.length > 32) return "subpattern name is too long (maximum 32 code units)";
  if (scan.text[scan.at] !== end) return "syntax error in subpattern name (missing terminator?)";
  scan.at++;
  return use(name);
}

/** Notes a reference to a group, which may stand further on. */
export function refer(scan: Scan, to: number | string): undefined {
  scan.references.push(to);
  return undefined;
}
