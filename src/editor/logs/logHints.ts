import * as vscode from "vscode";
import { LOGS } from "./logDocuments";

const SETTING = "ftpDoctor.logs.endpointHints";

/** Address and port behind 227, 229, PORT and EPRT, where six numbers or bars hide them. */
export function registerLogHints(): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(LOGS, { onDidChangeInlayHints: changed.event, provideInlayHints }),
  );
}

async function provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
  if (!vscode.workspace.getConfiguration("ftpDoctor.logs", document).get("endpointHints", true)) return [];
  const { addressNote, endpointIn, shownEndpoint } = await import("../../reference/endpoint");
  const hints: vscode.InlayHint[] = [];
  for (let line = range.start.line; line <= range.end.line && line < document.lineCount; line++) {
    const text = document.lineAt(line).text;
    const spelled = endpointIn(text);
    if (!spelled) continue;
    const kind = spelled.host === undefined ? "" : addressNote(spelled.host)?.short ?? "";
    const shown = spelled.host === undefined ? `:${spelled.port}` : shownEndpoint(spelled.host, spelled.port);
    const hint = new vscode.InlayHint(new vscode.Position(line, text.trimEnd().length), kind === "" ? shown : `${shown} (${kind})`);
    hint.paddingLeft = true;
    hints.push(hint);
  }
  return hints;
}
