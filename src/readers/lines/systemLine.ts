import type { LogLine } from "./logLine";
import { readPlain } from "./plain";
import { told } from "./serverLines";
import { anyOf } from "../words/anyOf";
import { CLOSED } from "../words/closed";

/** ProFTPD about a line of its configuration, without what stands before it in a log. */
const PARSED = /^(?:proftpd: )?fatal: .{1,200} on line \d+ of '/i;

/** PAM's modules say for which service they speak: a daemon of FTP has it from its own name. Older ones put themselves behind it. */
const PAM = anyOf(
  /\bpam_\w+\([\w-]*ftp[\w-]*:(?:auth|account)\): (?:authentication failure|Refused user|account .{1,60}(?:expired|locked))/,
  /\b[\w-]*ftp[\w-]*\(pam_\w+\)\[\d+\]: authentication failure/,
);

/** What daemons, and the system about them, say without a client, as the reply that belongs to it. */
const MEANINGS: readonly (readonly [RegExp, number])[] = [
  [/SECURITY VIOLATION.*(?:Passive|Active|data) connection from|Rejected data connection from|Foreign (?:IP )?address.*data/i, 425],
  [
    anyOf(
      /could not bind listening|Failed to bind to|Failed binding to|Unable to bind|Address already in use/i,
      /bind.*(?:EADDRINUSE|failed)|unable to start a standalone server/i,
    ),
    500,
  ],
  [/not in list of valid shells|invalid shell|is not a valid shell|refused.*shell|pam_shells\(/i, 530],
  [PAM, 530],
  [/^.*\b500 OOPS: /, 500],
  // ProFTPD in a terminal
  [/^(?:> ?)?(?:\s*\S+)? ?- Fatal: (?!Failed)/i, 500],
  [PARSED, 500],
];
const REFUSED = /\brefused connect from ([\d.:a-f]+)/i;

/** Lines of other programs in the same system log. */
const OTHER_PROGRAM = /^(?:<\d+>)?(?:\w{3} [ \d]\d [\d:]{8}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]{4,5})) \S+ (?!(?:in\.|pure-|pro|vs)?ftpd)[\w./-]+(?:\[\d+\])?: /;

/** A line in the system log, in systemd's journal or from a container that is in none of the daemons' own formats. */
export function readSystemLine(line: string): readonly LogLine[] {
  const refused = REFUSED.exec(line)?.[1];
  if (refused !== undefined) return told({ line, channel: refused, client: refused }, [], [CLOSED]);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(line));
  if (meaning) return [...told({ line, channel: "" }, []), { direction: "received", text: `${meaning[1]} ${messageOf(line)}`, channel: "" }];
  return OTHER_PROGRAM.test(line) || /systemd\[\d+\]:/.test(line) ? told({ line, channel: "" }, []) : readPlain(line);
}

function messageOf(line: string): string {
  const oops = /\bOOPS: .*/.exec(line)?.[0];
  if (oops !== undefined) return oops.trim();
  return line.replace(/^(?:.*?- |proftpd: )(?=Fatal: )/i, "").replace(/^.*?(?:\[\d+\]|\)|(?:vsftpd|proftpd|pure-ftpd)):? (?:[\w.{}-]+ \([^)]*\): ?)?/, "").replace(/^500 /, "").trim();
}
