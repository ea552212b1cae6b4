import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { judge } from "./diagnose/judge";
import type { Diagnosis } from "./diagnose/verdict";
import { isCapture, readCapture } from "./readers/capture/read";
import { readLog, readLogStream, type Chunks, type ReadLog, type ReadOptions } from "./readers/read";
import { formatOf, looksLikeText } from "./readers/lines/format";

/** A file, piece by piece, from its beginning. */
export type Bytes = AsyncIterable<Uint8Array>;

export interface ExplainOptions {
  readonly signal?: AbortSignal;
  /** A capture of the same conversation at its other end. */
  readonly other?: Bytes;
}

/** What came of a file. `format` is the name of a format that is not read, as people know it. */
export type Explained =
  | { readonly kind: "log" | "capture"; readonly diagnosis: Diagnosis }
  /** No FTP conversation in it, and what it is. */
  | { readonly kind: "empty" | "text" | "silent-capture" | "binary" }
  | { readonly kind: "unread"; readonly format: string };

/**
 * Judges a log instead of a live server. Undefined: no FTP conversation was found in the text.
 * @param session the conversation to judge, where there are several and it is not the one that the log is about
 */
export function explain(log: string, session?: number): Diagnosis | undefined {
  return diagnosisOf(readLog(log, session));
}

/**
 * Judges a log of any length, read piece by piece, in bounded memory: of a long one, the connections with trouble are read. Bytes may be UTF-8,
 * UTF-16 or Latin-1. Undefined: no FTP conversation was found in it.
 * @throws the signal's reason when it is aborted
 */
export async function explainLog(chunks: Chunks, options: ReadOptions = {}): Promise<Diagnosis | undefined> {
  return diagnosisOf(await readLogStream(chunks, options));
}

/**
 * Judges a packet capture, read piece by piece. Undefined: it is none, or there is no FTP in it.
 * @throws the signal's reason when it is aborted
 */
export async function explainCapture(bytes: Bytes, { signal, other }: ExplainOptions = {}): Promise<Diagnosis | undefined> {
  return diagnosisOf(await readCapture(bytes, { ...(signal ? { signal } : {}), ...(other ? { other: unpacked(await begun(other)) } : {}) }));
}

/**
 * Judges a file of which nobody knows yet whether it is a log or a capture; either may be packed with gzip.
 * @throws the signal's reason when it is aborted; what reading the file throws
 */
export async function explainFile(bytes: Bytes, options: ExplainOptions = {}): Promise<Explained> {
  const { start, all } = await begun(unpacked(await begun(bytes)));
  if (start.length === 0) return { kind: "empty" };
  if (isCapture(start)) {
    const diagnosis = await explainCapture(all, options);
    return diagnosis ? { kind: "capture", diagnosis } : { kind: "silent-capture" };
  }
  const format = formatOf(start);
  if (format !== undefined) return { kind: "unread", format };
  // However long the first piece is.
  if (!looksLikeText(start.subarray(0, START))) return { kind: "binary" };
  const diagnosis = await explainLog(all, options);
  return diagnosis ? { kind: "log", diagnosis } : { kind: "text" };
}

function diagnosisOf(read: ReadLog | undefined): Diagnosis | undefined {
  if (!read) return undefined;
  const { evidence, transcript, timings, lines, session } = read;
  return { judgement: judge(evidence), evidence, transcript, timings, ...(lines ? { lines } : {}), ...(session === undefined ? {} : { session }) };
}

interface Begun { readonly start: Uint8Array; readonly all: Bytes }

const START = 512;

/** Reads as much as is needed to tell what it is. */
async function begun(bytes: Bytes): Promise<Begun> {
  const rest = bytes[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  while (start.length < START) {
    const next = await rest.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  return { start, all: rejoined(start, rest) };
}

async function* rejoined(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** A file that ends in the middle, as one does that is still being written, is read as far as it goes. */
async function* unpacked({ start, all }: Begun): AsyncGenerator<Uint8Array> {
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  if (!isPacked) return yield* all;
  const gunzip = createGunzip();
  Readable.from(all, { objectMode: true }).on("error", (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || !String(error.code).startsWith("Z_")) throw error;
  }
}
