import * as vscode from "vscode";
import type { Diagnostic, Severity } from "../lint/rule";
import { dialectOf, findingsOf, LINTED, toEditorRange } from "./findings";

export const SOURCE = "ftp-doctor";
const DEBOUNCE_MS = 150;
const PAGES = "https://github.com/ftp-doctor/ftp-doctor/blob";

/**
 * Shows what the linter says about every open server configuration: at once when it is opened, and soon after each change.
 * @param version of the extension: the pages linked are the ones that came with it
 */
export function registerDiagnostics(version: string): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(SOURCE);
  const pending = new Map<string, NodeJS.Timeout>();

  const forget = ({ uri }: vscode.TextDocument) => {
    clearTimeout(pending.get(uri.toString()));
    pending.delete(uri.toString());
  };
  const show = (document: vscode.TextDocument) => {
    forget(document);
    if (document.isClosed || !dialectOf(document)) return collection.delete(document.uri);
    collection.set(document.uri, findingsOf(document).map((finding) => toDiagnostic(finding, document.languageId, version)));
  };
  const showSoon = (document: vscode.TextDocument) => {
    if (!dialectOf(document)) return;
    forget(document);
    pending.set(document.uri.toString(), setTimeout(() => show(document), DEBOUNCE_MS));
  };
  const showAll = () => vscode.workspace.textDocuments.forEach(show);

  showAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) showSoon(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      forget(document);
      collection.delete(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (["lint", ...LINTED].some((section) => change.affectsConfiguration(`ftpDoctor.${section}`))) showAll();
    }),
    new vscode.Disposable(() => pending.forEach((timer) => clearTimeout(timer))),
  );
}

function toDiagnostic({ rule, range, message, severity }: Diagnostic, dialect: string, version: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toEditorRange(range), message, toEditorSeverity(severity));
  const page = rule.includes("/") ? rule : `${dialect}/${rule}`;
  diagnostic.source = SOURCE;
  diagnostic.code = { value: rule, target: vscode.Uri.parse(`${PAGES}/v${version}/docs/lint/${page}.md`) };
  return diagnostic;
}

function toEditorSeverity(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case "error": return vscode.DiagnosticSeverity.Error;
    case "warning": return vscode.DiagnosticSeverity.Warning;
    case "hint": return vscode.DiagnosticSeverity.Information;
    default: return severity satisfies never;
  }
}
