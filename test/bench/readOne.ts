import { readFileSync } from "node:fs";
import { join } from "node:path";
import { explainFile } from "../../src/explain";
import { FIXTURES } from "../helpers/paths";
import { frames, session } from "../readers/capture/dialogue";
import { pcapFile } from "../readers/capture/packets";

/** What is read: sessions of recorded logs again and again, or a transfer in the middle of a recorded kind of session. */
const KINDS = {
  "log of a client": () => repeated("recorded/passive-ports-blocked-server-firewall-vsftpd/lftp.log", "recorded/healthy-vsftpd/lftp.lists.log"),
  "log of vsftpd": () => repeated("recorded/login-rejected-vsftpd/server.log", "recorded/healthy-vsftpd/server.lists.log"),
  "system log with little FTP": () => repeated("recorded/healthy-pure-ftpd/server.lists.log", undefined),
  "capture of sessions": captureOfSessions,
  "capture of a transfer": captureOfTransfer,
} as const;

export type Kind = keyof typeof KINDS;
export const READ_KINDS = Object.keys(KINDS) as readonly Kind[];

/** Prints, as JSON, how long reading took and the most memory that the process has had. Bytes and milliseconds. */
async function main([kind, bytes]: readonly string[]): Promise<void> {
  const { first, again } = KINDS[kind as Kind]();
  const most = Number(bytes);
  async function* file(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(first);
    for (let size = first.length; size < most; size += again.length) yield again;
  }
  const began = performance.now();
  const explained = await explainFile(file());
  const ms = performance.now() - began;
  console.log(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1024, found: "diagnosis" in explained ? explained.diagnosis.judgement.kind : explained.kind }));
}

interface Parts { readonly first: Uint8Array; readonly again: Uint8Array }

function repeated(trouble: string, healthy: string | undefined): Parts {
  const [one, other] = [trouble, healthy].map((path) => (path === undefined ? NOISE.repeat(40) : readFileSync(join(FIXTURES, path), "utf8")));
  return { first: Buffer.from(one ?? ""), again: Buffer.from((other ?? "").repeat(Math.ceil(200_000 / (other ?? " ").length))) };
}

const NOISE = "Mar  1 10:00:00 www CRON[4711]: (root) CMD (test -x /usr/sbin/anacron || run-parts --report /etc/cron.daily)\nMar  1 10:00:01 www sshd[99]: Failed password for root from 192.0.2.9 port 4711 ssh2\n";

function captureOfSessions(): Parts {
  const own = pcapFile(frames(session("silent")), 101);
  const others = Array.from({ length: 40 }, (_, index) => frames(session("opens", `198.51.100.${20 + index}`))).flat();
  return { first: own, again: pcapFile(others, 101).subarray(24) };
}

function captureOfTransfer(): Parts {
  const own = frames(session("silent"));
  const at = own[0]?.at ?? 0;
  const bulk = frames(Array.from({ length: 150 }, (_, index) => ({
    at: at + 300 + index, segment: { from: "203.0.113.10", to: "198.51.100.10", sourcePort: 40_011, targetPort: 50_009, seq: index * 1400, flags: "PA", text: "x".repeat(1400) },
  })));
  return { first: pcapFile(own, 101), again: pcapFile(bulk, 101).subarray(24) };
}

if (require.main === module) void main(process.argv.slice(2));
