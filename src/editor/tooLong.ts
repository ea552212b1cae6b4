import type * as vscode from "vscode";
import { lengthOf } from "./background/inBackground";

/**
 * Nobody has a longer configuration. It is checked all the same, in a thread of its own, but what must answer at once (completion, hover, outline and
 * the like) leaves it alone, and the files that it includes. UTF-16 units.
 */
const MOST_EDITED = 300_000;

/** Whether a document is longer than what can be helped with at once. */
export function isTooLong(document: vscode.TextDocument): boolean {
  return lengthOf(document) > MOST_EDITED;
}
