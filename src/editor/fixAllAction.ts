import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { inBackground, LONG } from "./background/inBackground";
import { dialectOf, LINTED, toEditorRange } from "./findings";
import { repairOfWork, type LintWork, type Repair } from "./lintWork";
import { isLinted, lintOptionsFor } from "./settings";

const KIND = vscode.CodeActionKind.SourceFixAll.append("ftpDoctor");

/** `source.fixAll.ftpDoctor`: every safe repair at once, on request or when a file is saved. */
export function registerFixAll(): vscode.Disposable {
  const languages = LINTED.map((language) => ({ language }));
  return vscode.languages.registerCodeActionsProvider(languages, { provideCodeActions }, { providedCodeActionKinds: [KIND] });
}

async function provideCodeActions(
  document: vscode.TextDocument, _: vscode.Range, { only }: vscode.CodeActionContext, token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const dialect = dialectOf(document);
  // Without `only` somebody asks for the light bulb, at every move of the cursor.
  if (!dialect || !only?.contains(KIND) || !isLinted(document)) return [];
  const repair = await repairOf({ text: document.getText(), options: lintOptionsFor(document, dialect) }, token);
  if (!repair) return [];
  const { change, needsLf } = repair;
  const action = new vscode.CodeAction(l10n.t("Make all safe repairs of FTP Doctor"), KIND);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [
    ...(needsLf ? [vscode.TextEdit.setEndOfLine(vscode.EndOfLine.LF)] : []),
    ...(change ? [new vscode.TextEdit(toEditorRange(change.range), change.text)] : []),
  ]);
  return [action];
}

async function repairOf(work: LintWork, token: vscode.CancellationToken): Promise<Repair | undefined> {
  if (work.text.length <= LONG) return repairOfWork(work);
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  return inBackground("repair", work, { signal: abort.signal });
}
