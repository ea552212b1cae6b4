import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Explained } from "../explain";
import { inBackground } from "./background/inBackground";
import type { FileBytes } from "./explainWork";

/** Something to explain. `document`: the editor that shows it, where one does; `lone`: a file without one from the other end. */
export interface Source {
  readonly name: string;
  readonly lone?: vscode.Uri;
  readonly document?: vscode.TextDocument;
  explain(signal: AbortSignal, onShare: (share: number) => void): Promise<Explained>;
}

/** A file that can be read only as a whole, since it is on no disk of this machine, may be so long. Bytes. */
const MOST_REMOTE = 256 * 1024 * 1024;

/** @param session the conversation to judge, where there are several */
export function textSource(name: string, text: string, { document, session }: { readonly document?: vscode.TextDocument; readonly session?: number | undefined } = {}): Source {
  return {
    name,
    ...(document ? { document } : {}),
    explain: (signal) => inBackground("explainText", { text, ...(session === undefined ? {} : { session }) }, { signal }),
  };
}

/** @param other a capture of the same conversation, made at its other end */
export function fileSource(uri: vscode.Uri, other?: vscode.Uri): Source {
  return {
    name: uri.path.slice(uri.path.lastIndexOf("/") + 1),
    ...(other ? {} : { lone: uri }),
    async explain(signal, onShare) {
      const [file, second] = [await fileOf(uri), other && await fileOf(other)];
      return inBackground("explainFile", { file, ...(second ? { other: second } : {}) }, { signal, onShare });
    },
  };
}

async function fileOf(uri: vscode.Uri): Promise<FileBytes> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (uri.scheme === "file") return { path: uri.fsPath, size };
  if (size > MOST_REMOTE) throw new Error(l10n.t("it has {size} bytes, and from there at most {most} are read", { size, most: MOST_REMOTE }));
  return { bytes: await vscode.workspace.fs.readFile(uri) };
}
