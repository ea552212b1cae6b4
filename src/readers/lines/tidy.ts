import type { LogLine } from "./logLine";
import { maskSecrets } from "./mask";
import { isBareCode } from "../session/grammar";

/** What programs and people do to a log before it can be read, undone; and no secrets. */
export function tidied(log: readonly LogLine[]): readonly LogLine[] {
  return masked(untorn(unwrapped(unannounced(undoubled(flooded(demarked(log)))))));
}

/** The address at the very end of a log that was cut there says nothing. */
function untorn(log: readonly LogLine[]): readonly LogLine[] {
  const last = log.at(-1);
  return last?.direction === "received" && /^22[79](?: [^(\d]*(?:\([^)]*)?)?$/.test(last.text) ? log.slice(0, -1) : log;
}

/** Where commands are marked, what only looks like one is part of a reply. */
function demarked(log: readonly LogLine[]): readonly LogLine[] {
  const sent = log.filter(({ direction }) => direction === "sent");
  const unmarked = sent.filter((line) => line.unmarked === true).length;
  if (unmarked === 0 || sent.length - unmarked < 2) return log;
  return log.map((line) => (line.unmarked === true ? { ...line, direction: "received" as const } : line));
}

/** So often in a row no reply is told twice. */
const FLOOD = 15;

/** The same reply again and again, more often than anything was asked: it is said behind the first. */
function flooded(log: readonly LogLine[]): readonly LogLine[] {
  const asked = log.filter(({ direction }) => direction === "sent").length;
  if (asked === 0 || asked > log.length / 2) return log;
  let begin = 0;
  return log.flatMap((line, index) => {
    const first = log[begin];
    if (first?.direction !== line.direction || first.text !== line.text || first.channel !== line.channel) begin = index;
    if (line.direction !== "received" || !/^\d{3} /.test(line.text) || index - begin + 1 !== Math.max(FLOOD, asked + 1)) return [line];
    const limit = line.text.length * (index - begin + 1);
    return [line, { direction: "note", text: line.text, statuses: [{ kind: "failure", failure: { kind: "too-much", what: "reply", limit } }] }];
  });
}

/** Some programs have two logs at once, and some clients print a reply twice. */
function undoubled(log: readonly LogLine[]): readonly LogLine[] {
  let last: LogLine | undefined;
  return log.filter((line) => {
    // The same words for another command.
    if (line.statuses?.some(({ kind }) => kind === "wants") === true) last = undefined;
    if (line.direction === "note" || (line.direction === "received" && !/^\d{3}(?: |$)/.test(line.text))) return true;
    const doubled = last !== undefined && last.direction === line.direction && last.text === line.text && last.channel === line.channel;
    last = line;
    return !doubled;
  });
}

/** People say first what they are going to show: a refusal that is told ahead of the log, and stands in it, is one. */
function unannounced(log: readonly LogLine[]): readonly LogLine[] {
  const begins = log.findIndex(({ direction, quoted }) => direction !== "note" && quoted !== true);
  if (begins <= 0) return log;
  const shown = new Set(log.slice(begins).flatMap(({ direction, quoted, text }) => (direction === "received" && quoted !== true && !isBareCode(text) ? [text.slice(0, 3)] : [])));
  return log.filter(({ direction, quoted, text }, index) => index > begins || direction !== "received" || quoted !== true || !/^[45]\d\d/.test(text) || !shown.has(text.slice(0, 3)));
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
