import type { Dialect, LogLine } from "../lines/logLine";
import { told, type Told } from "../lines/serverLines";
import { readSystemLine } from "../lines/systemLine";
import { eventOf } from "../words/proftpdWords";
import { tlsFailure } from "../words/tlsWords";

// systemd's journal puts its own prefix before that of a daemon in the foreground.
const LINE = /\b(?:proftpd\[\d+\]: (?=\d{4}-\d\d-\d\d )[^[]{1,200}?\b)?(?:proftpd\[(\d+)\]:?|proftpd:|mod_tls\/[\d.]+\[(\d+)\]:) (.*)$/;
const PEER = /^(\S+) \(([^[\]()]*)\[([^\]]*)\]\)(?::| -) (.*)$/;
/** Lines of ExtendedLog, in the form of the common log format that its documentation shows. */
const EXTENDED = /^("[^"]{1,40}"|\S+)(?: \S+){0,2} (\S+) \[[^\]]{10,40}\] "([A-Z]{3,4})(?: ([^"]*))?" ([1-6]\d\d)(?: |$)/;
const DISPATCH = /^dispatching (LOG_CMD|LOG_CMD_ERR) command '([A-Z]{3,4})(?: (.*))?' to mod_(\w+)/;

const GRANTED: Readonly<Record<string, number>> = { USER: 331, PASS: 230, AUTH: 234, PWD: 257, LIST: 226, NLST: 226, MLSD: 226, RETR: 226, STOR: 226, APPE: 226, QUIT: 221, FEAT: 211, SYST: 215, CWD: 250 };
const PASSIVE: ReadonlySet<string> = new Set(["PASV", "EPSV"]);

/** What is known of the connection that one process serves. */
interface Process { client: string; trouble: string; passive: string; done: string; secure: boolean; turn: number }

/**
 * ProFTPD: SystemLog or the system log, with debug output or without, TLSLog and ExtendedLog. A process serves one connection. Debug output
 * tells each command when it is over, and whether it came to its end well.
 */
export const proftpdLog: Dialect = {
  id: "proftpd log",
  software: "ProFTPD",
  marks: /\bproftpd(?:\[\d+\]|\.service)?:? |\bmod_tls\/[\d.]+\[\d+\]: |^[> ]{0,3}- (?:mod_\w+\/[\d.]+: |Fatal: )|^fatal: .{1,200} on line \d+ of '|^(?:"[^"]{1,40}"|\S+)(?: \S+){1,3} \[\d\d\/\w{3}\/\d{4}:[\d:]+ [+-]\d{4}\] "(?:USER|PASS|PASV|EPSV|LIST|RETR|STOR|CWD|PWD|TYPE|AUTH|QUIT|PORT|SIZE|MLSD|FEAT|SYST)\b/,
  channelOf: (line) => { const match = LINE.exec(line); return match ? match[1] ?? match[2] ?? "" : EXTENDED.exec(line)?.[1]; },
  read(lines) {
    const processes = new Map<string, Process>();
    const processOf = (key: string): Process => {
      const one = processes.get(key) ?? { client: "", trouble: "", passive: "", done: "", secure: false, turn: 0 };
      processes.set(key, one);
      return one;
    };
    // SystemLog and TLSLog have the words, so the codes beside them are not needed.
    const hasWords = lines.some((line) => { const text = textOf(line); return text !== "" && (eventOf(text) !== undefined || DISPATCH.test(text)); });
    // The reasons of OpenSSL stand on the lines below.
    let refused: Told | undefined;
    return lines.map((line): readonly LogLine[] => {
      const reason = /^\s+\(\d+\) error:/.test(line) ? tlsFailure(line.trim()) : undefined;
      if (reason) return told(refused ?? { line, channel: "" }, [], refused ? [{ kind: "failure", failure: reason }] : []);
      const extended = EXTENDED.exec(line);
      if (extended && hasWords) return told({ line, channel: "" }, []);
      if (extended) return extendedLine(line, extended, processOf(`extended ${extended[1] ?? ""}`));
      const match = LINE.exec(line);
      if (!match) return readSystemLine(line);
      const pid = match[1] ?? match[2] ?? "";
      const peer = PEER.exec(match[3] ?? "");
      const one = processOf(pid);
      const text = textOf(line);
      if (/^FTP session opened/.test(text)) one.turn++;
      if (peer?.[3] !== undefined && /^[\d.:a-f]+$/i.test(peer[3])) one.client = peer[3];
      const place = { line, channel: `${pid} #${one.turn}`, ...(one.client === "" ? {} : { client: one.client }) };
      refused = /^unable to accept TLS connection/.test(text) ? place : undefined;
      return event(place, text, one);
    });
  },
};

function textOf(line: string): string {
  const rest = LINE.exec(line)?.[3] ?? "";
  // In the system log the module's name stands before what it says.
  return PEER.exec(rest)?.[4]?.replace(/^mod_\w+\/[\d.]+\w*: /, "") ?? rest.replace(/^(?!fatal:)\S+: /i, "");
}

function event(place: Told, text: string, one: Process): readonly LogLine[] {
  const dispatched = DISPATCH.exec(text);
  if (dispatched) return command(place, dispatched, one);
  const passive = /^Entering (?:Extended )?Passive Mode (\(.*\))/.exec(text);
  if (passive) one.passive = text;
  if (/^(?:Error connecting|unable to (?:open|find)|passive transfer failed|SSL\/TLS|client did not|Refused)/i.test(text)) one.trouble = text;
  if (/^passive data connection opened/.test(text)) return told(place, [], [{ kind: "data-open" }]);
  const found = eventOf(text);
  return found ? told(place, found.spoken, found.statuses) : told(place, []);
}

/** The command is over; several modules note it. */
function command(place: Told, [, how = "", verb = "", argument = ""]: readonly string[], one: Process): readonly LogLine[] {
  const key = `${how} ${verb} ${argument} ${place.line.slice(0, 24)}`;
  if (one.done === key) return [];
  one.done = key;
  const sent = `${verb}${argument === "" ? "" : ` ${argument.replace("(hidden)", "****")}`}`;
  const [said, trouble] = [one.passive, one.trouble];
  one.passive = "";
  one.trouble = "";
  if (how === "LOG_CMD") {
    const text = PASSIVE.has(verb) ? (said === "" ? "" : `${said.includes("|||") ? 229 : 227} ${said}`) : `${GRANTED[verb] ?? 200} granted`;
    return text === "" ? told(place, []) : told(place, [sent, text]);
  }
  if (verb === "PASS" || verb === "USER") return told(place, [sent, "530 refused"]);
  // The same trouble may have been told as an event already.
  if (trouble === "" || eventOf(trouble)) return told(place, []);
  return told(place, [sent, `${/connect|transfer/i.test(trouble) ? 425 : 550} ${trouble}`]);
}

/** Codes without words: what a code may mean under TLS, it does not tell. */
function extendedLine(line: string, [, client = "", , verb = "", argument = "", code = ""]: readonly string[], one: Process): readonly LogLine[] {
  if (verb === "USER") one.turn++;
  if (verb === "PROT") one.secure = argument === "P" && code === "200";
  const place = { line, channel: `${client} #${one.turn}`, ...(/^[\d.:a-f]+$/i.test(client) ? { client } : {}) };
  if (PASSIVE.has(verb) && Number(code) < 300) return told(place, []);
  if (one.secure && code === "425") return told(place, []);
  return told(place, [`${verb}${argument === "" ? "" : ` ${argument.replace("(hidden)", "****")}`}`, code]);
}
