import type * as vscode from "vscode";
import type { Diagnosis } from "../../diagnose/verdict";
import { parseEntry, type Entry } from "../../ftp/transcript";
import type { Situation } from "../../reference/phase";

/** The languages of conversations: of other programs, and our own. The output channel of a diagnosis has the second, too. */
const LOG_LANGUAGES: readonly string[] = ["ftp-log", "ftp-transcript"];
export const LOGS: vscode.DocumentSelector = LOG_LANGUAGES.map((language) => ({ language }));
/** Logs as documents: not the output channel, which tells a run that has its verdict already. */
export const LOG_FILES: vscode.DocumentSelector = LOG_LANGUAGES.flatMap((language) => ["file", "untitled", "vscode-remote", "vscode-vfs"].map((scheme) => ({ language, scheme })));

export function isLogFile({ languageId, uri: { scheme } }: vscode.TextDocument): boolean {
  return LOG_LANGUAGES.includes(languageId) && scheme !== "output" && scheme !== "git";
}

/** A longer log is explained on request and not while it is edited. UTF-16 units. */
export const LIVE_LIMIT = 300_000;
/** Lines around a place that tell what it is about, in a longer log. */
const WINDOW = 300;

/** A log as it stands: the verdict, where one can be had, and what each of its lines is about. */
export interface Analysis {
  readonly diagnosis?: Diagnosis;
  /** By zero-based line. */
  readonly situations: ReadonlyMap<number, readonly Situation[]>;
}

const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly analysis: Promise<Analysis | undefined> }>();

export function isTooLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LIVE_LIMIT;
}

/** Computed once per version. Undefined: too long, or no conversation in it. */
export function analysisOf(document: vscode.TextDocument): Promise<Analysis | undefined> {
  const last = known.get(document);
  if (last?.version === document.version) return last.analysis;
  const analysis = isTooLong(document) ? Promise.resolve(undefined) : analyse(document.getText(), 0, document.languageId);
  known.set(document, { version: document.version, analysis });
  return analysis;
}

/** The same for what stands around a line of a log of any length. */
export function analysisAround(document: vscode.TextDocument, line: number): Promise<Analysis | undefined> {
  if (!isTooLong(document)) return analysisOf(document);
  const [first, last] = [Math.max(0, line - WINDOW), Math.min(document.lineCount, line + WINDOW)];
  const lines = Array.from({ length: last - first }, (_, index) => document.lineAt(first + index).text.slice(0, 2000));
  return analyse(lines.join("\n"), first, document.languageId);
}

async function analyse(text: string, firstLine: number, language: string): Promise<Analysis | undefined> {
  const [{ explain }, { situationsOf }] = await Promise.all([import("../../explain"), import("../../reference/phase")]);
  const diagnosis = explain(text);
  const { entries, lines } = language === "ftp-transcript" ? printedEntries(text) : { entries: diagnosis?.transcript ?? [], lines: diagnosis?.lines ?? [] };
  if (entries.length === 0) return undefined;
  const situations = new Map<number, Situation[]>();
  situationsOf(entries).forEach((situation, index) => {
    const line = firstLine + (lines[index] ?? 1) - 1;
    situations.set(line, [...situations.get(line) ?? [], situation]);
  });
  return { ...(diagnosis?.lines ? { diagnosis } : {}), situations };
}

/** The lines that this program printed, also those about a log or capture; each run has its own connections. Lines count from 1. */
function printedEntries(text: string): { readonly entries: readonly Entry[]; readonly lines: readonly number[] } {
  let run = 0;
  const found = text.split(/\r?\n/).flatMap((line, index) => {
    const entry = parseEntry(line);
    if (!entry) run += 1;
    return entry ? [{ entry: { ...entry, session: entry.session + run * 1000 }, line: index + 1 }] : [];
  });
  return { entries: found.map(({ entry }) => entry), lines: found.map(({ line }) => line) };
}
