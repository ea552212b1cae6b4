import * as vscode from "vscode";
import { matchesPattern } from "../lint/features/pattern";
import type { FileLink } from "../lint/shared/editing";

const MOST_FILES = 50;

/**
 * The files that a path in a configuration means here. A configuration in a workspace is often a copy of one from a server: `/etc/…`
 * is then looked for below each folder that encloses the document, and on this machine only if the workspace is trusted.
 */
export async function existingFiles(document: vscode.Uri, { path, kind }: FileLink): Promise<readonly vscode.Uri[]> {
  for (const candidate of candidates(document, path)) {
    const found = kind === "pattern" ? await matching(candidate) : await filesAt(candidate);
    if (found.length > 0) return found;
  }
  return [];
}

function candidates(document: vscode.Uri, path: string): readonly vscode.Uri[] {
  if (path.includes("\0") || document.scheme === "untitled") return [];
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  const beside = vscode.Uri.joinPath(document, "..");
  if (!path.startsWith("/")) return path.startsWith("~") ? [] : [vscode.Uri.joinPath(beside, path)];
  const enclosing = folder ? foldersBetween(beside, folder).map((one) => vscode.Uri.joinPath(one, path)) : [];
  const here = document.scheme === "file" && vscode.workspace.isTrusted ? [document.with({ path })] : [];
  return [...enclosing, ...here];
}

function foldersBetween(inner: vscode.Uri, outer: vscode.Uri): readonly vscode.Uri[] {
  const folders = [inner];
  for (let at = inner; at.path.length > outer.path.length; folders.push(at)) at = vscode.Uri.joinPath(at, "..");
  return folders;
}

/** The file itself, or the files in a directory. */
async function filesAt(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const type = await typeOf(uri);
  if (type === undefined) return [];
  return type & vscode.FileType.Directory ? filesIn(uri, () => true) : [uri];
}

async function matching(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  return filesIn(vscode.Uri.joinPath(uri, ".."), (one) => matchesPattern(one, name));
}

async function filesIn(folder: vscode.Uri, isMeant: (name: string) => boolean): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries.filter(([name, type]) => type & vscode.FileType.File && isMeant(name)).map(([name]) => name);
    return names.sort().slice(0, MOST_FILES).map((name) => vscode.Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
