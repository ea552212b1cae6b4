import { lineByLine, type Dialect, type LogLine } from "../logLine";
import { readPlain } from "../plain";
import { anyOf } from "../words";

/** What daemons write about a session to their own log, as the reply that belongs to it. */
const MEANINGS: readonly (readonly [RegExp, number])[] = [
  [
    anyOf(
      /SECURITY VIOLATION.*(?:Passive|Active|data) connection from|Passive connection from foreign/i,
      /Rejected data connection from|Foreign (?:IP )?address.*data/i,
    ),
    425,
  ],
  [
    anyOf(
      /could not bind listening|Failed to bind to|Unable to bind|Address already in use/i,
      /bind.*(?:EADDRINUSE|failed)|unable to start a standalone server/i,
    ),
    500,
  ],
  [/not in list of valid shells|invalid shell|is not a valid shell|refused.*shell/i, 530],
];

/** Logs of ProFTPD, vsftpd and Pure-FTPd as syslog and their own files have them. */
export const serverLog: Dialect = {
  id: "server log",
  marks: anyOf(
    /\b(?:proftpd|vsftpd|pure-ftpd|ftpd)\[\d+\]|^\w{3} \w{3} +\d+ [\d:]+ \d{4} \[pid \d+\]/,
    /\b(?:vsftpd|proftpd|pure-ftpd)(?:\.service|:)/,
  ),
  read: lineByLine((line): readonly LogLine[] | undefined => {
    const meaning = MEANINGS.find(([pattern]) => pattern.test(line));
    if (meaning) return [{ direction: "note", text: line.trim() }, { direction: "received", text: `${meaning[1]} ${messageOf(line)}` }];
    const told = /\[pid \d+\](?: \[[^\]]*\])? (?:FTP (command|response)): Client "[^"]*", "(.*)"/.exec(line);
    if (told) return [{ direction: told[1] === "command" ? "sent" : "received", text: told[2] ?? "" }];
    return undefined;
  }, readPlain),
};

function messageOf(line: string): string {
  return line.replace(/^.*?(?:\[\d+\]|\)):? (?:[\w.{}-]+ \([^)]*\): ?)?/, "").replace(/^500 /, "").trim();
}
