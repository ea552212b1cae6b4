import { isCommand, isReplyLine } from "../session/grammar";
import type { LogLine } from "./logLine";
import { stripLine, type Stripped } from "./strip";
import { bareReply, lastReply, toldReply } from "./told";

/** A line of which nothing is known but that it belongs to a log: its words tell the direction. */
export function readPlain(line: string): readonly LogLine[] {
  return plainLine(stripLine(line));
}

/** The same for a line whose client's prefix is off already. */
export function plainLine({ text, at, arrow }: Stripped, channel?: string): readonly LogLine[] {
  if (text === "") return [];
  const common = { ...(at === undefined ? {} : { at }), ...(channel === undefined ? {} : { channel }) };
  const quote = (reply: string): LogLine => ({ direction: "received", text: reply, quoted: true, ...common });
  if (isReplyLine(text)) return [{ direction: "received", text: text.replace(/^(\d{3}): /, "$1 "), ...common }];
  const bare = bareReply(text);
  if (bare !== undefined) return [quote(bare)];
  const isSent = arrow === "sent" ? isCommand(text.toUpperCase()) : arrow !== "note" && isCommand(text);
  if (isSent) return [{ direction: "sent", text, ...common, ...(arrow === "sent" ? {} : { unmarked: true }) }];
  const told = toldReply(text);
  const last = told === undefined ? lastReply(text) : undefined;
  if (last !== undefined) return [quote(last)];
  const note: LogLine = { direction: arrow === "received" ? "received" : "note", text, ...common };
  return told === undefined ? [note] : [{ ...note, tells: true }, { ...quote(told.reply), ...(told.worded ? { worded: true } : {}) }];
}
