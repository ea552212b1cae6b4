import type { Evidence } from "../ftp/evidence";
import type { Entry, Timings } from "../ftp/transcript";
import { evidenceOf } from "./build";
import { chooseSession } from "./choose";
import { dialectOf } from "./dialects";
import { happeningsOf } from "./exchanges";
import { readFtpDoctorTranscript } from "./ftpDoctor";
import { isCommand, isReplyLine } from "./grammar";
import type { LogLine } from "./logLine";
import { maskSecrets } from "./mask";
import { sessionsOf } from "./sessions";
import { failureOf, statusesOf } from "./status";
import { timingsOf, transcriptOf } from "./entries";
import { anyOf } from "./words";

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

/** More of a log than this is not looked at: its end, where the trouble is. UTF-16 units. */
const LIMIT = 4_000_000;
const LINE_LIMIT = 40_000;

/**
 * Reads what an FTP client, or this program, wrote about a conversation: with the text around it that tickets and mails have.
 * What the log does not show is skipped as `not-in-log`. Undefined: there is no FTP conversation in the text.
 * @param wanted the conversation to judge, where there are several and it is not the one that the log is about
 */
export function readLog(text: string, wanted?: number): ReadLog | undefined {
  const own = readFtpDoctorTranscript(text);
  if (own) return { dialect: "ftp-doctor", ...own };
  const shown = numberedLines(text);
  const lines = shown.map(({ line }) => line);
  const { id, read } = dialectOf(lines);
  const told = read(lines).flatMap((ones, index) => ones.map((one) => ({ ...one, line: shown[index]?.number ?? 1 })));
  const log = masked(unwrapped(undoubled(demarked(told))));
  if (!isConversation(log, CLIENT.test(text.slice(0, 100_000)))) return undefined;
  const implicit = /\bimplicit\b/i.test(text.slice(0, 100_000)) || /:990\b/.test(text.slice(0, 100_000));
  const host = /\bftps?:\/\/(?:[^@/\s]*@)?([\w.-]+)/.exec(text.slice(0, 100_000))?.[1] ?? /"host"\s*:\s*"([\w.-]+)"/.exec(text.slice(0, 100_000))?.[1];
  const sessions = sessionsOf(log).map(({ lines: session }) => {
    const happenings = happeningsOf(session);
    return { lines: session, evidence: evidenceOf(happenings, { implicit, ...(host === undefined ? {} : { host }) }) };
  });
  const all = sessions.map(({ evidence }) => evidence);
  const transcript = transcriptOf(log, sessions.map(({ lines: session }) => session));
  const evidence = all[(wanted ?? 0) - 1] ?? chooseSession(all) ?? all[0];
  return evidence && {
    dialect: id, evidence, transcript, timings: timingsOf(transcript), lines: log.map(({ line }) => line ?? 1), session: all.indexOf(evidence) + 1,
  };
}

/** The end of the text, line by line, without blank ones; counted from 1. */
function numberedLines(text: string): readonly { readonly line: string; readonly number: number }[] {
  const lineEnd = /\r\n|\n|\r/;
  const before = text.length > LIMIT ? text.slice(0, -LIMIT).split(lineEnd).length : 1;
  return text.slice(-LIMIT).split(lineEnd).map((line, index) => ({ line, number: before + index })).filter(({ line }) => line.trim() !== "").slice(-LINE_LIMIT);
}

/** Names of clients and libraries: with them a single line is enough. */
const CLIENT = anyOf(
  /\bftps?:\/\/|ftplib|\bftp_(?:ssl_)?\w+\(\)|curl: \(\d|Ftp(?:Web|Client)/,
  /FTPS?(?:Client|Connection|Error|Exception|Reply)|commons\.net\.ftp|\b[lnt]c?ftp\b|\bftp>|\bftp: |[$>#] ?ftp /,
);

/** Where commands are marked, what only looks like one is part of a reply. */
function demarked(log: readonly LogLine[]): readonly LogLine[] {
  const sent = log.filter(({ direction }) => direction === "sent");
  const unmarked = sent.filter((line) => line.unmarked === true).length;
  if (unmarked === 0 || sent.length - unmarked < 2) return log;
  return log.map((line) => (line.unmarked === true ? { ...line, direction: "received" as const } : line));
}

/** Some programs have two logs at once, and some clients print a reply twice. */
function undoubled(log: readonly LogLine[]): readonly LogLine[] {
  let last: LogLine | undefined;
  return log.filter((line) => {
    if (line.direction === "note" || (line.direction === "received" && !/^\d{3}(?: |$)/.test(line.text))) return true;
    const doubled = last !== undefined && last.direction === line.direction && last.text === line.text && last.channel === line.channel;
    last = line;
    return !doubled;
  });
}

/** A 227 whose address stands on the next line: mails and terminals wrap there. */
function unwrapped(log: readonly LogLine[]): readonly LogLine[] {
  const wraps = (line: LogLine | undefined): boolean => line?.direction === "received" && /^227\b\D*$/.test(line.text);
  const rest = (line: LogLine): boolean => /^\(?=?\d{1,3}(?:,\d{1,3}){5}\b/.test(line.text);
  return log.flatMap((line, index) => {
    const next = log[index + 1];
    if (next && wraps(line) && rest(next)) return [{ ...line, text: `${line.text} ${next.text}` }];
    return wraps(log[index - 1]) && rest(line) ? [] : [line];
  });
}

function masked(log: readonly LogLine[]): readonly LogLine[] {
  const texts = maskSecrets(log.map(({ text }) => text));
  return log.map((line, index) => ({ ...line, text: texts[index] ?? "" }));
}

/** A reply or a command that belongs to FTP and not to any numbered list, or a client that could not even connect. */
function isConversation(log: readonly LogLine[], named: boolean): boolean {
  let score = named ? 1 : 0;
  for (const { direction, text, unmarked } of log) {
    if (direction === "sent" && isCommand(text)) score += unmarked === true ? 1 : 2;
    else if (direction === "received" && isReplyLine(text) && text.length > 3) score += /^(?:22[0-9]|23[0-4]|33[12]|42[15]|500 OOPS|530|550|50[024]|425|426|534|522) ?\D/.test(text) ? 2 : 1;
    else if (direction === "note" && failureOf(text.slice(0, 500)) && /ftp|connect|host|ECONN|ETIMEDOUT|resolv|:21\b|port 21\b/i.test(text)) score += 1;
    else if (direction === "note" && statusesOf(text).length > 0) score += 1;
    if (score >= 2) return true;
  }
  return false;
}

