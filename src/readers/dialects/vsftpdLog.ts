import type { Dialect, LogLine } from "../lines/logLine";
import { told } from "../lines/serverLines";
import { readSystemLine } from "../lines/systemLine";
import type { Status } from "../words/status";

const LINE = /(?:\[pid (\d+)\]|vsftpd(?:\[(\d+)\])?:) (?:\[([^\]]*)\] )?(CONNECT|DEBUG|FTP command|FTP response|OK [A-Z]+|FAIL [A-Z]+): Client "([^"]*)"(?:, (.*))?$/;

/** vsftpd writes commands and replies only with log_ftp_protocol; without, what became of logins and transfers. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  "OK LOGIN": ["PASS ****", "230 OK LOGIN"], "FAIL LOGIN": ["PASS ****", "530 FAIL LOGIN"],
  "OK DOWNLOAD": ["RETR", "226 OK DOWNLOAD"], "OK UPLOAD": ["STOR", "226 OK UPLOAD"], "FAIL MKDIR": ["MKD", "550 FAIL MKDIR: permission denied or there already"],
  // The file could not be opened; data that broke off would have been counted.
  "FAIL UPLOAD": ["STOR", "553 FAIL UPLOAD: could not create file"], "FAIL DOWNLOAD": ["RETR", "550 FAIL DOWNLOAD: failed to open file"],
  "FAIL DELETE": ["DELE", "550 FAIL DELETE: permission denied or not there"],
};

interface Session { readonly id: string; readonly client: string; user: string; state: "new" | "asked" | "in" | "served"; unclean?: string }

/**
 * vsftpd.log, or the same in the system log. One connection is served by three processes: one until the login, its parent which checks the
 * password, and one after it.
 */
export const vsftpdLog: Dialect = {
  id: "vsftpd log",
  marks: LINE,
  channelOf: (line) => LINE.exec(line)?.[5],
  read(lines) {
    const speaks = lines.some((line) => line.includes("FTP response: Client"));
    const sessions: Session[] = [];
    const byPid = new Map<string, Session>();
    return lines.map((line, index): readonly LogLine[] => {
      const match = LINE.exec(line);
      if (!match) return /^\w{3} \w{3} [ \d]\d .*\[pid \d+\]/.test(line) ? told({ line, channel: "" }, []) : readSystemLine(line);
      const [, inText, inTag, user = "", kind = "", client = "", rest = ""] = match;
      const pid = inText ?? inTag ?? "";
      const known = kind === "CONNECT" ? undefined : byPid.get(pid) ?? sessionFor(sessions, client, user, kind);
      const session = known ?? { id: `${client} #${index}`, client, user: "", state: "new" };
      if (!known) sessions.push(session);
      if (sessions.length > 2000) sessions.splice(0, 1000);
      if (pid !== "") byPid.set(pid, session);
      session.user ||= user;
      const text = rest.replace(/^"(.*)".*$/, "$1");
      if (/LOGIN/.test(kind)) session.state = "in";
      else if (session.state === "in") session.state = "served";
      if (/^PASS\b/.test(text)) session.state = "asked";
      const place = { line, channel: session.id, client };
      if (kind.startsWith("FTP ")) return told(place, [text.replace("<password>", "****")]);
      if (kind === "CONNECT") return told(place, text === "" || speaks ? [] : [`421 ${text}`]);
      if (kind === "DEBUG" && /without SSL shutdown/.test(text)) session.unclean = text.replace(/^"/, "");
      const unclean: Status = { kind: "failure", failure: { kind: "tls", reason: "closed", detail: session.unclean ?? "" } };
      if (kind === "DEBUG" && /without SSL shutdown/.test(text)) return told(place, [], speaks ? [unclean] : []);
      // Without strict_ssl_read_eof the upload is a good one nevertheless.
      const cutOff = kind === "FAIL UPLOAD" && session.unclean !== undefined && !speaks;
      if (kind.endsWith(" UPLOAD")) delete session.unclean;
      if (cutOff) return [...told(place, ["STOR"]), ...told(place, [], [unclean])];
      if (kind === "DEBUG") return told(place, [], /SSL version/.test(text) && session.state === "new" ? [{ kind: "tls-up" }] : []);
      // A line that was broken in its path has lost how many bytes had come.
      const partly = kind.startsWith("FAIL") && (/\d bytes,/.test(rest) || /^"[^"]*$/.test(rest));
      return told(place, speaks || partly ? [] : (OUTCOMES[kind] ?? []));
    });
  },
};

/** The session of the same client to which a process that is not known yet belongs. */
function sessionFor(sessions: readonly Session[], client: string, user: string, kind: string): Session | undefined {
  const own = sessions.filter((one) => one.client === client && (one.user === user || one.user === "" || user === ""));
  const wanted: Session["state"] = /LOGIN/.test(kind) ? "asked" : "in";
  const ended = kind === "FAIL UPLOAD" ? own.findLast(({ unclean }) => unclean !== undefined) : undefined;
  return ended ?? own.find(({ state }) => state === wanted) ?? own.at(-1);
}
