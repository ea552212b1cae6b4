import * as vscode from "vscode";
import type { DialectId } from "../lint/dialect";
import type { Diagnostic, Severity } from "../lint/rule";
import { dialectOf, findingsOfTree, LINTED, stopFindings, toEditorRange } from "./findings";
import { findFolders, forgetFolders } from "./folders";
import { dependents, findTree, forgetTree } from "./includes";
import { isTooLong } from "./tooLong";

export const SOURCE = "ftp-doctor";
/** The wait after a change. */
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
  // Files that are not open, by the open one that includes them.
  const others = new Map<string, readonly vscode.Uri[]>();
  const isOpen = (uri: string) => vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri && dialectOf(one));
  const clearOthers = ({ uri }: vscode.TextDocument, kept: readonly string[] = []) => {
    // One that was opened since shows its findings itself.
    for (const one of others.get(uri.toString()) ?? []) if (!kept.includes(one.toString()) && !isOpen(one.toString())) collection.delete(one);
    others.delete(uri.toString());
  };
  const clear = (document: vscode.TextDocument) => {
    collection.delete(document.uri);
    clearOthers(document);
  };
  const show = async (document: vscode.TextDocument) => {
    forget(document);
    if (document.isClosed || !dialectOf(document)) return clear(document);
    const found = await findingsOfTree(document);
    const dialect = dialectOf(document);
    // Something newer is on its way, or the document is gone.
    if (!found || document.isClosed || !dialect) return;
    const set = (uri: vscode.Uri, findings: readonly Diagnostic[]) =>
      collection.set(uri, findings.map((finding) => toDiagnostic(finding, dialect, version)));
    set(document.uri, found.filter(({ file }) => file === undefined));
    const names = [...new Set(found.flatMap(({ file }) => file ?? []))].filter((file) => !isOpen(file));
    const files = names.map((file) => vscode.Uri.parse(file));
    clearOthers(document, names);
    for (const uri of files) set(uri, found.filter(({ file }) => file === uri.toString()));
    others.set(document.uri.toString(), files);
  };
  const showEach = (documents: readonly vscode.TextDocument[]) => documents.forEach((document) => void show(document));
  const showTree = async (document: vscode.TextDocument) => {
    void show(document);
    const dialect = dialectOf(document);
    // A file of another program includes nothing.
    if (dialect !== document.languageId || isTooLong(document)) return;
    const isNew = await Promise.all([findTree(document, dialect), findFolders(document, dialect)]);
    if (isNew.includes(true)) showEach([document, ...dependents(document)]);
  };
  const showSoon = (document: vscode.TextDocument) => {
    if (!dialectOf(document) && !collection.has(document.uri)) return;
    forget(document);
    pending.set(document.uri.toString(), setTimeout(() => showEach([document, ...dependents(document)]), DEBOUNCE_MS));
  };
  const showAll = () => showEach(vscode.workspace.textDocuments);
  const findAll = () => vscode.workspace.textDocuments.forEach((document) => void showTree(document));
  const watcher = vscode.workspace.createFileSystemWatcher("**/{*.conf,pure-ftpd/*/*}");

  findAll();
  return vscode.Disposable.from(
    collection, watcher,
    // What is included may have come, gone or changed; an Include may have been written.
    watcher.onDidChange(findAll), watcher.onDidCreate(findAll), watcher.onDidDelete(findAll),
    vscode.workspace.onDidSaveTextDocument((document) => void showTree(document)),
    vscode.workspace.onDidOpenTextDocument((document) => void showTree(document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) showSoon(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      forget(document);
      stopFindings(document);
      forgetTree(document);
      forgetFolders(document);
      clear(document);
      showEach(dependents(document));
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (["lint", ...LINTED].some((section) => change.affectsConfiguration(`ftpDoctor.${section}`))) showAll();
    }),
    new vscode.Disposable(() => pending.forEach((timer) => clearTimeout(timer))),
  );
}

const known = new Map<string, vscode.Uri>();

/** A page of docs/, as it came with this version. A thousand findings may have the same. */
export function pageOf(page: string, version: string): vscode.Uri {
  const uri = known.get(page) ?? vscode.Uri.parse(`${PAGES}/v${version}/docs/${page}.md`);
  known.set(page, uri);
  return uri;
}

function toDiagnostic({ rule, range, message, severity }: Diagnostic, dialect: DialectId, version: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toEditorRange(range), message, toEditorSeverity(severity));
  const page = rule.includes("/") ? rule : `${dialect}/${rule}`;
  diagnostic.source = SOURCE;
  diagnostic.code = { value: rule, target: pageOf(`lint/${page}`, version) };
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
