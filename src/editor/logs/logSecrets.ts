import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import { SOURCE } from "../diagnostics";
import { LOG_FILES } from "./logDocuments";

/** The code of the finding about a password in clear. */
export const SECRET = "secret-in-log";
/** A longer text is not searched while it is edited. UTF-16 units. */
const LIMIT = 8_000_000;
const LINES_AT_ONCE = 20_000;

export interface FoundSecret {
  readonly range: vscode.Range;
  /** It stands where a secret stands, and not only the same word elsewhere. */
  readonly told: boolean;
}

/** The secrets in a document. A long one is searched piece by piece, so that the editor never waits. */
export async function secretsIn(document: vscode.TextDocument): Promise<readonly FoundSecret[]> {
  const text = document.getText();
  if (text.length > LIMIT || !/PASS|ACCT|pass|pwd|secret|token|:\/\/|-u|--user/i.test(text)) return [];
  const { secretsOf } = await import("../../readers/lines/secrets");
  const lines = text.split(/\r\n|\n|\r/);
  const found: FoundSecret[] = [];
  for (let first = 0; first < lines.length; first += LINES_AT_ONCE) {
    if (first > 0) await new Promise((resolve) => setImmediate(resolve));
    for (const { line, from, to, told } of secretsOf(lines.slice(first, first + LINES_AT_ONCE))) {
      found.push({ range: new vscode.Range(first + line, from, first + line, to), told });
    }
  }
  return found;
}

/** Masks one password, or all of them wherever they stand. */
export function registerLogSecrets(): vscode.Disposable {
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(LOG_FILES, { provideCodeActions }, metadata);
}

async function provideCodeActions(document: vscode.TextDocument, _: vscode.Range, { diagnostics }: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
  const here = diagnostics.filter(({ source, code }) => source === SOURCE && code === SECRET);
  if (here.length === 0) return [];
  const { MASK } = await import("../../readers/lines/mask");
  const action = (title: string, ranges: readonly vscode.Range[], shown: vscode.Diagnostic[]) => {
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.diagnostics = shown;
    fix.edit = new vscode.WorkspaceEdit();
    fix.edit.set(document.uri, ranges.map((range) => new vscode.TextEdit(range, MASK)));
    return fix;
  };
  const all = await secretsIn(document);
  const single = here.map((shown) => action(l10n.t("Mask this password"), [shown.range], [shown]));
  const everywhere = action(l10n.t("Mask all passwords in this log"), all.map(({ range }) => range), here);
  everywhere.isPreferred = true;
  return [...single, everywhere];
}
