import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import { headline, judgedConversation } from "../diagnose/report/words";
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

/** The one message at the end of a run. `more`: a button of its own, and what it does. */
export function showVerdict(
  diagnosis: Diagnosis,
  actions: { readonly showTranscript: () => unknown; readonly openReport: () => unknown; readonly more?: readonly [title: string, action: () => unknown] },
): void {
  const { judgement, evidence: { target: { host } } } = diagnosis;
  const buttons = [
    [l10n.t("Open report"), actions.openReport], [l10n.t("Show transcript"), actions.showTranscript],
    ...(actions.more ? [actions.more] : []),
  ] as const;
  const message = (show: typeof vscode.window.showWarningMessage, text: string) =>
    void show([text, ...whichConversation(diagnosis)].join(" "), ...buttons.map(([title]) => title)).then((chosen) => {
      buttons.find(([title]) => title === chosen)?.[1]();
    });
  switch (judgement.kind) {
    case "healthy":
      message(vscode.window.showInformationMessage, judgement.until === undefined
        ? l10n.t("{host}: no fault found, the directory was listed.", { host }) : headline(judgement));
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

function whichConversation(diagnosis: Diagnosis): readonly string[] {
  const judged = judgedConversation(diagnosis);
  if (!judged) return [];
  const { number, count, line } = judged;
  return [line === undefined
    ? l10n.t("(Conversation {number} of {count}.)", { number, count })
    : l10n.t("(Conversation {number} of {count}, from line {line} on.)", { number, count, line })];
}
