import * as vscode from "vscode";
import type { Diagnostic, Fix } from "../lint/rule";
import type { Edit } from "../text";
import { SOURCE } from "./diagnostics";
import { findingsOf, LINTED, toEditorRange } from "./findings";

/** Offers the fixes that findings carry. Each is one edit of the workspace, so it is applied and undone as a whole. */
export function registerQuickFixes(): vscode.Disposable {
  const languages = LINTED.map((language) => ({ language }));
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(languages, { provideCodeActions }, metadata);
}

function provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const here = findingsOf(document).filter((finding) => toEditorRange(finding.range).intersection(range));
  return here.flatMap((finding) => finding.fixes.map((fix, index) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = context.diagnostics.filter((shown) => isSame(shown, finding));
    action.isPreferred = index === 0;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, fix.edits.map((edit) => toTextEdit(document, edit, fix)));
    return action;
  }));
}

function isSame(shown: vscode.Diagnostic, finding: Diagnostic): boolean {
  const code = typeof shown.code === "object" ? shown.code.value : shown.code;
  return shown.source === SOURCE && code === finding.rule && shown.range.isEqual(toEditorRange(finding.range));
}

function toTextEdit(document: vscode.TextDocument, { range, text }: Edit, { placeholder }: Fix): vscode.TextEdit | vscode.SnippetTextEdit {
  const where = toEditorRange(range);
  if (text === "" && isCarriageReturn(document, where)) return vscode.TextEdit.setEndOfLine(vscode.EndOfLine.LF);
  if (placeholder === undefined || !text.includes(placeholder)) return new vscode.TextEdit(where, text);
  const [before = "", ...after] = text.split(placeholder);
  const snippet = new vscode.SnippetString().appendText(before).appendPlaceholder(placeholder).appendText(after.join(placeholder));
  return new vscode.SnippetTextEdit(where, snippet);
}

/** For the editor a line ending is a property of the document: a range can cover CR, but an edit cannot remove it. */
function isCarriageReturn(document: vscode.TextDocument, { start, end }: vscode.Range): boolean {
  return document.eol === vscode.EndOfLine.CRLF && start.line === end.line && start.character === document.lineAt(start.line).text.length
    && end.character === start.character + 1;
}
