import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { dialectById } from "../lint/dialect";
import type { Diagnostic, Fix } from "../lint/rule";
import { ignoreComment } from "../lint/shared/ignore";
import type { Edit } from "../text";
import { SOURCE } from "./diagnostics";
import { dialectOf, findingsOf, LINTED, toEditorRange } from "./findings";
import { daemonFor } from "./settings";

/** Offers the fixes that findings carry, and comments that ignore them. Each is one edit of the workspace, so it is applied and undone as a whole. */
export function registerQuickFixes(): vscode.Disposable {
  const languages = LINTED.map((language) => ({ language }));
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(languages, { provideCodeActions }, metadata);
}

function provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const here = findingsOf(document).filter((finding) => toEditorRange(finding.range).intersection(range));
  const repairs = here.flatMap((finding) => finding.fixes.map((fix, index) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = context.diagnostics.filter((shown) => isSame(shown, finding));
    action.isPreferred = index === 0;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, fix.edits.map((edit) => toTextEdit(document, edit, fix)));
    return action;
  }));
  // Whoever has selected the whole file does not want a comment on every line.
  if (here.length > MOST_IGNORED) return repairs;
  return [...repairs, ...here.flatMap((finding) => ignoreAction(document, finding, context))];
}

const MOST_IGNORED = 10;

/** A comment above the statement, with the reason left to be written. Nothing can stand above what is wrong with the first byte. */
function ignoreAction(document: vscode.TextDocument, finding: Diagnostic, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const dialect = dialectOf(document);
  if (!dialect || finding.rule.endsWith("/byte-order-mark")) return [];
  const line = dialectById(dialect).statementLine(document.getText(), daemonFor(document, dialect), finding.range.start.line);
  const action = new vscode.CodeAction(l10n.t("Ignore {rule} here", { rule: finding.rule }), vscode.CodeActionKind.QuickFix);
  action.diagnostics = context.diagnostics.filter((shown) => isSame(shown, finding));
  const reason = l10n.t("reason");
  const comment = new vscode.SnippetString().appendText(ignoreComment(finding.rule, "")).appendPlaceholder(reason).appendText("\n");
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [new vscode.SnippetTextEdit(new vscode.Range(line, 0, line, 0), comment)]);
  return [action];
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
