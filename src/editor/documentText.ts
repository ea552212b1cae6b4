import { setImmediate } from "node:timers/promises";
import * as vscode from "vscode";
import { dialectById, type DialectId } from "../lint/dialect";
import { lengthOf } from "./background/inBackground";
import { Outdated } from "./background/outdated";

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

/** So much of a document is put together without a rest. UTF-16 units. */
const PIECE = 250_000;

/**
 * The first characters of a document in pieces, with a rest after each: putting 5 MB together at once would hold up the editor.
 * @throws Outdated when the document changes meanwhile
 */
export async function* piecesOf(document: vscode.TextDocument, length = lengthOf(document)): AsyncGenerator<string> {
  const { version } = document;
  for (let from = 0; from < length; from += PIECE) {
    if (document.version !== version) throw new Outdated();
    yield document.getText(new vscode.Range(document.positionAt(from), document.positionAt(Math.min(from + PIECE, length))));
    await setImmediate();
  }
}
