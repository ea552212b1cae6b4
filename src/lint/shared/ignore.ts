import type { Diagnostic } from "../rule";

const IGNORE = /^[ \t]*#[ \t]*ftp-doctor:[ \t]*ignore[ \t]+([a-z]+\/[a-z0-9-]+)(?![^ \t\r\n])/;

/** The comment that keeps a rule silent about the statement below it: a comment to every daemon, in the first column for vsftpd. */
export function ignoreComment(rule: string, reason: string): string {
  return `# ftp-doctor: ignore ${rule} ${reason}`;
}

/**
 * What is left after the comments that ask for silence. Several may stand above one statement.
 * @param statementLine the first line of the statement that a line belongs to
 */
export function withoutIgnored(text: string, found: readonly Diagnostic[], statementLine: (line: number) => number): readonly Diagnostic[] {
  if (!text.includes("ftp-doctor:")) return found;
  const ignored = ignoredByLine(text);
  if (ignored.size === 0) return found;
  return found.filter(({ rule, range: { start } }) => !ignored.get(statementLine(start.line))?.includes(rule));
}

function ignoredByLine(text: string): ReadonlyMap<number, readonly string[]> {
  const ignored = new Map<number, readonly string[]>();
  let waiting: readonly string[] = [];
  for (const [number, line] of text.split("\n").entries()) {
    const rule = IGNORE.exec(line)?.[1];
    if (rule) waiting = [...waiting, rule];
    else if (waiting.length > 0) {
      ignored.set(number, waiting);
      waiting = [];
    }
  }
  return ignored;
}
