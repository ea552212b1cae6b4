import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { dialectById, type DaemonId, type DialectId } from "../lint/dialect";
import { daemonLabel } from "../lint/features/daemonLabel";
import { LINTED } from "./findings";
import { daemonFor } from "./settings";
import { isTooLong } from "./tooLong";

const COMMAND = "ftpDoctor.chooseDaemon";

/** Says in the status bar whose reading is assumed, and lets the user choose another daemon. */
export function registerDaemonStatus(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("ftpDoctor.daemon", LINTED.map((language) => ({ language })));
  item.name = l10n.t("FTP server assumed");
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const dialect = document && linted(document);
    if (!dialect) return;
    item.text = daemonLabel(daemonFor(document, dialect));
    item.detail = isTooLong(document)
      ? l10n.t("reads this file; it is so long that there is no outline, hover or completion")
      : l10n.t("reads this file");
    item.command = dialectById(dialect).daemons.length > 1 ? { command: COMMAND, title: l10n.t("Choose another") } : undefined;
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeConfiguration(show),
    vscode.commands.registerCommand(COMMAND, chooseDaemon),
  );
}

/** @param wanted a daemon's id, from a key binding; without it the user is asked */
async function chooseDaemon(wanted?: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const dialect = document && linted(document);
  if (!dialect) return void vscode.window.showInformationMessage(l10n.t("No server configuration is open."));
  const { name, daemons, guessDaemon } = dialectById(dialect);
  if (daemons.length < 2) return;
  const current = daemonFor(document, dialect);
  const where = whereToKeep(document);
  const items = [
    ...(guessDaemon ? [{ label: l10n.t("Guess from the file"), daemon: "auto" }] : []),
    ...[...daemons].sort(newestFirst).map((daemon) => ({ label: daemonLabel(daemon), daemon, ...(daemon === current && { description: l10n.t("assumed now") }) })),
  ];
  const chosen = items.find(({ daemon }) => daemon === wanted)
    ?? await vscode.window.showQuickPick(items, {
      title: l10n.t("Which {name} reads this file?", { name }),
      placeHolder: where === vscode.ConfigurationTarget.Global ? l10n.t("Kept in your settings") : l10n.t("Kept in the settings of the workspace"),
    });
  if (!chosen) return;
  await vscode.workspace.getConfiguration("ftpDoctor", document).update(`${dialect}.daemon`, chosen.daemon, where);
}

function newestFirst(one: DaemonId, other: DaemonId): number {
  const versionOf = (daemon: DaemonId) => daemon.replace(/^.*?(?=\d)/, "");
  return versionOf(other).localeCompare(versionOf(one), "en", { numeric: true });
}

function whereToKeep(document: vscode.TextDocument): vscode.ConfigurationTarget {
  if (vscode.workspace.getWorkspaceFolder(document.uri)) return vscode.ConfigurationTarget.WorkspaceFolder;
  return vscode.workspace.workspaceFolders?.length ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}

function linted({ languageId }: vscode.TextDocument): DialectId | undefined {
  return LINTED.find((id) => id === languageId);
}
