import { foreignProtocol } from "../lines/foreign";
import { lineByLine, type Dialect, type LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { unquote } from "../lines/strip";

const LINE = /^\s*\*(cmd|resp|welcome|put|get)\*\s+(.*)$/;

/** Python's ftplib with a debug level, its exceptions, and what people print of its objects. */
export const ftplib: Dialect = {
  id: "ftplib",
  marks: /^\s*\*(?:cmd|resp|welcome)\* |ftplib\.|^>>> ftp|\bmakepasv\b/,
  read: (lines) => unread(lines, ofPassive(lines, readLines(lines))),
};

const readLines = lineByLine((line): readonly LogLine[] | undefined => {
  const match = LINE.exec(line);
  if (match) {
    const [, kind = "", shown = ""] = match;
    if (kind === "get" && foreignProtocol(unquote(shown))) return [{ direction: "note", text: unquote(shown) }];
    if (kind === "put" || kind === "get") return [];
    return unquote(shown).split("\\n").map((text) => ({ direction: kind === "cmd" ? "sent" : "received", text }));
  }
  const peer = /raddr=\('([\d.]+)', (\d+)\)/.exec(line);
  if (peer) return [{ direction: "note", text: `Connected to ${peer[1] ?? ""} port ${peer[2] ?? ""}` }];
  const dialled = /^\s*(?:>>> )?[\w. =]{0,40}\.connect\((?:host=)?['"]([\w.-]+)['"], ?(?:port=)?(\d{2,5})\b/.exec(line);
  if (dialled) return [{ direction: "note", text: `Connecting to ${dialled[1] ?? ""} port ${dialled[2] ?? ""}` }];
  const endpoint = /^\('([\d.]+)', (\d{3,5})\)$/.exec(line.trim());
  if (endpoint) return [{ direction: "note", text: `data connection to ${endpoint[1] ?? ""} port ${endpoint[2] ?? ""}` }];
  const frame = /^\s+File ".*", line \d+, (in (?:ntransfercmd|sendcmd|getresp|getmultiline|getline)|in connect(?<=\bftplib\.py", line \d{1,5}, in connect))$/.exec(line)?.[1];
  if (frame !== undefined) return [{ direction: "note", text: frame }];
  if (/^\s+self\.welcome = self\.getresp\(\)\s*$/.test(line)) return [{ direction: "note", text: line.trim(), statuses: [{ kind: "connected" }] }];
  if (/^\s+(?:conn\.unwrap\(\)|s = self\._sslobj\.shutdown\(\))\s*$/.test(line)) return [{ direction: "note", text: line.trim(), statuses: [{ kind: "unwrap" }] }];
  // The calls of a traceback hold words such as "timeout", which are arguments.
  return /^\s+(?:File "|\w.*\(.*\)?)|^>>> /.test(line) ? [] : undefined;
}, readPlain);

const RAISED = /^(?:ftplib\.)?error_(?:perm|temp|reply): ([45]\d\d .+)$/;

/** A reply that ends a traceback through makepasv refuses PASV, whatever else was refused in the same words; where the commands are shown it is shown, too. */
function ofPassive(lines: readonly string[], log: readonly (readonly LogLine[])[]): readonly (readonly LogLine[])[] {
  if (lines.some((line) => LINE.test(line))) return log;
  return log.map((ones, index) => {
    const text = lines[index]?.trim() ?? "";
    const reply = RAISED.exec(text)?.[1];
    if (reply === undefined || !lines.slice(Math.max(0, index - 12), index).some((line) => /, in makepasv$/.test(line))) return ones;
    return [{ direction: "note", text, tells: true, statuses: [{ kind: "wants", verb: "PASV" }] }, { direction: "received", text: reply }];
  });
}

const UNREAD = /^(?:ftplib\.)?error_proto: (22[79]) ?\S.*$/;

/** A reply to PASV or EPSV in which Python finds no port: it raises this error over nothing else in them. */
function unread(lines: readonly string[], log: readonly (readonly LogLine[])[]): readonly (readonly LogLine[])[] {
  return log.map((ones, index) => {
    const text = lines[index]?.trim() ?? "";
    const code = UNREAD.exec(text)?.[1];
    if (code === undefined) return ones;
    const asked = code === "227" ? "PASV" : "EPSV";
    return [
      { direction: "note", text, statuses: [{ kind: "wants", verb: asked }] },
      { direction: "received", text: text.slice(text.indexOf(code)), quoted: true },
      { direction: "note", text, statuses: [{ kind: "unreadable-address" }] },
    ];
  });
}
