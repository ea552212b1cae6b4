import type { Evidence } from "../ftp/evidence";
import type { Entry, Timings } from "../ftp/transcript";
import { evidenceOf } from "./session/build";
import { chooseSession } from "./choose";
import { bared, dialectOf, whole } from "./dialects";
import { newDistiller, type Distiller, type Numbered } from "./lines/distill";
import { opened, unquotedLines } from "./lines/envelope";
import { happeningsOf } from "./session/exchanges";
import { printedCapture } from "./capture/printed/read";
import { readFtpDoctorTranscript } from "./transcript/ftpDoctor";
import { besideClear } from "./inClear";
import { isConversation } from "./lines/isConversation";
import { sessionsOf } from "./lines/sessions";
import { timingsOf, transcriptOf } from "./lines/entries";
import { unfolded } from "./lines/unfolded";
import { newLineReader } from "./lines/textLines";
import { tidied } from "./lines/tidy";
import { besideServersPort } from "./toldPort";
import { lostReply, refusedBehindLogin, toldTwice } from "./twice";
import { hostNamed } from "./words/namedHost";
import { serverNamed } from "./words/serverNames";
import { deniedOutbound } from "./words/systemDenials";
import { statedRanges } from "./words/statedRanges";

/** A log, read. `dialect`: whose log it is, `generic` where that cannot be told. */
export interface ReadLog {
  readonly dialect: string;
  readonly evidence: Evidence;
  readonly transcript: readonly Entry[];
  readonly timings: Timings;
  /** For each entry of the transcript the line of the text that it stands for, counted from 1. A capture has none. */
  readonly lines?: readonly number[];
  /** Which of several conversations is judged: `session` of its entries. */
  readonly session?: number;
}

/** Pieces of a log, as bytes or as text. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** The conversation to judge, where there are several and it is not the one that the log is about. */
  readonly session?: number;
}

/** A log with more is not read whole, see {@link newDistiller}. UTF-16 units, and lines. */
const LIMIT = 1_000_000;
const LINE_LIMIT = 15_000;

/** What stands in the lines of no log but in those of packets. */
const PRINTED = /\bFlags \[|: [SFPR]{1,2}\.? \d+:\d+\(|\[SYN|\bFTP\b.{0,20}\b(?:Request|Response): /;

/**
 * Reads what an FTP client, a server, or this program wrote about a conversation: with the text around it that tickets and mails have.
 * What the log does not show is skipped as `not-in-log`. Undefined: there is no FTP conversation in the text.
 */
export function readLog(text: string, wanted?: number): ReadLog | undefined {
  const log = newLog();
  log.take(text);
  return log.end(wanted);
}

/**
 * The same for a log that comes in pieces, in bounded memory: of a long one, the connections with trouble are read.
 * @throws the signal's reason when it is aborted
 */
export async function readLogStream(chunks: Chunks, { signal, session }: ReadOptions = {}): Promise<ReadLog | undefined> {
  const log = newLog();
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    log.take(chunk);
  }
  return log.end(session);
}

function newLog(): { readonly take: (chunk: Uint8Array | string) => void; readonly end: (wanted?: number) => ReadLog | undefined } {
  const reader = newLineReader();
  let lines: Numbered[] = [];
  let number = 0;
  let size = 0;
  let distiller: Distiller | undefined;
  const add = (text: string): void => {
    number++;
    if (text.trim() === "") return;
    if (distiller) return distiller.take({ number, text });
    lines.push({ number, text });
    size += text.length;
    if (size <= LIMIT && lines.length <= LINE_LIMIT) return;
    distiller = newDistiller(dialectOf(lines.map((line) => line.text)).channelOf ?? (() => ""));
    lines.forEach(distiller.take);
    lines = [];
  };
  return {
    take: (chunk) => reader.take(chunk).forEach(add),
    end(wanted) {
      reader.end().forEach(add);
      if (!distiller) return readLines(lines, wanted);
      const { lines: kept, kept: read, seen } = distiller.end();
      const found = readLines(kept, wanted);
      const note = `log: of ${number} lines with ${seen} connections, ${kept.length} lines with ${read} connections are read`;
      return found && withNote(found, note, number);
    },
  };
}

function readLines(pasted: readonly Numbered[], wanted: number | undefined): ReadLog | undefined {
  const shown = pasted.flatMap(({ number, text }) => unfolded(text).map((line) => ({ number, text: line })));
  const printed = shown.some(({ text }) => PRINTED.test(text)) ? printedCapture(shown.map(({ text }) => opened(text))) : undefined;
  if (!printed) return readWords(shown, wanted);
  // A client's log beside the packets is whole; they may be few of many.
  const told = readWords(printed.rest.map((text, index) => ({ text, number: shown[index]?.number ?? 1 })), wanted);
  // Of a client that says no more than that it did not get through, they say where.
  const packets = told === undefined || (told.evidence.data.length === 0 && told.evidence.login.status === "skipped") ? printed.read() : undefined;
  return told === undefined || (packets?.evidence.data.length ?? 0) > 0 ? packets : told;
}

function readWords(shown: readonly Numbered[], wanted: number | undefined): ReadLog | undefined {
  const lines = whole(bared(unquotedLines(shown.map(({ text }) => opened(text)))));
  const own = readFtpDoctorTranscript(lines.join("\n"));
  if (own) return { dialect: "ftp-doctor", ...own, lines: own.lines.map((line) => shown[line - 1]?.number ?? 1) };
  const start = lines.slice(0, 2000).join("\n").slice(0, 100_000);
  const { id, read, software } = dialectOf(lines);
  const log = tidied(read(lines).flatMap((ones, index) => ones.map((one) => ({ ...one, line: shown[index]?.number ?? 1 }))));
  if (!isConversation(log, start, id)) return undefined;
  const wantsTls = /\bftps\b|\b(?:tls|ssl)\b|"?\bsecure"?: ?(?:true|"explicit")/i.test(start);
  // Those two take ftps: for implicit TLS.
  const implicit = /\b(?:lftp|curl)\b.{0,200}?\bftps:\/\//.test(start) || /\bimplicit\b|\bDialing\b.{0,200}first record does not look like a TLS/i.test(start) || /:990\b/.test(start);
  const called = software === undefined ? serverNamed(start) : undefined;
  const sessions = sessionsOf(log).map(({ lines: session, client }) => {
    const hint = { implicit, clock: (index: number) => log[index]?.at, remarks: id === "filezilla", ...hostNamed(start), ...(client === undefined ? {} : { client }), ...(software === undefined ? {} : { software }) };
    return { lines: session, client, evidence: { ...evidenceOf(happeningsOf(session, wantsTls), hint), ...(called === undefined ? {} : { called }) } };
  });
  const all = sessions.map(({ evidence }) => evidence);
  const transcript = transcriptOf(log, sessions.map(({ lines: session }) => session));
  const ranges = statedRanges(lines);
  const twice = toldTwice(sessions, ({ index }) => log[index]?.at, ranges) ?? lostReply(sessions) ?? refusedBehindLogin(sessions);
  if (twice) all[twice.session] = twice.evidence;
  const evidence = all[(wanted ?? 0) - 1] ?? twice?.evidence ?? chooseSession(all, sessions.map(({ client }) => client)) ?? all[0];
  if (!evidence) return undefined;
  const denied = deniedOutbound(lines);
  const found = { ...besideServersPort(besideClear(evidence, all), lines, ranges), ...(denied === undefined ? {} : { deniedOutbound: denied }) };
  return {
    dialect: id, evidence: ranges.length === 0 ? found : { ...found, statedRanges: ranges }, transcript, timings: timingsOf(transcript), lines: log.map(({ line }) => line ?? 1), session: all.indexOf(evidence) + 1,
  };
}

function withNote(read: ReadLog, text: string, line: number): ReadLog {
  const note: Entry = { at: read.transcript.at(-1)?.at ?? 0, session: read.session ?? 1, stage: "quit", direction: "note", text };
  return { ...read, transcript: [...read.transcript, note], ...(read.lines ? { lines: [...read.lines, line] } : {}) };
}
