import { range, type Edit } from "../../../text";
import { isConditional, type Conf } from "../conf";
import type { Line, Statement } from "../parse";
import { endOf } from "./outline";

/** Indents by section, and takes away blanks at the ends of lines where the daemon does not care about them. */
export function format({ lines }: Conf, unit: string): readonly Edit[] {
  const open: Statement[] = [];
  return lines.flatMap((line) => {
    if (line.kind === "close") closeSection(open, line);
    const depth = open.length;
    if (line.kind === "open") open.push(line);
    return [...indentation(line, unit.repeat(depth)), ...trailingBlanks(line)];
  });
}

function closeSection(open: Statement[], end: Statement): void {
  const index = open.findLastIndex((statement) => endOf(statement) === end.name.toLowerCase());
  if (index !== -1) open.length = index;
}

function indentation({ kind, line, raw }: Line, wanted: string): readonly Edit[] {
  const found = /^[ \t]*/.exec(raw)?.[0] ?? "";
  const isNothing = /^[ \t]*\r?\n?$/.test(raw);
  const text = kind === "blank" && isNothing ? "" : wanted;
  // Other white space is a matter of the daemon, and so is a blank line that goes on.
  if (found === text || (kind === "blank" && !isNothing)) return [];
  return [{ range: range(line, 0, line, found.length), text }];
}

/** A backslash before the blanks would become a continuation, a quote could be open, and an end tag is sought by its whole line. */
function trailingBlanks(one: Line): readonly Edit[] {
  const { kind, line, raw } = one;
  const text = raw.replace(/\r?\n$/, "");
  if (kind === "blank" || text.includes("\n") || ("name" in one && isConditional(one.name))) return [];
  const end = text.length - (/[^ \t]/.test(text) ? lengthOfBlanks(text) : 0);
  if (end === text.length || "\\\"\r".includes(text.charAt(end - 1)) || (kind !== "comment" && text.includes('"'))) return [];
  return [{ range: range(line, end, line, text.length), text: "" }];
}

function lengthOfBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && " \t".includes(text.charAt(end - 1))) end--;
  return text.length - end;
}
