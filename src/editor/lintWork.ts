import { changeBetween, fixAll } from "../lint/features/fixAll";
import { lint, type LintOptions } from "../lint/lint";
import type { Diagnostic } from "../lint/rule";
import type { FolderEntry, IncludedFile } from "../lint/shared/include";
import type { Edit } from "../text";

/** A configuration to check, with all that it includes. */
export interface LintWork {
  readonly text: string;
  readonly options: Omit<LintOptions, "include" | "entries">;
  /** By the path as an Include writes it. */
  readonly included?: ReadonlyMap<string, readonly IncludedFile[]>;
  /** What lies in folders, by their path as the linter asks for it. */
  readonly folders?: ReadonlyMap<string, readonly FolderEntry[]>;
}

/** Nobody reads more, and a thousand take the editor longer to hand to its window than the file takes to be checked. */
const MOST = 300;

/** Checks a configuration in this thread. Of very many findings it keeps the gravest. */
export function findingsOfWork({ text, options, included, folders }: LintWork): readonly Diagnostic[] {
  const found = lint(text, { ...options, ...(included && { include: (path) => included.get(path) }), ...(folders && { entries: (folder) => folders.get(folder) }) });
  if (found.length <= MOST) return found;
  const kept = new Set((["error", "warning", "hint"] as const).flatMap((wanted) => found.filter(({ severity }) => severity === wanted)).slice(0, MOST));
  return found.filter((one) => kept.has(one));
}

/** All safe repairs of a configuration as one edit of a text that ends its lines in LF. */
export interface Repair {
  readonly change: Edit | undefined;
  /** The daemon would stumble over the CR that the text has now. */
  readonly needsLf: boolean;
}

/** All safe repairs of a text at once; undefined where there is nothing to repair. */
export function repairOfWork({ text, options }: LintWork): Repair | undefined {
  const fixed = fixAll(text, options);
  if (fixed === text) return undefined;
  // For the editor the line ending is a property of the whole document: it is wrong if the repaired text would be so with it.
  const needsLf = text.includes("\r\n") && lint(fixed.replace(/\r?\n/g, "\r\n"), options).some(({ rule }) => rule.endsWith("/crlf-line-end"));
  return { needsLf, change: changeBetween(text.replaceAll("\r\n", "\n"), fixed.replaceAll("\r\n", "\n")) };
}
