import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { PlacedSecret } from "../../readers/lines/secrets";
import { inBackground, Latest } from "../background/inBackground";
import { SOURCE } from "../diagnostics";
import { piecesOf } from "../documentText";
import { isLong, LOGS } from "./logDocuments";

/** The code of the finding about a password in clear. */
export const SECRET = "secret-in-log";
export interface FoundSecret {
  readonly range: vscode.Range;
  /** It stands where a secret stands, and not only the same word elsewhere. */
  readonly told: boolean;
}

const latest = new Latest<readonly PlacedSecret[]>();

/** The secrets in a document; a long one is searched in a thread of its own. */
export async function secretsIn(document: vscode.TextDocument): Promise<readonly FoundSecret[]> {
  const found = await latest.of(document, document.version, (signal) => (
    isLong(document) ? inBackground("findSecrets", { text: "" }, { signal, text: piecesOf(document) }) : searchHere(document.getText())));
  return (found ?? []).map(({ line, from, to, told }) => ({ range: new vscode.Range(line, from, line, to), told }));
}

async function searchHere(text: string): Promise<readonly PlacedSecret[]> {
  if (!/PASS|ACCT|pass|pwd|secret|token|:\/\/|-u|--user/i.test(text)) return [];
  return (await import("../../readers/lines/secrets")).secretsOf(text.split(/\r\n|\n|\r/));
}

/** Ends what is still being done for a document that was closed. */
export function stopSecrets(document: vscode.TextDocument): void {
  latest.stop(document);
}

/** Masks one password, or all of them wherever they stand. */
export function registerLogSecrets(): vscode.Disposable {
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(LOGS, { provideCodeActions }, metadata);
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
