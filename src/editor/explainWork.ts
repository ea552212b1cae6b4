import { createReadStream } from "node:fs";
import { explain, explainFile, type Explained } from "../explain";

/** A log as text. `session`: the conversation to judge, where there are several. */
export interface LogText {
  readonly text: string;
  readonly session?: number;
}

/** A file of this machine by its path, any other as the bytes that its file system gave. */
export type FileBytes = { readonly path: string; readonly size: number } | { readonly bytes: Uint8Array };

/** A log or capture. `other`: a capture of the same conversation, made at its other end. */
export interface LogFile {
  readonly file: FileBytes;
  readonly other?: FileBytes;
}

const PIECE = 1 << 18;

/** Explains a log in this thread. `text` where it holds no conversation. */
export function explainText({ text, session }: LogText): Explained {
  const diagnosis = explain(text, session);
  return diagnosis ? { kind: "log", diagnosis } : { kind: "text" };
}

/** @param onShare what part of the file was read */
export function explainLogFile({ file, other }: LogFile, onShare: (share: number) => void): Promise<Explained> {
  return explainFile(piecesOf(file, onShare), other ? { other: piecesOf(other, () => undefined) } : {});
}

async function* piecesOf(file: FileBytes, onShare: (share: number) => void): AsyncGenerator<Uint8Array> {
  const size = Math.max(1, "bytes" in file ? file.bytes.length : file.size);
  let read = 0;
  for await (const piece of "bytes" in file ? slicesOf(file.bytes) : createReadStream(file.path, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array>) {
    yield piece;
    read += piece.length;
    onShare(read / size);
  }
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
