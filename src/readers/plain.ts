import { isCommand, isReplyLine } from "./grammar";
import type { LogLine } from "./logLine";
import { stripLine, type Stripped } from "./strip";

/** A reply inside a sentence: an exception's text, a library's message. */
const QUOTED = /(?:error|fail\w*|repl\w+|respon\w+|perm|temp|said|says|returned|code|exception|status|server|got|received)\b[^\d\n]{0,40}?(?:\[\d\] )?[( ]?\b([45]\d\d)\)?[ -](?!\d)(\S.{2,})/i;
const CODE_AND_MESSAGE = /\bcode:? ?([45]\d\d),? (?:and )?(?:message|text|error):? ?["']?(.+)/i;

const CODE_AT_END = /\b((?:response|upload|denied|reply|said|server returned|status)): ?([45][0-5]\d)\.?$/i;
/** A reply behind a prefix that no client here has. */
const BEHIND = /[>:|"'\]=]\s*((?:227|229|150|226|421|425|426|530|550|331|230)[ -][A-Z"'].{4,})$/;
/** PHP tells the text of a refused login without its code. */
const PHP_LOGIN = /\bftp_login\(\): (?!\d)(.+?)(?: in \/.*)?$/;

/** A line of which nothing is known but that it belongs to a log: its words tell the direction. */
export function readPlain(line: string): readonly LogLine[] {
  return plainLine(stripLine(line));
}

/** The same for a line whose client's prefix is off already. */
export function plainLine({ text, at, arrow }: Stripped, channel?: string): readonly LogLine[] {
  if (text === "") return [];
  const time = { ...(at === undefined ? {} : { at }), ...(channel === undefined ? {} : { channel }) };
  if (isReplyLine(text)) return [{ direction: "received", text: text.replace(/^(\d{3}): /, "$1 "), ...time }];
  const bare = CODE_AT_END.exec(text);
  if (bare) return [{ direction: "received", text: `${bare[2] ?? ""} ${bare[1] ?? ""}`, quoted: true, ...time }];
  if ((arrow !== "note" && isCommand(text)) || (arrow === "sent" && isCommand(text.toUpperCase()))) return [{ direction: "sent", text, ...time, ...(arrow === "sent" ? {} : { unmarked: true }) }];
  const login = PHP_LOGIN.exec(text)?.[1];
  if (login !== undefined) return [{ direction: "received", text: `530 ${login}`, quoted: true, ...time }];
  const told = CODE_AND_MESSAGE.exec(text) ?? QUOTED.exec(text);
  const behind = told ? undefined : BEHIND.exec(text)?.[1];
  if (behind !== undefined) return [{ direction: "received", text: behind, quoted: true, ...time }];
  const note: LogLine = { direction: arrow === "received" ? "received" : "note", text, ...time };
  if (!told) return [note];
  const reply = `${told[1] ?? ""} ${(told[2] ?? "").replace(/\|.*$|["']\s*[,)}]*$/, "")}`;
  return [note, { direction: "received", text: reply, quoted: true, ...time }];
}
