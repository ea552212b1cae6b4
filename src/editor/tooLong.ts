import type * as vscode from "vscode";
import type { DialectId } from "../lint/dialect";

/**
 * A longer configuration is not read while it is edited: nobody has one, and the editor must never wait. vsftpd looks at the first 100,000 bytes
 * only, and so do we. UTF-16 units.
 */
const LIVE_LIMIT = 1_000_000;

export function isTooLong(document: vscode.TextDocument, dialect: DialectId): boolean {
  return dialect !== "vsftpd" && document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LIVE_LIMIT;
}
