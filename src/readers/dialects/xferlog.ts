import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { told } from "../lines/serverLines";

/** xferlog(5): time, seconds, remote host, bytes, file, type, action, direction, access mode, user, service, authentication, its user, completion. */
const LINE = /^\w{3} \w{3} [ \d]\d [\d:]{8} \d{4} \d+ (\S+) \d+ (.+) [ab] [_CUT]+ ([oid]) [arg] (\S+) \S+ [01] \S+ ([ci])\s*$/;

/** The log of transfers that wu-ftpd began, and vsftpd and ProFTPD write as well. An incomplete transfer does not say why. */
export const xferlog: Dialect = {
  id: "xferlog",
  marks: LINE,
  channelOf: (line) => LINE.exec(line)?.[1],
  read: (lines) => lines.map((line): readonly LogLine[] => {
    const match = LINE.exec(line);
    if (!match) return readPlain(line);
    const [, client = "", file = "", direction, user = "", completion] = match;
    const verb = direction === "i" ? "STOR" : direction === "o" ? "RETR" : "DELE";
    const place = { line, channel: `${client} ${user}`, client };
    return told(place, completion === "c" ? [`${verb} ${file}`, `${verb === "DELE" ? 250 : 226} transfer complete`] : []);
  }),
};
