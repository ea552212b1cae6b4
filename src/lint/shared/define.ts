import { comparePositions, type Edit, type Position, type Range } from "../../text";
import type { Diagnostic, Rule, Severity } from "../rule";
import type { EditedFile } from "./editing";
import { withoutIgnored } from "./ignore";
import { LINES_OF_A_FILE, type PlacedFile, type Surroundings } from "./include";

/** A rule without its check: what registries, pages and tests ask of every dialect alike. */
export type RuleHead = Omit<Rule<never>, "check">;

/** One configuration language and the daemons that read it. */
export interface Dialect<Id extends string = string, Daemon extends string = string> {
  readonly id: Id;
  /** The software's own spelling of its name. */
  readonly name: string;
  /** `software@version` or `software@vendor-version`; the first is assumed when nobody says which. */
  readonly daemons: readonly [Daemon, ...Daemon[]];
  readonly rules: readonly RuleHead[];
  /** Whether a file of this name (with or without folders, any separator) belongs to the dialect. */
  readonly ownsName: (fileName: string) => boolean;
  /** How many lines of the text this dialect would understand: the dialect with the most is guessed. */
  readonly familiarLines: (text: string) => number;
  /** The daemon that probably reads the file, by its path or the comment on top; undefined where neither tells. */
  readonly guessDaemon?: (fileName: string, text: string) => Daemon | undefined;
  /**
   * @param fileName with its folders, as far as they are known: the same lines may mean something else elsewhere
   * @throws RangeError when the daemon is none of {@link daemons}: callers check what users type.
   */
  readonly check: (text: string, daemon: string, fileName?: string, surroundings?: Surroundings) => readonly Diagnostic[];
  /** So many UTF-16 units of a text tell all that is to be said about it. Left out where every one counts. */
  readonly mostRead?: number;
  /** Whether a file may name others that are read with it. */
  readonly hasIncludes: boolean;
  /** Whether a file of this name is only a part that some other file includes. Left out where there is no such thing. */
  readonly isPart?: (fileName: string) => boolean;
  /** Whether a file of another program has a command line of the daemon, which {@link check} and the hovers of {@link open} read. Left out where they read none. */
  readonly isStartedBy?: (fileName: string, text: string) => boolean;
  /** The folder whose entries {@link check} asks for, relative to that of the file. Left out where there is no such thing. */
  readonly folderBeside?: (fileName: string) => string | undefined;
  /** What helps while the file is written; undefined for a dialect that is only checked. @throws RangeError as {@link check} does */
  readonly open?: (text: string, daemon: string, fileName?: string) => EditedFile;
  /** The first line of the statement that a line belongs to: where a comment about it stands above. */
  readonly statementLine: (text: string, daemon: string, line: number) => number;
}

interface Definition<Id extends string, Daemon extends string, Conf> extends Omit<Dialect<Id, Daemon>, "rules" | "check" | "open" | "hasIncludes" | "statementLine"> {
  readonly rules: readonly Rule<Conf>[];
  readonly parse: (text: string, daemon: string, fileName: string, surroundings?: Surroundings) => Conf;
  /** The files that were included, in the order of their lines. */
  readonly filesOf?: (conf: Conf) => readonly PlacedFile[];
  readonly edit?: (conf: Conf, text: string) => EditedFile;
  /** Left out where no statement takes more than one line. */
  readonly statementLine?: (conf: Conf, line: number) => number;
}

/** Makes a dialect of its parser and its rules. */
export function defineDialect<Id extends string, Daemon extends string, Conf>(
  { parse, rules, edit, filesOf, statementLine: lineOfStatement, ...rest }: Definition<Id, Daemon, Conf>,
): Dialect<Id, Daemon> {
  const read = (text: string, daemon: string, fileName = "", surroundings?: Surroundings): Conf => {
    if (!(rest.daemons as readonly string[]).includes(daemon)) throw new RangeError(`${rest.id} has no daemon ${daemon}`);
    return parse(text, daemon, fileName, surroundings);
  };
  const statementLine = lineOfStatement ?? ((_, line) => line);
  const check = (text: string, daemon: string, fileName?: string, surroundings?: Surroundings): readonly Diagnostic[] => {
    const conf = read(text, daemon, fileName, surroundings);
    const found = inOrder(rules.flatMap((rule) => diagnosticsOf(rule, conf)));
    const files = filesOf?.(conf) ?? [];
    if (files.length === 0) return withoutIgnored(text, found, (line) => statementLine(conf, line));
    const [own, ...others] = [{ path: undefined, text, firstLine: 0 }, ...files].map((file, index) => {
      const within = found.filter(({ range: { start } }) => start.line >= file.firstLine && start.line < (files[index]?.firstLine ?? Infinity));
      const below = within.map((one) => inFile(one, file.path, file.firstLine));
      return withoutIgnored(file.text, below, (line) => statementLine(conf, line + file.firstLine) - file.firstLine);
    });
    return [...(own ?? []), ...others.flat()];
  };
  return Object.freeze({
    ...rest, rules, check, hasIncludes: filesOf !== undefined,
    ...(edit && { open: (text: string, daemon: string, fileName?: string) => edit(read(text, daemon, fileName), text) }),
    statementLine: (text: string, daemon: string, line: number) => (lineOfStatement ? lineOfStatement(read(text, daemon), line) : line),
  });
}

/** Counted from the first line of its own file. A repair that reaches into another file is left out. */
function inFile(found: Diagnostic, file: string | undefined, firstLine: number): Diagnostic {
  if (file === undefined) return { ...found, fixes: found.fixes.filter(({ edits }) => edits.every(({ range: { start } }) => start.line < LINES_OF_A_FILE)) };
  const shift = ({ line, column }: Position): Position => ({ line: line - firstLine, column });
  const shifted = ({ start, end }: Range): Range => ({ start: shift(start), end: shift(end) });
  const isWithin = ({ range: { start } }: Edit) => start.line >= firstLine && start.line < firstLine + LINES_OF_A_FILE;
  const fixes = found.fixes.filter(({ edits }) => edits.every(isWithin));
  return { ...found, file, range: shifted(found.range), fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range) })) })) };
}

// Nobody reads more of one kind; a file of another language has it on every line.
const MOST_OF_A_RULE = 1000;

function diagnosticsOf<Conf>({ id, severity, check }: Rule<Conf>, conf: Conf): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { range, message, fixes = [] } of check(conf)) {
    diagnostics.push({ range, message, rule: id, severity, fixes });
    if (diagnostics.length === MOST_OF_A_RULE) break;
  }
  return diagnostics;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** By place, the gravest first where several share one; what a rule says twice of one range is said once. */
function inOrder(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...all].sort(compare);
  return sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, one) !== 0;
  });
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return comparePositions(a.range.start, b.range.start) || WEIGHT[a.severity] - WEIGHT[b.severity] || compareText(a.rule, b.rule)
    || comparePositions(a.range.end, b.range.end) || compareText(a.message, b.message);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
