import * as vscode from "vscode";
import type { OutlineItem } from "../lint/shared/editing";
import { editedFile, SELECTOR } from "./editedFile";
import { toEditorRange } from "./findings";

/** Outline, breadcrumbs and folding. */
export function registerOutline(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
      provideDocumentSymbols: (document) => (editedFile(document)?.outline() ?? []).map(toSymbol),
    }),
    vscode.languages.registerFoldingRangeProvider(SELECTOR, {
      provideFoldingRanges: (document) => (editedFile(document)?.folds() ?? []).map(({ first, last, isComment }) =>
        new vscode.FoldingRange(first, last, isComment ? vscode.FoldingRangeKind.Comment : vscode.FoldingRangeKind.Region)),
    }),
  );
}

function toSymbol({ name, detail, kind, range, nameRange, children }: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, toSymbolKind(kind), toEditorRange(range), toEditorRange(nameRange));
  symbol.children = children.map(toSymbol);
  return symbol;
}

function toSymbolKind(kind: OutlineItem["kind"]): vscode.SymbolKind {
  switch (kind) {
    case "section": return vscode.SymbolKind.Module;
    case "group": return vscode.SymbolKind.Namespace;
    case "setting": return vscode.SymbolKind.Property;
    default: return kind satisfies never;
  }
}
