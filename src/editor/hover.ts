import * as vscode from "vscode";
import { editedFile, SELECTOR } from "./editedFile";
import { toEditorRange } from "./findings";
import { PROGRAMS } from "./programs";

/** What a name means, or a switch on a daemon's command line. */
export function registerHover(): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...SELECTOR, PROGRAMS], { provideHover });
}

function provideHover(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.Hover | undefined {
  const hover = editedFile(document)?.hover({ line, column: character });
  return hover && new vscode.Hover(new vscode.MarkdownString(hover.markdown), toEditorRange(hover.range));
}
