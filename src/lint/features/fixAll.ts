import { applyEdits, comparePositions, range, type Edit } from "../../text";
import { lint, type LintOptions } from "../lint";
import type { Diagnostic, Fix } from "../rule";

const MOST_ROUNDS = 200;

/** The text after every repair that is preferred, safe and needs no word of the user, until none is left. */
export function fixAll(text: string, options: LintOptions): string {
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsOfRound(lint(fixed, options));
    if (edits.length === 0) return fixed;
    const next = applyEdits(fixed, edits);
    if (next === fixed) return fixed;
    fixed = next;
  }
  return fixed;
}

/**
 * As many repairs at once as cannot get into each other's way: those that stay on the line of their finding, one per line.
 * What reaches further goes alone, because two rules may want to add the same lines.
 */
function editsOfRound(found: readonly Diagnostic[]): readonly Edit[] {
  const wanted = found.flatMap((diagnostic) => {
    const [fix] = diagnostic.fixes;
    return fix && fix.safe && fix.placeholder === undefined && fix.edits.length > 0 ? [{ diagnostic, fix }] : [];
  });
  const local = new Map<number, Fix>();
  for (const { diagnostic: { range: { start } }, fix } of wanted) {
    if (!local.has(start.line) && staysOn(fix, start.line)) local.set(start.line, fix);
  }
  const fixes = local.size > 0 ? [...local.values()] : wanted.slice(0, 1).map(({ fix }) => fix);
  return fixes.flatMap(({ edits }) => edits);
}

function staysOn({ edits }: Fix, line: number): boolean {
  const isInside = ({ range: { start, end } }: Edit) =>
    start.line === line && comparePositions(end, { line: line + 1, column: 0 }) < 0;
  return edits.every(isInside);
}

/** The one edit of whole lines that makes `after` of `before`; undefined when they are the same. Lines end in LF. */
export function changeBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  let first = 0;
  while (first < old.length && first < fresh.length && old[first] === fresh[first]) first++;
  let same = 0;
  while (same < old.length - first && same < fresh.length - first && old.at(-1 - same) === fresh.at(-1 - same)) same++;
  const lines = fresh.slice(first, fresh.length - same);
  const stop = old.length - same;
  if (same > 0) return { range: range(first, 0, stop, 0), text: lines.map((line) => `${line}\n`).join("") };
  const end = { line: old.length - 1, column: old.at(-1)?.length ?? 0 };
  if (first === 0) return { range: { start: { line: 0, column: 0 }, end }, text: lines.join("\n") };
  return { range: { start: { line: first - 1, column: old[first - 1]?.length ?? 0 }, end }, text: lines.map((line) => `\n${line}`).join("") };
}
