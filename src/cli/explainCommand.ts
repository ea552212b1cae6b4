import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import { explain, explainCapture, verdictText } from "../diagnosis";
import { printTranscript } from "../ftp/transcript";
import { isCapture } from "../readers/capture/read";
import { exitStatus, printJson } from "./output";
import { quoted, readArguments, UsageError } from "./usage";

/** A log is read whole, a capture as it comes. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Lines of a capture's transcript that the text form shows: the last ones. */
const MOST_LINES = 400;

/**
 * `ftp-doctor explain FILE|- [FILE]`: the verdict about a log or a packet capture; a second file is a capture made at the other end.
 * @returns the exit status
 */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: "boolean" } });
  const [file, other] = positionals;
  if (file === undefined || positionals.length > 2) throw new UsageError(l10n.t("explain takes one file, or - for standard input, or two captures of the same session"));
  const { diagnosis, isOfCapture } = await diagnosisOf(file, other);
  if (!diagnosis) throw new UsageError(l10n.t("{file}: no FTP conversation found in it", { file: quoted(file) }));
  if (values.json) printJson(diagnosis);
  else process.stdout.write(`${isOfCapture ? `${shownTranscript(diagnosis)}\n` : ""}${verdictText(diagnosis)}\n`);
  return exitStatus(diagnosis.judgement);
}

/** Nobody has seen the conversation in a capture yet; in a log, the user has. */
function shownTranscript({ transcript }: Diagnosis): string {
  const left = transcript.length - MOST_LINES;
  return `${left > 0 ? `${l10n.t("({count} lines before these)", { count: left })}\n` : ""}${printTranscript(transcript.slice(-MOST_LINES))}`;
}

async function diagnosisOf(file: string, other?: string): Promise<{ readonly diagnosis: Diagnosis | undefined; readonly isOfCapture: boolean }> {
  try {
    const chunks = opened(file)[Symbol.asyncIterator]();
    const start = await startOf(chunks);
    const all = rejoined(start, chunks);
    if (isCapture(start)) return { diagnosis: await explainCapture(all, other === undefined ? {} : { other: opened(other) }), isOfCapture: true };
    if (other !== undefined) throw new UsageError(l10n.t("{file} is no capture: only captures are read in pairs", { file: quoted(file) }));
    if (file !== "-") {
      const { size } = await stat(file);
      if (size > MOST_BYTES) throw new UsageError(l10n.t("{file} is too long: {size} bytes, at most {most} are read", { file: quoted(file), size, most: MOST_BYTES }));
    }
    return { diagnosis: explain(await textOf(all)), isOfCapture: false };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error) || !("code" in error)) throw error;
    throw new UsageError(l10n.t("{file} cannot be read: {reason}", { file: quoted(file), reason: error.message }));
  }
}

function opened(file: string): AsyncIterable<Buffer> {
  return (file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })) as AsyncIterable<Buffer>;
}

/** At least four bytes, which tell a capture from a text; fewer only where there are no more. */
async function startOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0);
  while (start.length < 4) {
    const next = await chunks.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  return start;
}

async function* rejoined(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function textOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  const kept: Buffer[] = [];
  for await (const chunk of chunks) kept.push(chunk);
  return Buffer.concat(kept).toString("utf8");
}
