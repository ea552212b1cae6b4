import * as vscode from "vscode";
import { DIALECT_IDS, type DialectId } from "../lint/dialect";
import type { LintOptions } from "../lint/lint";
import type { Diagnostic } from "../lint/rule";
import type { Edit, Position, Range } from "../text";
import { inBackground, Latest } from "./background/inBackground";
import { piecesOf, readLength, textOf } from "./documentText";
import { listingFor } from "./folders";
import { hasTree, shownWith, versionOfTree, workInTree } from "./includes";
import { findingsOfWork, type LintWork } from "./lintWork";
import { startedIn } from "./programs";
import { isLinted, lintOptionsFor } from "./settings";

/** The languages that are linted. A language of package.json has the id of its dialect. */
export const LINTED: readonly DialectId[] = DIALECT_IDS;

/** The dialect of a configuration, or of a file that starts its daemon. Undefined also for what cannot be edited: the older half of a comparison need not be repaired. */
export function dialectOf(document: vscode.TextDocument): DialectId | undefined {
  const { languageId, uri: { scheme } } = document;
  if (scheme !== "untitled" && vscode.workspace.fs.isWritableFileSystem(scheme) === false) return undefined;
  return LINTED.find((id) => id === languageId) ?? startedIn(document);
}

const BYTE_ORDER_MARK = "\uFEFF";
const known = new WeakMap<vscode.TextDocument, { readonly key: string; readonly findings: readonly Diagnostic[] }>();
const latest = new Latest<readonly Diagnostic[]>();

// A longer configuration is checked in a thread of its own. A shorter one takes less time than a thread needs to begin. UTF-16 units.
const LONG = 100_000;

/** What the linter says about the document as it stands now, without what it says about files that it includes. Nothing yet where that takes long. */
export function findingsOf(document: vscode.TextDocument): readonly Diagnostic[] {
  const state = stateOf(document);
  if (!state) return [];
  return (foundBefore(document, state) ?? findHere(document, state) ?? []).filter(({ file }) => file === undefined);
}

/**
 * The same, and about the files that it includes; computed once per version and settings of all that is open, and in a thread of its own where
 * it takes long. Undefined: there is a newer version.
 */
export async function findingsOfTree(document: vscode.TextDocument): Promise<readonly Diagnostic[] | undefined> {
  const state = stateOf(document);
  if (!state) return [];
  const here = foundBefore(document, state) ?? findHere(document, state);
  if (here) return here;
  // Who asks after a change has waited already.
  const found = await latest.of(document, state.key, (signal) => findInBackground(document, state, signal), 0);
  return found && finish(document, state, found);
}

/** Ends what is still being done for a document that was closed. */
export function stopFindings(document: vscode.TextDocument): void {
  latest.stop(document);
}

interface DocumentState {
  readonly dialect: DialectId;
  readonly options: LintOptions;
  /** Where it is the same, so are the findings. */
  readonly key: string;
  readonly hasMark: boolean;
}

function stateOf(document: vscode.TextDocument): DocumentState | undefined {
  const dialect = dialectOf(document);
  if (!dialect || !isLinted(document)) return undefined;
  const options = lintOptionsFor(document, dialect);
  // The daemon reads a byte-order mark that the editor keeps apart from the text (known since VS Code 1.100).
  const hasMark = (document as { encoding?: string }).encoding === "utf8bom";
  return { dialect, options, hasMark, key: JSON.stringify([versionOfTree(document), options, listingFor(document)?.key]) };
}

function findInBackground(document: vscode.TextDocument, state: DocumentState, signal: AbortSignal): Promise<readonly Diagnostic[]> {
  if (hasTree(document)) return inBackground("lint", workOn(document, state), { signal });
  async function* text() {
    if (state.hasMark) yield BYTE_ORDER_MARK;
    yield* piecesOf(document, readLength(document, state.dialect));
  }
  return inBackground("lint", workOn(document, state, ""), { signal, text: text() });
}

function workOn(document: vscode.TextDocument, { dialect, options, hasMark }: DocumentState, text = `${hasMark ? BYTE_ORDER_MARK : ""}${textOf(document, dialect)}`): LintWork {
  const listing = listingFor(document);
  return { ...workInTree(document, text, options), ...(listing && { folders: listing.folders }) };
}

/** Undefined where it would take long. */
function findHere(document: vscode.TextDocument, state: DocumentState): readonly Diagnostic[] | undefined {
  if (readLength(document, state.dialect) > LONG) return undefined;
  const work = workOn(document, state);
  const length = [...work.included?.values() ?? []].flat().reduce((sum, { text }) => sum + text.length, work.text.length);
  return length > LONG ? undefined : finish(document, state, findingsOfWork(work));
}

function foundBefore(document: vscode.TextDocument, { key }: DocumentState): readonly Diagnostic[] | undefined {
  const last = known.get(document);
  return last?.key === key ? last.findings : undefined;
}

function finish(document: vscode.TextDocument, { key, hasMark }: DocumentState, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const shown = shownWith(document, found);
  const findings = hasMark ? shown.map(withoutMarkIn) : shown;
  known.set(document, { key, findings });
  return findings;
}

function withoutMarkIn(finding: Diagnostic): Diagnostic {
  if (finding.file !== undefined) return finding;
  return {
    ...finding,
    range: withoutMark(finding.range),
    // An edit cannot take away what is not in the text: "Save with Encoding" does.
    fixes: finding.fixes
      .filter(({ edits }) => !edits.some(({ range: { start } }) => start.line === 0 && start.column === 0))
      .map((fix) => ({ ...fix, edits: fix.edits.map((edit): Edit => ({ ...edit, range: withoutMark(edit.range) })) })),
  };
}

function withoutMark({ start, end }: Range): Range {
  const shift = ({ line, column }: Position): Position => ({ line, column: line === 0 ? Math.max(0, column - 1) : column });
  return { start: shift(start), end: shift(end) };
}

/** The range in VS Code's terms; both count from 0, in UTF-16 code units. */
export function toEditorRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
