import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";
import type { Explained } from "../explain";

/** Something to explain. `document`: the editor that shows it, where one does. */
export interface Source {
  readonly name: string;
  readonly document?: vscode.TextDocument;
  explain(signal: AbortSignal, onRead: (share: number) => void): Promise<Explained>;
}

/** A file that can be read only as a whole, since it is on no disk of this machine, may be so long. Bytes. */
const MOST_REMOTE = 256 * 1024 * 1024;
const PIECE = 1 << 18;

/** @param session the conversation to judge, where there are several */
export function textSource(name: string, text: string, { document, session }: { readonly document?: vscode.TextDocument; readonly session?: number | undefined } = {}): Source {
  return {
    name,
    ...(document ? { document } : {}),
    async explain(signal, onRead) {
      const { explainLog } = await import("../explain");
      const diagnosis = await explainLog(piecesOf(text, onRead), { signal, ...(session === undefined ? {} : { session }) });
      return diagnosis ? { kind: "log", diagnosis } : { kind: "text" };
    },
  };
}

/** @param other a capture of the same conversation, made at its other end */
export function fileSource(uri: vscode.Uri, other?: vscode.Uri): Source {
  return {
    name: uri.path.slice(uri.path.lastIndexOf("/") + 1),
    async explain(signal, onRead) {
      const { explainFile } = await import("../explain");
      return explainFile(bytesOf(uri, onRead), { signal, ...(other ? { other: bytesOf(other, () => undefined) } : {}) });
    },
  };
}

async function* piecesOf(text: string, onRead: (share: number) => void): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) {
    if (at > 0) await rest();
    yield text.slice(at, at + PIECE);
    onRead((at + PIECE) / text.length);
  }
}

/** A file of this machine as it comes from the disk, any other as its file system gives it. */
async function* bytesOf(uri: vscode.Uri, onRead: (share: number) => void): AsyncGenerator<Uint8Array> {
  const { size } = await vscode.workspace.fs.stat(uri);
  const pieces = uri.scheme === "file" ? (await import("node:fs")).createReadStream(uri.fsPath, { highWaterMark: PIECE }) : piecesOfRemote(uri, size);
  let read = 0;
  for await (const piece of pieces as AsyncIterable<Uint8Array>) {
    yield piece;
    read += piece.length;
    onRead(read / Math.max(1, size));
    await rest();
  }
}

async function* piecesOfRemote(uri: vscode.Uri, size: number): AsyncGenerator<Uint8Array> {
  if (size > MOST_REMOTE) throw new Error(l10n.t("it has {size} bytes, and from there at most {most} are read", { size, most: MOST_REMOTE }));
  const bytes = await vscode.workspace.fs.readFile(uri);
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Lets the editor's own work come between. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
