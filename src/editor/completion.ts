import * as vscode from "vscode";
import type { Completion } from "../lint/shared/editing";
import { proposalOf } from "../lint/shared/snippet";
import { editedFile, SELECTOR } from "./editedFile";
import { toEditorRange } from "./findings";

/** Names and values that fit. */
export function registerCompletion(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(SELECTOR, { provideCompletionItems }, "=", "<", " ");
}

function provideCompletionItems(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.CompletionItem[] {
  return (editedFile(document)?.complete({ line, column: character }) ?? []).map(toItem);
}

function toItem({ label, kind, insert, isSnippet, range, detail, documentation, isUnlikely }: Completion): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, toItemKind(kind));
  item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
  item.range = toEditorRange(range);
  item.detail = detail;
  if (documentation) item.documentation = new vscode.MarkdownString(documentation);
  else if (kind === "block") item.documentation = new vscode.MarkdownString().appendCodeblock(proposalOf(insert), "ini");
  item.sortText = `${isUnlikely ? 1 : 0}${label}`;
  return item;
}

function toItemKind(kind: Completion["kind"]): vscode.CompletionItemKind {
  switch (kind) {
    case "name": return vscode.CompletionItemKind.Property;
    case "section": return vscode.CompletionItemKind.Module;
    case "value": return vscode.CompletionItemKind.Value;
    case "block": return vscode.CompletionItemKind.Snippet;
    default: return kind satisfies never;
  }
}
