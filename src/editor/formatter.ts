import * as vscode from "vscode";
import { editedFile, SELECTOR } from "./editedFile";
import { toEditorRange } from "./findings";

/** Layout that leaves the meaning alone. */
export function registerFormatter(): vscode.Disposable {
  return vscode.languages.registerDocumentFormattingEditProvider(SELECTOR, {
    provideDocumentFormattingEdits: (document, { insertSpaces, tabSize }) => {
      const edits = editedFile(document)?.format({ unit: insertSpaces ? " ".repeat(tabSize) : "\t" }) ?? [];
      return edits.map(({ range, text }) => new vscode.TextEdit(toEditorRange(range), text));
    },
  });
}
