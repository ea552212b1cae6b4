import { isCommand, isReplyLine, isVerb, TRANSFERS } from "../session/grammar";
import { isListed } from "../words/listed";
import { failureOf } from "../words/status";
import type { LogLine } from "./logLine";
import { lastWords, phpWarning } from "./lastWords";
import { stripLine, type Stripped } from "./strip";
import { bareReply, lastReply, toldAnswer, toldReply, toldWhole } from "./told";

/** A line of which nothing is known but that it belongs to a log: its words tell the direction. */
export function readPlain(line: string): readonly LogLine[] {
  return plainLine(stripLine(line));
}

/** The same for all lines of a log: in a server's, the arrows point the other way. */
export function readPlainLines(lines: readonly string[]): readonly (readonly LogLine[])[] {
  const stripped = lines.map(stripLine);
  const count = (arrow: Stripped["arrow"], test: (text: string) => boolean): number => stripped.filter((one) => one.arrow === arrow && test(one.text)).length;
  const isServers = count("sent", isReplyLine) > count("received", isReplyLine) && count("received", isCommand) > count("sent", isCommand);
  return stripped.map((one) => plainLine(isServers && one.arrow !== undefined && one.arrow !== "note" ? { ...one, arrow: TURNED[one.arrow] } : one));
}

const TURNED = { sent: "received", received: "sent" } as const;

/** What NcFTP says in the form of a reply when it gets none: the command, and the system's words. */
const OWN_REPLY = /^[45]\d\d: ([A-Z]{3,4}): (.+)$/;

/** The same for a line whose client's prefix is off already. */
export function plainLine({ text, at, arrow }: Stripped, channel?: string): readonly LogLine[] {
  if (text === "") return [];
  const common = { ...(at === undefined ? {} : { at }), ...(channel === undefined ? {} : { channel }) };
  if (text.includes("\\r\\n") && (arrow === "received" || isReplyLine(text))) {
    return text.split("\\r\\n").filter((part) => part.trim() !== "").flatMap((part) => plainLine({ text: part.trim(), ...(at === undefined ? {} : { at }), arrow: "received" }, channel));
  }
  const whole = toldWhole(text);
  if (whole) return whole.map((reply) => ({ direction: "received", text: reply, ...common }));
  const quote = (reply: string): LogLine => ({ direction: "received", text: reply, quoted: true, ...common });
  const [, verb = "", trouble = ""] = OWN_REPLY.exec(text) ?? [];
  const failure = verb === "" ? undefined : failureOf(trouble);
  if (failure) return [{ direction: "note", text, statuses: [{ kind: "in-data", isIn: TRANSFERS.has(verb) }, { kind: "failure", failure }], ...common }];
  if (isReplyLine(text)) return [{ direction: "received", text: text.replace(/^(\d{3}): /, "$1 "), ...common }];
  const answer = toldAnswer(text);
  if (answer) return [{ direction: "note", text, tells: true, statuses: [{ kind: "wants", verb: answer.verb }], ...common }, quote(answer.reply)];
  const warning = phpWarning(text) ?? lastWords(text);
  if (warning) return warning.map((one) => ({ ...one, ...common }));
  const bare = bareReply(text);
  if (bare !== undefined && /\bupload\b/i.test(text)) return [{ direction: "note", text, tells: true, statuses: [{ kind: "wants", verb: "STOR" }], ...common }, quote(bare)];
  if (bare !== undefined) return [quote(bare)];
  const isSent = arrow === "sent" ? isCommand(text.toUpperCase()) || isVerb(text) : arrow === undefined && isCommand(text);
  if (isSent) return [{ direction: "sent", text, ...common, ...(arrow === "sent" ? {} : { unmarked: true }) }];
  if (isListed(text)) return [{ direction: "note", text, ...common }];
  const told = toldReply(text);
  const last = told === undefined ? lastReply(text) : undefined;
  if (last !== undefined) return [quote(last)];
  const note: LogLine = { direction: arrow === "received" ? "received" : "note", text, ...common };
  return told === undefined ? [note] : [{ ...note, tells: true }, { ...quote(told.reply), ...(told.worded ? { worded: true } : {}) }];
}
