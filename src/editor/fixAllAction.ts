import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { changeBetween, fixAll } from "../lint/features/fixAll";
import { lint, type LintOptions } from "../lint/lint";
import { dialectOf, LINTED, toEditorRange } from "./findings";
import { isLinted, lintOptionsFor } from "./settings";

const KIND = vscode.CodeActionKind.SourceFixAll.append("ftpDoctor");

/** `source.fixAll.ftpDoctor`: every safe repair at once, on request or when a file is saved. */
export function registerFixAll(): vscode.Disposable {
  const languages = LINTED.map((language) => ({ language }));
  return vscode.languages.registerCodeActionsProvider(languages, { provideCodeActions }, { providedCodeActionKinds: [KIND] });
}

function provideCodeActions(document: vscode.TextDocument, _: vscode.Range, { only }: vscode.CodeActionContext): vscode.CodeAction[] {
  const dialect = dialectOf(document);
  // Without `only` somebody asks for the light bulb, at every move of the cursor.
  if (!dialect || !only?.contains(KIND) || !isLinted(document)) return [];
  const text = document.getText();
  const options = lintOptionsFor(document, dialect);
  const fixed = fixAll(text, options);
  if (fixed === text) return [];
  const action = new vscode.CodeAction(l10n.t("Make all safe repairs of FTP Doctor"), KIND);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(document, text, fixed, options));
  return [action];
}

/** For the editor the line ending is a property of the whole document: it is wrong if the repaired text would be so with it. */
function toTextEdits(document: vscode.TextDocument, text: string, fixed: string, options: LintOptions): vscode.TextEdit[] {
  const isWrongEnd = document.eol === vscode.EndOfLine.CRLF && lint(fixed.replace(/\r?\n/g, "\r\n"), options).some(({ rule }) => rule.endsWith("/crlf-line-end"));
  const edits = isWrongEnd ? [vscode.TextEdit.setEndOfLine(vscode.EndOfLine.LF)] : [];
  const change = changeBetween(text.replaceAll("\r\n", "\n"), fixed.replaceAll("\r\n", "\n"));
  return change ? [...edits, new vscode.TextEdit(toEditorRange(change.range), change.text)] : edits;
}
