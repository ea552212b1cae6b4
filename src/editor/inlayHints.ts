import * as vscode from "vscode";
import { editedFile, SELECTOR } from "./editedFile";

const SETTING = "ftpDoctor.inlayHints";

/** What the daemon makes of a value, behind the value. Off unless the settings ask for it. */
export function registerInlayHints(): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("ftpDoctor")) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(SELECTOR, { onDidChangeInlayHints: changed.event, provideInlayHints }),
  );
}

function provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
  if (!vscode.workspace.getConfiguration(SETTING, document).get("enable", false)) return [];
  const hints = (editedFile(document)?.hints() ?? []).map(({ at, text, tooltip }) => {
    const hint = new vscode.InlayHint(new vscode.Position(at.line, at.column), text);
    hint.tooltip = tooltip;
    hint.paddingLeft = true;
    return hint;
  });
  return hints.filter(({ position }) => range.contains(position));
}
