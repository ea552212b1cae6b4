import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import type { ReportView } from "./report";
import type { TranscriptChannel } from "./transcriptChannel";
import { showVerdict } from "./verdictMessage";

interface Surroundings {
  readonly transcript: TranscriptChannel;
  readonly report: ReportView;
}

/** `ftpDoctor.explain`: the verdict about somebody's log, without a connection. Returns the {@link Diagnosis}, or undefined without one. */
export function registerExplainCommand({ transcript, report }: Surroundings): vscode.Disposable {
  return vscode.commands.registerCommand("ftpDoctor.explain", async (): Promise<Diagnosis | undefined> => {
    const { explain, markdownReport } = await import("../diagnosis");
    for (const log of await candidates()) {
      const diagnosis = explain(log);
      if (!diagnosis) continue;
      transcript.begin();
      for (const entry of diagnosis.transcript) transcript.append(entry);
      const uri = report.add(diagnosis.evidence.target.host, markdownReport(diagnosis));
      showVerdict(diagnosis, { showTranscript: () => transcript.show(), openReport: () => report.open(uri) });
      return diagnosis;
    }
    void vscode.window.showInformationMessage(
      l10n.t("No FTP conversation was found in the selection, in the active editor or in the clipboard. Copy the log of your client and run the command again."),
    );
    return undefined;
  });
}

/** Where a log may be: what is selected says it best; the clipboard comes last, since it may be old. */
async function candidates(): Promise<readonly string[]> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.document.getText(editor.selection) : "";
  if (selected.trim() !== "") return [selected];
  return [...(editor ? [editor.document.getText()] : []), await vscode.env.clipboard.readText()];
}
