import type * as vscode from "vscode";
import { inBackground, Latest, lengthOf, LONG } from "../background/inBackground";
import { piecesOf } from "../documentText";
import type { Analysis } from "./analysis";

/** The languages of conversations: of other programs, and our own. The output channel of a diagnosis has the second, too. */
const LOG_LANGUAGES: readonly string[] = ["ftp-log", "ftp-transcript"];
export const LOGS: vscode.DocumentSelector = LOG_LANGUAGES.map((language) => ({ language }));

/** A log as a document: not the output channel, which tells a run that has its verdict already, nor the older half of a comparison. */
export function isLogFile({ languageId, uri: { scheme } }: vscode.TextDocument): boolean {
  return LOG_LANGUAGES.includes(languageId) && scheme !== "output" && scheme !== "git";
}

/** Lines around a place that tell what it is about, in a log that is not read whole. */
const WINDOW = 300;

const latest = new Latest<Analysis | undefined>();

/** Computed once per version, and of a long log in a thread of its own. Undefined: no conversation in it, or it has changed since. */
export function analysisOf(document: vscode.TextDocument): Promise<Analysis | undefined> {
  const { version, languageId: language } = document;
  return isLong(document)
    ? latest.of(document, version, (signal) => inBackground("analyse", { text: "", language }, { signal, text: piecesOf(document) }))
    : latest.of(document, version, () => analyseHere(document.getText(), 0, language), 0);
}

/** Ends what is still being done for a document that was closed. */
export function stopAnalysis(document: vscode.TextDocument): void {
  latest.stop(document);
}

/** The same for what stands around a line; of a very long log, only what tells of trouble was read. */
export async function analysisAround(document: vscode.TextDocument, line: number): Promise<Analysis | undefined> {
  const whole = await analysisOf(document);
  if (!isLong(document) || whole?.situations.has(line)) return whole;
  const [first, last] = [Math.max(0, line - WINDOW), Math.min(document.lineCount, line + WINDOW)];
  const lines = Array.from({ length: last - first }, (_, index) => document.lineAt(first + index).text.slice(0, 2000));
  return analyseHere(lines.join("\n"), first, document.languageId);
}

/** Whether a log is read in a thread of its own. */
export function isLong(document: vscode.TextDocument): boolean {
  return lengthOf(document) > LONG;
}

async function analyseHere(text: string, firstLine: number, language: string): Promise<Analysis | undefined> {
  return (await import("./analysis")).analyse(text, firstLine, language);
}
