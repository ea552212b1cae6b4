import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { registerDiagnoseCommand } from "./editor/diagnoseCommand";
import { registerDiagnostics } from "./editor/diagnostics";
import { registerExplainCommands } from "./editor/explainCommand";
import { registerLanguageFeatures } from "./editor/languageFeatures";
import { registerLogFeatures } from "./editor/logs/logFeatures";
import { PasswordStore } from "./editor/passwords";
import { registerQuickFixes } from "./editor/quickFixes";
import { ReportView } from "./editor/report";
import { TranscriptChannel } from "./editor/transcriptChannel";

/** Connects `editor/` to VS Code. Called when a server configuration is opened or a command is run, never at start-up. */
export function activate(context: vscode.ExtensionContext): void {
  // The words of the user's language, shared by everything below `src`. English needs no bundle.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

  const transcript = new TranscriptChannel();
  const report = new ReportView();
  const passwords = new PasswordStore(context);
  const { version } = context.extension.packageJSON as { readonly version: string };
  context.subscriptions.push(
    registerDiagnostics(version),
    registerLogFeatures(version),
    registerQuickFixes(),
    registerLanguageFeatures(),
    transcript,
    report,
    passwords,
    registerExplainCommands({ transcript, report }),
    registerDiagnoseCommand({ transcript, report, passwords, remembered: context.globalState }),
  );
}
