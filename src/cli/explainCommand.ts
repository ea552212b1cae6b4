import { createReadStream } from "node:fs";
import * as l10n from "@vscode/l10n";
import type { Diagnosis } from "../diagnose/verdict";
import { explainFile, verdictText, type Explained } from "../diagnosis";
import { printTranscript } from "../ftp/transcript";
import { exitStatus, printJson } from "./output";
import { InputError, quoted, readArguments, reasonOf, UsageError } from "./usage";

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
  const explained = await explainedFile(file, other);
  if (!("diagnosis" in explained)) throw new InputError(l10n.t("{file}: no FTP conversation found in it: {because}", { file: quoted(file), because: nothingBecause(explained) }));
  const { kind, diagnosis } = explained;
  if (kind === "log" && other !== undefined) throw new UsageError(l10n.t("{file} is no capture: only captures are read in pairs", { file: quoted(file) }));
  if (values.json) printJson(diagnosis);
  else process.stdout.write(`${kind === "capture" ? `${shownTranscript(diagnosis)}\n` : ""}${verdictText(diagnosis)}\n`);
  return exitStatus(diagnosis.judgement);
}

/** Nobody has seen the conversation in a capture yet; in a log, the user has. */
function shownTranscript({ transcript }: Diagnosis): string {
  const left = transcript.length - MOST_LINES;
  return `${left > 0 ? `${l10n.t("({count} lines before these)", { count: left })}\n` : ""}${printTranscript(transcript.slice(-MOST_LINES))}`;
}

async function explainedFile(file: string, other?: string): Promise<Explained> {
  try {
    return await explainFile(opened(file), other === undefined ? {} : { other: opened(other) });
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new InputError(l10n.t("{file} cannot be read: {reason}", { file: quoted(file), reason: reasonOf(error) }));
  }
}

function nothingBecause(explained: Exclude<Explained, { kind: "log" | "capture" }>): string {
  switch (explained.kind) {
    case "empty": return l10n.t("it is empty");
    case "text": return l10n.t("no commands and replies can be recognised in this text");
    case "silent-capture": return l10n.t("nobody speaks FTP in this capture");
    case "binary": return l10n.t("it is neither a text nor a capture (pcap or pcapng)");
    case "unread": return l10n.t("the format is {format}; a text or a capture (pcap or pcapng) is needed", { format: explained.format });
    default: return explained satisfies never;
  }
}

function opened(file: string): AsyncIterable<Buffer> {
  return (file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })) as AsyncIterable<Buffer>;
}
