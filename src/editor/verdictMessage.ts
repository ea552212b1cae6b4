import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import type { Stage } from "../ftp/transcript";

/** What the probe is doing, for the progress notification. */
export function stageName(stage: Stage): string {
  switch (stage) {
    case "resolve": return l10n.t("looking up the name");
    case "connect": return l10n.t("connecting");
    case "greeting": return l10n.t("waiting for the greeting");
    case "tls": return l10n.t("setting up TLS");
    case "login": return l10n.t("logging in");
    case "features": return l10n.t("asking what the server can do");
    case "passive": return l10n.t("trying passive mode");
    case "active": return l10n.t("trying active mode");
    case "listing": return l10n.t("listing the directory");
    case "quit": return l10n.t("leaving");
    default: return stage satisfies never;
  }
}

/** The one message at the end of a run. */
export function showVerdict(
  { judgement, evidence: { target: { host } } }: Diagnosis,
  actions: { readonly showTranscript: () => unknown; readonly openReport: () => unknown },
): void {
  const [transcript, report] = [l10n.t("Show transcript"), l10n.t("Open report")];
  const message = (show: typeof vscode.window.showWarningMessage, text: string) =>
    void show(text, report, transcript).then((chosen) => {
      if (chosen === transcript) actions.showTranscript();
      if (chosen === report) actions.openReport();
    });
  switch (judgement.kind) {
    case "healthy":
      message(vscode.window.showInformationMessage, l10n.t("{host}: no fault found, the directory was listed.", { host }));
      return;
    case "cause": {
      const { certainty, summary } = judgement.cause;
      message(vscode.window.showWarningMessage, certainty === "certain" ? summary : l10n.t("Most likely: {summary}", { summary }));
      return;
    }
    case "undetermined":
      message(vscode.window.showWarningMessage, l10n.t("{host}: failed while {stage}, and what was seen names no cause.", { host, stage: stageName(judgement.step) }));
      return;
    default:
      judgement satisfies never;
  }
}
