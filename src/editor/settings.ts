import * as vscode from "vscode";
import { DIALECTS, guessDaemon, type DaemonId, type DialectId } from "../lint/dialect";
import type { LintOptions } from "../lint/lint";
import type { Severity } from "../lint/rule";
import { beginningOf } from "./documentText";

const SEVERITIES: readonly unknown[] = ["error", "warning", "hint", "off"];

/** The comment on top tells the daemon. */
const TELLING = 5000;

/** The daemon that the settings assume for a document; the probable one where they say `auto` or nothing that makes sense. */
export function daemonFor(document: vscode.TextDocument, dialect: DialectId): DaemonId {
  const wanted = vscode.workspace.getConfiguration("ftpDoctor", document).get<unknown>(`${dialect}.daemon`);
  const daemons: readonly DaemonId[] = DIALECTS.find(({ id }) => id === dialect)?.daemons ?? [];
  return daemons.find((daemon) => daemon === wanted) ?? guessDaemon(dialect, document.fileName, beginningOf(document, TELLING));
}

/** The options of the linter for a document, from the settings that hold for it. Severities that do not exist are passed over. */
export function lintOptionsFor(document: vscode.TextDocument, dialect: DialectId): Required<Pick<LintOptions, "dialect" | "daemon" | "fileName" | "severity">> {
  const chosen = vscode.workspace.getConfiguration("ftpDoctor.lint", document).get<unknown>("severity");
  const entries = typeof chosen === "object" && chosen !== null ? Object.entries(chosen) : [];
  const severity = Object.fromEntries(entries.filter((entry): entry is [string, Severity | "off"] => SEVERITIES.includes(entry[1])));
  return { dialect, daemon: daemonFor(document, dialect), fileName: document.fileName, severity };
}

/** Whether the settings want diagnostics for a document. */
export function isLinted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("ftpDoctor.lint", document).get("enable", true);
}
