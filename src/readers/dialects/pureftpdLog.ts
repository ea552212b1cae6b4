import { isReplyLine } from "../session/grammar";
import type { Dialect, LogLine } from "../lines/logLine";
import { told } from "../lines/serverLines";
import { timeOf } from "../lines/strip";
import { readSystemLine } from "../lines/systemLine";
import type { Failure } from "../../ftp/evidence";

const LINE = /(?:pure-ftpd(?:\[(\d+)\])?: )?\(([^()@\s]*)@([^()\s]+)\) \[(EMERG|ALERT|CRIT|ERROR|WARNING|NOTICE|INFO|DEBUG)\] (.*)$/;
/** Who says nothing for so long after he was told where to connect to has tried it in vain. Milliseconds. */
const PATIENCE = 10_000;
const COMMAND = /^Command \[(\w+)\] \[(.*)\]$/;
/** All errors of TLS name the certificate's file (tls.c); these are about the file itself. */
const CERTIFICATE = /^(?:SSL\/)?(?:SSL|TLS) \[.*(?:PEM routines|:fopen:|BIO routines|key values mismatch)/;
/** Pure-FTPd logs the text of a reply without its code (messages_en.h); the code is that of ftpd.c and ftp_parser.c. `*`: of the last command. */
const REPLIES: readonly (readonly [RegExp, code: number, verb: string])[] = [
  [/^(.+) is now logged in$/, 230, "PASS"], [/^Authentication failed for user|^Sorry, but I can't trust you/, 530, "PASS"], [/^Home directory not available/, 421, "PASS"],
  [/^Too many connections|the maximum\) are already logged in|^Sorry, no more than/, 421, ""], [/^Timeout|No-transfer-timeout/, 421, ""],
  [/cleartext sessions and weak ciphers/, 421, "USER"], [/private system - No anonymous login|^Anonymous session/, 530, "USER"],
  [/^I won't open a connection/, 500, "*"], [/No such file or directory/, 550, "*"], [/^Can't (?:open|create|change|remove|rename|delete|list|find)|Permission denied$/, 550, "*"],
  [/^Quota exceeded|disk full|No space left/i, 552, "STOR"], [/ downloaded +\(/, 226, "RETR"], [/ uploaded +\(/, 226, "STOR"],
  [/^No data connection|^Could not open data connection|^Error during (?:read|write)/, 425, "*"],
  [CERTIFICATE, 421, ""],
  [/^Unable to (?:start a standalone server|find a free port)|Address already in use/, 500, ""],
];

/**
 * The system log of Pure-FTPd, with VerboseLog or without. Commands are told, and of the replies only some: so a command counts only
 * where the log says what became of it.
 */
export const pureftpdLog: Dialect = {
  id: "pure-ftpd log",
  software: "Pure-FTPd",
  marks: LINE,
  channelOf: (line) => LINE.exec(line)?.[3],
  read(lines) {
    const last = new Map<string, string>();
    const turns = new Map<string, number>();
    /** When a client asked for a passive connection, and has asked for nothing since. */
    const passive = new Map<string, number>();
    // With two -d replies are logged as they are sent.
    const whole = lines.some((line) => isReplyLine(LINE.exec(line)?.[5] ?? ""));
    return lines.map((line): readonly LogLine[] => {
      const match = LINE.exec(line);
      if (!match) return readSystemLine(line);
      const [, pid, , host = "", , text = ""] = match;
      const key = pid ?? host;
      if (/^New connection/.test(text)) turns.set(key, (turns.get(key) ?? 0) + 1);
      const place = { line, channel: `${key} #${turns.get(key) ?? 0}`, ...(/^\[?[\d.:a-f]+\]?$/i.test(host) ? { client: host } : {}) };
      const at = timeOf(line.slice(0, 60)) ?? 0;
      const since = passive.get(key);
      passive.delete(key);
      const command = COMMAND.exec(text);
      if (since !== undefined && /^(?:Logout|Timeout|No-transfer)/.test(text) && at - since >= PATIENCE) {
        const failure: Failure = { kind: "timeout", waitingFor: "connect", afterMs: at - since };
        return told(place, [], [{ kind: "in-data", isIn: true }, { kind: "failure", failure }]);
      }
      if (command && /^(?:pasv|epsv)$/i.test(command[1] ?? "")) passive.set(key, at);
      if (command) {
        const [, verb = "", argument = ""] = command;
        last.set(key, `${verb.toUpperCase()}${argument === "" ? "" : ` ${argument.replace("<*>", "****")}`}`);
        return told(place, whole || /^(?:user|pass|auth|prot|pbsz)$/i.test(verb) ? [last.get(key) ?? ""] : []);
      }
      if (isReplyLine(text)) return told(place, [text]);
      if (/^TLS: Enabled/.test(text)) return told(place, [], [{ kind: "tls-up" }]);
      if (!CERTIFICATE.test(text) && /^(?:SSL|TLS)\/?(?:TLS)? \[|^TLS.*(?:error|fail)/i.test(text)) {
        return told(place, [], [{ kind: "failure", failure: { kind: "tls", reason: reasonOf(text), detail: text.slice(0, 200) } }]);
      }
      const reply = REPLIES.find(([pattern]) => pattern.test(text));
      if (!reply) return told(place, []);
      const [pattern, code, verb] = reply;
      const user = code === 230 ? pattern.exec(text)?.[1] : undefined;
      const asked = verb === "*" ? last.get(key) ?? "LIST" : verb;
      const commands = user !== undefined && !last.has(key) ? [`USER ${user}`] : asked === "" || /^(?:USER|PASS)/.test(last.get(key) ?? "") ? [] : [asked];
      return told(place, [...commands, `${code} ${text}`]);
    });
  },
};

function reasonOf(text: string): "no-common-cipher" | "protocol-version" | "alert" {
  return /no shared cipher/i.test(text) ? "no-common-cipher" : /version|unsupported protocol/i.test(text) ? "protocol-version" : "alert";
}
