import * as vscode from "vscode";
import { analysisOf, LOGS } from "./logDocuments";

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
  // In the narrow channel, the notes of the run itself tell what kind of address it is.
  const isChannel = document.uri.scheme === "output";
  const peer = isChannel ? undefined : await peerOf(document);
  const hints: vscode.InlayHint[] = [];
  for (let line = range.start.line; line <= range.end.line && line < document.lineCount; line++) {
    const text = document.lineAt(line).text;
    const spelled = endpointIn(text);
    const host = spelled?.host ?? peer;
    const note = host === undefined ? undefined : addressNote(host);
    // A 229 alone shows its port already.
    if (!spelled || host === undefined || !note) continue;
    const kind = isChannel || spelled.host === undefined ? "" : note.short;
    const shown = shownEndpoint(host, spelled.port);
    const hint = new vscode.InlayHint(new vscode.Position(line, text.trimEnd().length), kind === "" ? shown : `${shown} (${kind})`);
    hint.paddingLeft = true;
    hints.push(hint);
  }
  return hints;
}

/** Where the control connection of the log goes. */
async function peerOf(document: vscode.TextDocument): Promise<string | undefined> {
  const connect = (await analysisOf(document))?.diagnosis?.evidence.connect;
  return connect?.status === "ok" ? connect.value.peer.host : undefined;
}
