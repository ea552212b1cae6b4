import * as vscode from "vscode";
import { foldersBeside, type Folders } from "../folderEntries";
import type { DialectId } from "../lint/dialect";

interface Listing {
  readonly folders: Folders;
  /** Other entries have another one. */
  readonly key: string;
}

/** By the URI of an open document: what lies in the folder that has a say in it. */
const known = new Map<string, Listing>();

/** Undefined where no folder has a say, or where it cannot be listed. */
export function listingFor({ uri }: vscode.TextDocument): Listing | undefined {
  return known.get(uri.toString());
}

/**
 * Looks into the folder anew. Only a disk knows where a link leads; outside of the folders of the workspace, nobody who does not trust it is looked up.
 * @returns whether there is anything else in it than before
 */
export async function findFolders(document: vscode.TextDocument, dialect: DialectId): Promise<boolean> {
  const { uri } = document;
  const isReadable = uri.scheme === "file" && (vscode.workspace.isTrusted || vscode.workspace.getWorkspaceFolder(uri) !== undefined);
  const folders = isReadable ? await foldersBeside(uri.fsPath, dialect) : undefined;
  const listing = folders && folders.size > 0 && !document.isClosed ? { folders, key: JSON.stringify([...folders]) } : undefined;
  const before = listingFor(document);
  if (listing) known.set(uri.toString(), listing);
  else known.delete(uri.toString());
  return listing?.key !== before?.key;
}

/** Drops what is known of the folders beside a document. */
export function forgetFolders({ uri }: vscode.TextDocument): void {
  known.delete(uri.toString());
}
