import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../../diagnose/verdict";
import { analysisOf, isLogFile, LOGS } from "./logDocuments";

/** Many attempts of a script: a lens above each would hide the log. */
const MOST_LENSES = 50;

/** "Explain" above each conversation of a log; the one that the log is about says its verdict. */
export function registerLogLens(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(LOGS, { provideCodeLenses });
}

async function provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  if (!isLogFile(document)) return [];
  const diagnosis = (await analysisOf(document))?.diagnosis;
  const places = diagnosis ? conversationStarts(diagnosis) : [{ line: 0, session: undefined }];
  return places.slice(0, MOST_LENSES).map(({ line, session }) => {
    const isDecisive = diagnosis !== undefined && (places.length === 1 || session === diagnosis.session);
    const title = isDecisive ? l10n.t("Explain: {verdict}", { verdict: verdictWord(diagnosis) })
      : session === undefined ? l10n.t("Explain this log") : l10n.t("Explain this conversation");
    const given = { uri: document.uri, ...(places.length > 1 && session !== undefined ? { session } : {}) };
    return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command: "ftpDoctor.explain", arguments: [given] });
  });
}

/** The first line of each conversation, zero-based. Our own transcript is one, however many connections it tells of. */
function conversationStarts({ transcript, lines, session: judged }: Diagnosis): readonly { readonly line: number; readonly session: number }[] {
  const starts = new Map<number, number>();
  transcript.forEach(({ session }, index) => {
    const line = (lines?.[index] ?? 1) - 1;
    if (!starts.has(session)) starts.set(session, line);
  });
  const all = [...starts].map(([session, line]) => ({ session, line })).sort((a, b) => a.line - b.line);
  return judged === undefined ? all.slice(0, 1) : all;
}

/** The verdict as short as it can be said. */
export function verdictWord({ judgement }: Diagnosis): string {
  switch (judgement.kind) {
    case "healthy": return l10n.t("no fault found");
    case "cause": return judgement.cause.id;
    case "undetermined": return l10n.t("no known cause fits");
    default: return judgement satisfies never;
  }
}
