import * as vscode from "vscode";
import type { FileLink } from "../lint/shared/editing";
import { editedFile, SELECTOR } from "./editedFile";
import { existingFiles } from "./linkedFiles";
import { toEditorRange } from "./findings";

/** Files that a configuration names, as links and as definitions, as far as they exist. */
export function registerLinks(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(SELECTOR, { provideDocumentLinks }),
    vscode.languages.registerDefinitionProvider(SELECTOR, { provideDefinition }),
  );
}

async function provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const links = await Promise.all(linksOf(document).map(async (link) => {
    const [target, ...others] = await existingFiles(document.uri, link);
    // Where several are meant, "Go to Definition" lists them.
    return target && others.length === 0 ? [new vscode.DocumentLink(toEditorRange(link.range), target)] : [];
  }));
  return links.flat();
}

async function provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
  const link = linksOf(document).find(({ range }) => toEditorRange(range).contains(position));
  const targets = link ? await existingFiles(document.uri, link) : [];
  return targets.map((target) => new vscode.Location(target, new vscode.Position(0, 0)));
}

// Every link is looked for on disk: enough for a configuration, little for a file that only looks like one.
const MOST_LINKS = 100;

function linksOf(document: vscode.TextDocument): readonly FileLink[] {
  return (editedFile(document)?.links() ?? []).slice(0, MOST_LINKS);
}
