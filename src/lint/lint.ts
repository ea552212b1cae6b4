import { defaultDaemon, dialectById, type DialectId } from "./dialect";
import type { Diagnostic } from "./rule";

export interface LintOptions {
  readonly dialect: DialectId;
  /** One of the daemons of the dialect, for example `vsftpd@debian-3.0.5`; its first one if left out. */
  readonly daemon?: string;
}

/**
 * What the daemon will do with a configuration: findings in the order of the text, each with its repairs.
 * @throws RangeError when `daemon` does not read files of `dialect`
 */
export function lint(text: string, { dialect, daemon = defaultDaemon(dialect) }: LintOptions): readonly Diagnostic[] {
  return dialectById(dialect).check(text, daemon);
}
