import type * as vscode from "vscode";
import { DIALECTS, type DialectId } from "../lint/dialect";
import type { Dialect } from "../lint/shared/define";
import type { EditedFile } from "../lint/shared/editing";
import { textOf } from "./documentText";
import { startedIn } from "./programs";
import { daemonFor } from "./settings";
import { isTooLong } from "./tooLong";

const EDITED: readonly Dialect<DialectId>[] = DIALECTS.filter((dialect: Dialect) => dialect.open !== undefined);

/** The languages that the editor helps to write. */
export const SELECTOR: readonly vscode.DocumentFilter[] = EDITED.map(({ id }) => ({ language: id }));

const known = new WeakMap<vscode.TextDocument, { readonly key: string; readonly file: EditedFile }>();

/** The document as its daemon reads it; parsed once per version. */
export function editedFile(document: vscode.TextDocument): EditedFile | undefined {
  const started = EDITED.some(({ id }) => id === document.languageId) ? undefined : startedIn(document);
  const dialect = EDITED.find(({ id }) => id === (started ?? document.languageId));
  if (!dialect?.open || isTooLong(document)) return undefined;
  const daemon = daemonFor(document, dialect.id);
  const key = `${document.version} ${daemon}`;
  const last = known.get(document);
  if (last?.key === key) return last.file;
  const file = dialect.open(textOf(document, dialect.id), daemon, document.fileName);
  known.set(document, { key, file });
  return file;
}
