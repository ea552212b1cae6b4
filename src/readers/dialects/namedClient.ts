import { isCommand, isReplyLine } from "../session/grammar";
import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { meaningsOf } from "../lines/sessions";
import { told } from "../lines/serverLines";

const ADDRESS = String.raw`(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:.]{1,40}`;

/** Whose line it is: the client's address or the number of its connection, and what is said. */
const SHAPES: readonly RegExp[] = [
  // pyftpdlib, with any format of Python's logging around it, and before 1.0.
  new RegExp(String.raw`(?:^|[\s:])(?<client>${ADDRESS}):(?<port>\d{1,5})-\[[^\]]{0,60}\] (?:(?:->|<-) )?(?<text>.*)$`, "i"),
  new RegExp(String.raw`(?:^|[\s:])(?<client>(?:\d{1,3}\.){3}\d{1,3}):(?<port>\d{1,5}) (?:==>|<==) (?<text>.*)$`, "i"),
  // Serv-U and Wing FTP Server: the kind of line, the time, the number of the connection.
  /\[\d{1,2}\] [A-Z][a-z]{2},? [\w ]{6,14} \d\d:\d\d:\d\d (?:- )?\((?<channel>\d{3,10})\) (?<text>.*)$/,
  // ftpserverlib (SFTPGo and others), with its fields behind the message or in JSON.
  /^(?=.{0,400}(?:ftpserverlib|\bline=|\bclientIp=)).{0,200}?\bclientId=(?<channel>\d{1,10})\b(?:.{0,60}?\bclientIp=(?<client>[\d.]{7,15}|\[[\da-f:.]{2,45}\])(?=:))?(?<text>.*)$/i,
  /^(?=.{0,500}(?:ftpserverlib|"line"|"clientIp"))[^{"]{0,40}\{.{0,300}"clientId": ?"?(?<channel>\d{1,10})\b"?(?:.{0,60}?"clientIp": ?"(?<client>[\d.]{7,15}|\[[\da-f:.]{2,45}\]):)?(?<text>.*)$/i,
  // Cerberus FTP Server.
  /^\[[\d-]{8,10} [\d:]{8}\]:\s{0,3}[A-Z]{3,10}\s{0,3}\[\s{0,8}(?<channel>\d{1,10})\] - (?<text>.*)$/,
  // Apache MINA FtpServer: user, address, direction.
  new RegExp(String.raw`\[[^\]]{0,60}\] \[/?(?<client>${ADDRESS})(?::\d{1,5})?\] (?:RECEIVED|SENT|CREATED|OPENED|CLOSED|IDLE)\b(?:: (?<text>.*))?$`),
  // CrushFTP: connection, port, user, address.
  /\[FTPE?S?[:_][^\]]{1,80}:(?<client>(?:\d{1,3}\.){3}\d{1,3})\] (?:READ|WROTE): \*?(?<text>.*?)\*?\|?$/,
];
const MARKS = new RegExp(SHAPES.map(({ source }) => source.replaceAll(/\(\?<\w+>/g, "(?:")).join("|"), "i");
/** What comes behind the fields of a structured log. */
const LINE = /\bline=(?:"((?:[^"\\]|\\.){1,2000})"$)?/;
/** The same in JSON. */
const IN_JSON = /"(?:line|err(?:or)?)": ?"((?:[^"\\]|\\.){1,2000})"/;
/** Where a connection's first line alone names the client. */
const COMES = new RegExp(String.raw`\b(?:Connected (?:to|from)|connection request accepted from) "?(${ADDRESS})`, "i");

/** What pyftpdlib writes of a command when it is done: the code of its answer, with the text of a refusal, or what came of a transfer. */
const DONE = /^((?:X?CWD|X?MKD|X?RMD|DELE|RNFR|RNTO|SITE CHMOD|MFMT) \S.{0,1000}?) ([2-5]\d\d)(?: (['"])(.*)\3)?$/;
const TRANSFERRED = /^((?:RETR|STOR|STOU|APPE) \S.{0,1000}?) completed=([01]) bytes=\d/;

interface Parts { readonly channel: string; readonly client?: string; readonly text: string }

/** Servers' debug logs that put the client or the number of its connection before each line. Commands and replies are told by their form. */
export const namedClient: Dialect = {
  id: "ftp server log",
  marks: MARKS,
  channelOf: (line) => partsOf(line)?.channel,
  read(lines) {
    const clients = new Map<string, string>();
    return lines.map((line): readonly LogLine[] => {
      const parts = partsOf(line);
      if (!parts) return readPlain(line);
      const { channel, text } = parts;
      const named = parts.client ?? COMES.exec(text)?.[1];
      if (named !== undefined) clients.set(channel, named);
      const client = clients.get(channel);
      const place = { line, channel, ...(client === undefined ? {} : { client }) };
      const said = text.trim();
      const done = doneOf(said);
      if (done) return told(place, done);
      if (isReplyLine(text) || isCommand(text)) return told(place, [text.trimEnd()]);
      // What follows the first line of a reply is set off.
      if (text.startsWith(" ") && isCommand(said)) return told(place, [said]).map((one) => ({ ...one, direction: "received" as const }));
      const common = told(place, [])[0];
      return readPlain(said === "" ? line : said).map((one) => ({
        ...common, ...one, ...(one.direction === "note" ? { statuses: meaningsOf(one).filter(({ kind }) => kind === "failure" || kind === "in-data" || kind === "logged-in") } : {}),
      }));
    });
  },
};

/** The command and its answer. */
function doneOf(said: string): readonly string[] | undefined {
  const [, command = "", code = "", , refusal = ""] = DONE.exec(said) ?? [];
  if (command !== "") return [command, `${code} ${refusal}`.trim()];
  const [, transfer = "", completed] = TRANSFERRED.exec(said) ?? [];
  return transfer === "" ? undefined : [transfer, completed === "1" ? "226 Transfer complete." : "426 Connection closed; transfer aborted."];
}

function partsOf(line: string): Parts | undefined {
  for (const shape of SHAPES) {
    const groups = shape.exec(line)?.groups;
    if (!groups) continue;
    const { client, port, channel, text = "" } = groups;
    const said = IN_JSON.exec(text)?.[1] ?? LINE.exec(text)?.[1] ?? (LINE.test(text) ? text.slice(text.search(LINE) + "line=".length) : text);
    return { channel: channel ?? `${client ?? ""}:${port ?? ""}`, text: said, ...(client === undefined ? {} : { client: client.replace(/^\[|\]$/g, "") }) };
  }
  return undefined;
}
