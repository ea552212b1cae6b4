import { applyEdits, comparePositions, type Edit } from "../../text";
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
