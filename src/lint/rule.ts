import type { Edit, Range } from "../text";

/** `error`: this daemon refuses to start or refuses the session. `warning`: accepted, but it hurts. `hint`: works, worth knowing. */
export type Severity = "error" | "warning" | "hint";

/**
 * One repair, applied as a whole or not at all. `safe`: keeps what the file means and needs no further thought.
 * `placeholder`: a part of an edit's text that the user still has to fill in; the editor selects it.
 */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  readonly placeholder?: string;
}

/** What a rule yields. The first fix is the preferred one. */
export interface Finding {
  readonly range: Range;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** A rule is data and a pure function over the parsed file. The id is also the name of its file and of its page. */
export interface Rule<Conf> {
  readonly id: string;
  readonly severity: Severity;
  /** One English sentence for the heads of pages and tables. */
  readonly summary: string;
  /** Manual page section, or upstream file and function. */
  readonly source: string;
  /** Ids of the causes that a probe of such a server would name. */
  readonly predicts?: readonly string[];
  readonly check: (conf: Conf) => Iterable<Finding>;
}

/** A finding with what `lint()` adds from its rule. */
export interface Diagnostic extends Finding {
  /** The path of an included file, if it is not about the file itself. */
  readonly file?: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/** A rule never changes once it is made. */
export function defineRule<Conf>(rule: Rule<Conf>): Rule<Conf> {
  return Object.freeze(rule);
}
