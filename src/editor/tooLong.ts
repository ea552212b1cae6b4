import type * as vscode from "vscode";
import type { DialectId } from "../lint/dialect";
import { readLength } from "./documentText";

/**
 * Nobody has a longer configuration. It is checked all the same, in a thread of its own, but what must answer at once (completion, hover, outline and
 * the like) leaves it alone, and the files that it includes. UTF-16 units, of what the dialect reads.
 */
const MOST_EDITED = 300_000;

/** Whether a document is longer than what can be helped with at once. */
export function isTooLong(document: vscode.TextDocument, dialect: DialectId): boolean {
  return readLength(document, dialect) > MOST_EDITED;
}
