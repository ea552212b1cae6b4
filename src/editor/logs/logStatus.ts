import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { analysisOf, isLogFile, LOGS } from "./logDocuments";
import { verdictWord } from "./logLens";

const WAIT_MS = 500;

/** The verdict about the log that is open, among the items of the language in the status bar. */
export function registerLogStatus(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("ftpDoctor.log", LOGS);
  item.name = l10n.t("FTP log");
  item.detail = l10n.t("FTP Doctor's verdict about this log");
  item.command = { command: "ftpDoctor.explain", title: l10n.t("Explain") };
  let timer: NodeJS.Timeout | undefined;

  const show = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isLogFile(document)) return;
    item.busy = true;
    item.text = l10n.t("FTP log");
    item.severity = vscode.LanguageStatusSeverity.Information;
    const { version } = document;
    const diagnosis = (await analysisOf(document))?.diagnosis;
    // A newer look tells its own result.
    if (document !== vscode.window.activeTextEditor?.document || document.version !== version) return;
    item.busy = false;
    // The editor draws a check, an i and a cross for these.
    const { Information, Warning, Error } = vscode.LanguageStatusSeverity;
    item.severity = diagnosis?.judgement.kind === "cause" ? Error : diagnosis?.judgement.kind === "healthy" ? Information : Warning;
    item.text = diagnosis ? verdictWord(diagnosis) : l10n.t("no FTP conversation found");
  };
  const showSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), WAIT_MS);
  };
  showSoon();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(showSoon),
    vscode.workspace.onDidOpenTextDocument(showSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) showSoon();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
