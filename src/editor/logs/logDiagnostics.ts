import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { pageOf, SOURCE } from "../diagnostics";
import { analysisOf, isLogFile, stopAnalysis } from "./logDocuments";
import { SECRET, secretsIn, stopSecrets } from "./logSecrets";
import { verdictPlaces, type VerdictPlace } from "./verdictPlaces";

const SETTING = "ftpDoctor.logs";
const DEBOUNCE_MS = 300;

/**
 * Says in an open log what is wrong, on the lines that prove it, and where passwords stand in it; soon after each change.
 * @param version of the extension: the pages linked are the ones that came with it
 */
export function registerLogDiagnostics(version: string): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${SOURCE}-logs`);
  const pending = new Map<string, NodeJS.Timeout>();

  const show = async (document: vscode.TextDocument) => {
    const { version: shown } = document;
    const found = [...await verdictsIn(document, version), ...await secretsFound(document)];
    if (!document.isClosed && document.version === shown && isLogFile(document)) collection.set(document.uri, found);
  };
  const forget = ({ uri }: vscode.TextDocument) => {
    clearTimeout(pending.get(uri.toString()));
    pending.delete(uri.toString());
  };
  const showSoon = (document: vscode.TextDocument, waitMs: number) => {
    if (!isLogFile(document)) return;
    forget(document);
    pending.set(document.uri.toString(), setTimeout(() => void show(document), waitMs));
  };
  const showAll = () => vscode.workspace.textDocuments.forEach((document) => showSoon(document, 0));

  showAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => showSoon(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) showSoon(document, DEBOUNCE_MS);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      forget(document);
      stopAnalysis(document);
      stopSecrets(document);
      collection.delete(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) showAll();
    }),
    new vscode.Disposable(() => pending.forEach((timer) => clearTimeout(timer))),
  );
}

async function verdictsIn(document: vscode.TextDocument, version: string): Promise<readonly vscode.Diagnostic[]> {
  if (!vscode.workspace.getConfiguration(SETTING, document).get("verdict", true)) return [];
  const analysis = await analysisOf(document);
  return analysis?.diagnosis ? verdictPlaces(analysis.diagnosis).map((place) => toDiagnostic(place, document, version)) : [];
}

function toDiagnostic({ verdict, isRoot, line, text, others }: VerdictPlace, document: vscode.TextDocument, version: string): vscode.Diagnostic {
  const { id, certainty, summary } = verdict;
  const message = certainty === "certain" ? summary : l10n.t("Most likely: {summary}", { summary });
  const severity = isRoot ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
  const diagnostic = new vscode.Diagnostic(wordsOf(document, line, text), message, severity);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: id, target: pageOf(`causes/${id}`, version) };
  diagnostic.relatedInformation = others.map((other) => new vscode.DiagnosticRelatedInformation(
    new vscode.Location(document.uri, wordsOf(document, other.line, other.text)), other.text.slice(0, 120)));
  return diagnostic;
}

/** The part of a line that holds what was read from it; all of it where that is told in other words. */
function wordsOf(document: vscode.TextDocument, line: number, read: string): vscode.Range {
  const { range, firstNonWhitespaceCharacterIndex, text } = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = read === "" ? -1 : text.indexOf(read.slice(0, 20));
  return new vscode.Range(range.start.line, start === -1 ? firstNonWhitespaceCharacterIndex : start, range.start.line, text.trimEnd().length);
}

async function secretsFound(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  if (!vscode.workspace.getConfiguration(SETTING, document).get("secrets", true)) return [];
  return (await secretsIn(document)).filter(({ told }) => told).map(({ range }) => {
    const diagnostic = new vscode.Diagnostic(range, l10n.t("A password in clear: mask it before you pass the log on."), vscode.DiagnosticSeverity.Warning);
    diagnostic.source = SOURCE;
    diagnostic.code = SECRET;
    return diagnostic;
  });
}
