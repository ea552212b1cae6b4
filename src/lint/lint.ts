import { defaultDaemon, dialectById, type DialectId } from "./dialect";
import type { Diagnostic, Severity } from "./rule";
import type { Surroundings } from "./shared/include";

export interface LintOptions extends Surroundings {
  readonly dialect: DialectId;
  /** One of the daemons of the dialect, for example `vsftpd@debian-3.0.5`; its first one if left out. */
  readonly daemon?: string;
  /** With its folders, as far as they are known. */
  readonly fileName?: string;
  /** Another severity than a rule has of itself, or silence, by the rule's id. */
  readonly severity?: Readonly<Record<string, Severity | "off">>;
}

/**
 * What the daemon will do with a configuration: findings in the order of the text, each with its repairs.
 * @throws RangeError when `daemon` does not read files of `dialect`
 */
export function lint(text: string, { dialect, daemon = defaultDaemon(dialect), fileName = "", severity = {}, ...surroundings }: LintOptions): readonly Diagnostic[] {
  const found = dialectById(dialect).check(text, daemon, fileName, surroundings);
  if (Object.keys(severity).length === 0) return found;
  return found.flatMap((one) => {
    const wanted = Object.hasOwn(severity, one.rule) ? severity[one.rule] : one.severity;
    return wanted === "off" ? [] : [{ ...one, severity: wanted ?? one.severity }];
  });
}
