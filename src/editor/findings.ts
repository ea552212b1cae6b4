import * as vscode from "vscode";
import { DIALECT_IDS, type DialectId } from "../lint/dialect";
import type { LintOptions } from "../lint/lint";
import type { Diagnostic } from "../lint/rule";
import type { Edit, Position, Range } from "../text";
import { lintInTree, versionOfTree } from "./includes";
import { isLinted, lintOptionsFor } from "./settings";
import { isTooLong } from "./tooLong";

/** The languages that are linted. A language of package.json has the id of its dialect. */
export const LINTED: readonly DialectId[] = DIALECT_IDS;

/** Undefined also for what cannot be edited: the older half of a comparison need not be repaired. */
export function dialectOf({ languageId, uri: { scheme } }: vscode.TextDocument): DialectId | undefined {
  if (scheme !== "untitled" && vscode.workspace.fs.isWritableFileSystem(scheme) === false) return undefined;
  return LINTED.find((id) => id === languageId);
}

const BYTE_ORDER_MARK = "\uFEFF";
const known = new WeakMap<vscode.TextDocument, { readonly key: string; readonly findings: readonly Diagnostic[] }>();

/** What the linter says about the document as it stands now, without what it says about files that the document includes. */
export function findingsOf(document: vscode.TextDocument): readonly Diagnostic[] {
  return findingsOfTree(document).filter(({ file }) => file === undefined);
}

/** The same, and about the files that it includes; computed once per version and settings of all that is open. */
export function findingsOfTree(document: vscode.TextDocument): readonly Diagnostic[] {
  const dialect = dialectOf(document);
  if (!dialect || !isLinted(document) || isTooLong(document, dialect)) return [];
  const options = lintOptionsFor(document, dialect);
  const key = JSON.stringify([versionOfTree(document), options]);
  const last = known.get(document);
  if (last?.key === key) return last.findings;
  const findings = lintDocument(document, options);
  known.set(document, { key, findings });
  return findings;
}

/** The daemon reads a byte-order mark that the editor keeps apart from the text (known since VS Code 1.100). */
function lintDocument(document: vscode.TextDocument, options: LintOptions): readonly Diagnostic[] {
  const { encoding } = document as { encoding?: string };
  if (encoding !== "utf8bom") return lintInTree(document, document.getText(), options);
  return lintInTree(document, BYTE_ORDER_MARK + document.getText(), options).map((finding) => (finding.file !== undefined ? finding : {
    ...finding,
    range: withoutMark(finding.range),
    // An edit cannot take away what is not in the text: "Save with Encoding" does.
    fixes: finding.fixes
      .filter(({ edits }) => !edits.some(({ range: { start } }) => start.line === 0 && start.column === 0))
      .map((fix) => ({ ...fix, edits: fix.edits.map((edit): Edit => ({ ...edit, range: withoutMark(edit.range) })) })),
  }));
}

function withoutMark({ start, end }: Range): Range {
  const shift = ({ line, column }: Position): Position => ({ line, column: line === 0 ? Math.max(0, column - 1) : column });
  return { start: shift(start), end: shift(end) };
}

export function toEditorRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
