import { comparePositions } from "../../text";
import type { Diagnostic, Rule, Severity } from "../rule";

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
  /** @throws RangeError when the daemon is none of {@link daemons}: callers check what users type. */
  readonly check: (text: string, daemon: string) => readonly Diagnostic[];
}

interface Definition<Id extends string, Daemon extends string, Conf> extends Omit<Dialect<Id, Daemon>, "rules" | "check"> {
  readonly rules: readonly Rule<Conf>[];
  readonly parse: (text: string, daemon: string) => Conf;
}

/** Makes a dialect of its parser and its rules. */
export function defineDialect<Id extends string, Daemon extends string, Conf>(
  { parse, rules, ...rest }: Definition<Id, Daemon, Conf>,
): Dialect<Id, Daemon> {
  const check = (text: string, daemon: string): readonly Diagnostic[] => {
    if (!(rest.daemons as readonly string[]).includes(daemon)) throw new RangeError(`${rest.id} has no daemon ${daemon}`);
    const conf = parse(text, daemon);
    return inOrder(rules.flatMap((rule) => diagnosticsOf(rule, conf)));
  };
  return Object.freeze({ ...rest, rules, check });
}

// Nobody reads more of one kind; a file of another language has it on every line.
const MOST_OF_A_RULE = 1000;

function diagnosticsOf<Conf>({ id, severity, check }: Rule<Conf>, conf: Conf): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { fixes = [], ...finding } of check(conf)) {
    diagnostics.push({ ...finding, rule: id, severity, fixes });
    if (diagnostics.length === MOST_OF_A_RULE) break;
  }
  return diagnostics;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** By place, the gravest first where several share one; what a rule says twice of one range is said once. */
function inOrder(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const unique = all.filter(({ rule, message, range: { start, end } }) => {
    const key = `${rule}\0${start.line}:${start.column}-${end.line}:${end.column}\0${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return unique.sort((a, b) =>
    comparePositions(a.range.start, b.range.start) || WEIGHT[a.severity] - WEIGHT[b.severity] || compareText(a.rule, b.rule));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
