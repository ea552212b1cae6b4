import type * as vscode from "vscode";
import type { DialectId } from "../lint/dialect";
import { lengthOf } from "./background/inBackground";

/**
 * Nobody has a longer configuration. It is checked all the same, in a thread of its own, but what must answer at once (completion, hover, outline and
 * the like) leaves it alone. vsftpd looks at the first 100,000 bytes only, and so do we. UTF-16 units.
 */
const MOST_EDITED = 200_000;

/** Whether a configuration is checked without outline, hovers and completion, which would keep the editor waiting. */
export function isTooLong(document: vscode.TextDocument, dialect: DialectId): boolean {
  return dialect !== "vsftpd" && lengthOf(document) > MOST_EDITED;
}
