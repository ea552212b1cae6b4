import { isCommand, isReplyLine } from "../session/grammar";
import type { Dialect, LogLine } from "../lines/logLine";
import { readPlain } from "../lines/plain";
import { told } from "../lines/serverLines";

/** 0.9: number of the connection, time, user, address, text. */
const OLD = /\((\d{6})\) ?\S.{0,40}? - (.*) \(([\d.:a-f]+)\)> ?(.*)$/i;
/** 1.x: kind, number of the session, address and user, text; in the file `>>` is a command; the window of the administration has words. */
const NEW = /(?:(<<|>>|==|!!|[EWID][EWIDV]) )?\[FTP Session (\d+) ([\d.:a-f]+)(?: [^\]]*)?\] ?(.*)$/i;
const SHOWN = /\bFTP Session (\d+) ([\d.:a-f]+)(?: \S+)? \[(Response|Command|Status|Error|Trace|Warning)\] ?(.*)$/i;

/** What FileZilla Server says beside the conversation. */
const STATUSES = /TLS handshake (?:failed|error)|GnuTLS error|no (?:shared|common) cipher/i;

/** Logs of FileZilla Server, old and new. */
export const filezillaServer: Dialect = {
  id: "filezilla server log",
  software: "FileZilla Server",
  marks: /\(\d{6}\) ?\S.{0,40} - .*\([\d.:a-f]+\)> |\bFTP Session \d+ [\d.:a-f]+/i,
  channelOf: (line) => OLD.exec(line)?.[1] ?? NEW.exec(line)?.[2] ?? SHOWN.exec(line)?.[1],
  read: (lines) => lines.map((line): readonly LogLine[] => {
    const parts = partsOf(line);
    if (!parts) return /\[FTP Server\]|^FileZilla Server/.test(line) ? told({ line, channel: "" }, []) : readPlain(line);
    const { channel, client, text, mark } = parts;
    const place = { line, channel, client };
    const speaks = mark === "<<" || mark === "Response" ? "received" : mark === ">>" || mark === "Command" || isCommand(text) ? "sent" : isReplyLine(text) ? "received" : undefined;
    if (speaks === "sent") return told(place, [text]);
    if (speaks === "received" || (mark === undefined && /^\d{3}[ -]/.test(text))) return told(place, [text]).map((one) => ({ ...one, direction: "received" as const }));
    if (/TLS (?:connection|handshake).{0,20}(?:established|complete|success)|SSL connection established/i.test(text)) return told(place, [], [{ kind: "tls-up" }]);
    if (STATUSES.test(text)) return told(place, [], [{ kind: "failure", failure: { kind: "tls", reason: /cipher/i.test(text) ? "no-common-cipher" : /\bversion\b/i.test(text) ? "protocol-version" : "alert", detail: text.slice(0, 200) } }]);
    return told(place, []);
  }),
};

function partsOf(line: string): { readonly channel: string; readonly client: string; readonly text: string; readonly mark?: string } | undefined {
  const old = OLD.exec(line);
  if (old) return { channel: old[1] ?? "", client: old[3] ?? "", text: old[4] ?? "" };
  const [, mark, channel, client, text] = NEW.exec(line) ?? [];
  if (channel !== undefined) return { channel, client: client ?? "", text: text ?? "", ...(mark === undefined ? {} : { mark }) };
  const shown = SHOWN.exec(line);
  return shown ? { channel: shown[1] ?? "", client: shown[2] ?? "", mark: shown[3] ?? "", text: shown[4] ?? "" } : undefined;
}
