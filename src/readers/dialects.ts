import { curl } from "./dialects/curl";
import { dotnetTrace } from "./dialects/dotnetTrace";
import { filezilla } from "./dialects/filezilla";
import { ftplib } from "./dialects/ftplib";
import { interactive } from "./dialects/interactive";
import { filezillaServer } from "./dialects/filezillaServer";
import { iisLog } from "./dialects/iisLog";
import { jsftp } from "./dialects/jsftp";
import { lftp } from "./dialects/lftp";
import { namedClient } from "./dialects/namedClient";
import { proftpdLog } from "./dialects/proftpdLog";
import { pureftpdLog } from "./dialects/pureftpdLog";
import { serverLog } from "./dialects/serverLog";
import { suppaftp } from "./dialects/suppaftp";
import { vsftpdLog } from "./dialects/vsftpdLog";
import { wget } from "./dialects/wget";
import { winscp } from "./dialects/winscp";
import { xferlog } from "./dialects/xferlog";
import { hasFewLabels } from "./lines/labels";
import type { Dialect } from "./lines/logLine";
import { withoutPrefixes } from "./lines/wrapped";
import { rejoined } from "./lines/unfolded";
import { isCommand, isReplyLine } from "./session/grammar";
import { readPlainLines } from "./lines/plain";

/** A client whose lines need nothing but their prefix taken off. */
function simple(id: string, marks: RegExp): Dialect {
  return { id, marks, read: readPlainLines };
}

/** Of equally good dialects the earlier one is taken. */
const DIALECTS: readonly Dialect[] = [
  dotnetTrace, winscp, filezilla, curl, wget, ftplib, vsftpdLog, proftpdLog, pureftpdLog, filezillaServer, iisLog, namedClient, xferlog, serverLog,
  interactive, suppaftp,
  lftp, jsftp,
  simple("rclone", /(?:FTP )?[RT]x: "|\brclone\b|: ftp:\/\/|Entry\("/),
  simple("flashfxp", /^\s*(?:\[[\d:]+\]\s*)?\[[RL]\] /),
  simple("basic-ftp", /^\s*(?:Connected to .*\(No [Ee]ncryption\)|Login security: |Trying to find optimal transfer strategy|Optimal transfer strategy)/),
  simple("node-ftp", /\[(?:connection|parser)\] [<>]|^\s*(?:\[[^\]]*\] )*\[debug\] [<>] /),
  simple("fluentftp", /FluentFTP|^#? ?(?:Connect|OpenPassiveDataStream|GetListing)\(/),
  simple("fireftp", /^\s{4,}(?:\d{3}[ -]|USER |PASS )/),
];

const DAEMONS: ReadonlySet<Dialect> = new Set([vsftpdLog, proftpdLog, pureftpdLog, filezillaServer, namedClient]);
const GENERIC: Dialect = simple("generic", /$^/);
/** So many lines show whose log it is. */
const SAMPLE = 2000;

/** So many lines of a server are no chance in a client's log. */
const FEW = 3;

/** Whose log it is: the client or the server whose marks stand on most lines, and a client with its server where people have pasted both. */
export function dialectOf(lines: readonly string[]): Dialect {
  return recognised(lines).dialect;
}

/** The lines without what stands before each of them, where that hides whose log it is. */
export function bared(lines: readonly string[]): readonly string[] {
  let best = { lines, count: recognised(lines).count };
  for (const inner of withoutPrefixes(lines)) {
    const { count } = recognised(inner);
    const gain = protocolLines(inner) - protocolLines(best.lines);
    const all = inner.every((line, index) => line === "" || line !== lines[index]);
    if (count > best.count || (count === best.count && (gain > 0 || (gain === 0 && all)))) best = { lines: inner, count };
  }
  return best.lines;
}

/** The lines without the breaks that mails put into them, where each line of the log has a mark of its own. */
export function whole(lines: readonly string[]): readonly string[] {
  const { dialect } = recognised(lines);
  return dialect === filezilla || dialect.channelOf !== undefined ? rejoined(lines, (line) => dialect.marks.test(line)) : lines;
}

/** Where nobody's mark tells, the lines of the protocol do. */
function protocolLines(lines: readonly string[]): number {
  return lines.slice(0, SAMPLE).filter((line) => isReplyLine(line.trim()) || isCommand(line.trim())).length;
}

/** `count`: so many lines of a sample say so. */
function recognised(lines: readonly string[]): { readonly dialect: Dialect; readonly count: number } {
  const sample = lines.length > SAMPLE ? [...lines.slice(0, SAMPLE / 2), ...lines.slice(-SAMPLE / 2)] : lines;
  const shown = sample.map((line) => line.slice(0, 300));
  const counts = DIALECTS.map((dialect) => ({ dialect, count: shown.filter((line) => dialect.marks.test(line)).length }));
  const best = counts.reduce((first, next) => (next.count > first.count ? next : first), { dialect: GENERIC, count: 0 });
  if (best.dialect === GENERIC && hasFewLabels(shown)) return { dialect: filezilla, count: 0 };
  const server = counts.find(({ dialect, count }) => count >= FEW && DAEMONS.has(dialect))?.dialect;
  if (server && best.dialect.channelOf === undefined) return { ...best, dialect: both(best.dialect, server) };
  const files = counts.some(({ dialect, count }) => dialect === xferlog && count > 0);
  if (DAEMONS.has(best.dialect) && files) return { ...best, dialect: both(best.dialect, xferlog) };
  // The lines of a daemon in its own format say more than the many that the system writes about it.
  return best.dialect === serverLog ? counts.find(({ dialect, count }) => count > 0 && DAEMONS.has(dialect)) ?? best : best;
}

/** Each reads the lines that are its own; what is nobody's is the client's. */
function both(client: Dialect, server: Dialect): Dialect {
  return {
    ...client,
    read(lines) {
      const isServers = lines.map((line) => server.marks.test(line));
      const [far, near] = [true, false].map((own) => lines.map((line, index) => (isServers[index] === own ? line : "")));
      const [told, said] = [server.read(far ?? []), client.read(near ?? [])];
      return lines.map((_, index) => (isServers[index] ? told : said)[index] ?? []);
    },
  };
}
