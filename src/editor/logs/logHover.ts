import * as vscode from "vscode";
import { escapeMarkdown } from "../../diagnose/report/markdown";
import type { Note } from "../../reference/noteAt";
import { analysisAround, LOGS } from "./logDocuments";

/** What a reply or a command of a log means, where it stands. */
export function registerLogHover(): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LOGS, { provideHover });
}

async function provideHover(document: vscode.TextDocument, { line, character }: vscode.Position): Promise<vscode.Hover | undefined> {
  const analysis = await analysisAround(document, line);
  const situations = analysis?.situations.get(line);
  if (!analysis || !situations) return undefined;
  const { noteAt } = await import("../../reference/noteAt");
  const { judgement, evidence } = analysis.diagnosis ?? {};
  const about = { software: judgement?.server.software ?? "unknown", ...(evidence?.connect.status === "ok" ? { peer: evidence.connect.value.peer.host } : {}) };
  const note = noteAt(document.lineAt(line).text.slice(0, 4000), character, situations, about);
  return note && new vscode.Hover(textOf(note), new vscode.Range(line, note.from, line, note.to));
}

function textOf({ title, paragraphs, source }: Note): vscode.MarkdownString {
  const parts = [`**${escapeMarkdown(title)}**`, ...paragraphs.map(escapeMarkdown), ...(source === undefined ? [] : [linkTo(source)])];
  return new vscode.MarkdownString(parts.join("\n\n"));
}

/** `RFC 959, 4.1.2` as a link to the clause. */
function linkTo(source: string): string {
  const [, number, clause] = /^RFC (\d+)(?:, ([\d.]+))?$/.exec(source) ?? [];
  if (number === undefined) return source;
  return `[${source}](https://www.rfc-editor.org/rfc/rfc${number}${clause === undefined ? "" : `#section-${clause}`})`;
}
