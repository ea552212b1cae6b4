import * as vscode from "vscode";
import { dialectById, type DialectId } from "../lint/dialect";
import { lengthOf } from "./background/inBackground";

/** What a dialect reads of a document: of a long one perhaps only the beginning, because putting 5 MB together takes the editor longer than checking what counts. */
export function textOf(document: vscode.TextDocument, dialect: DialectId): string {
  const length = readLength(document, dialect);
  return length < lengthOf(document) ? beginningOf(document, length) : document.getText();
}

/** How long that is, in UTF-16 units. */
export function readLength(document: vscode.TextDocument, dialect: DialectId): number {
  return Math.min(lengthOf(document), dialectById(dialect).mostRead ?? Infinity);
}

/** The first characters of a document. */
export function beginningOf(document: vscode.TextDocument, length: number): string {
  return document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(length)));
}
