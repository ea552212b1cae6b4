import { isConditional, type Conf, type Placed } from "./conf";
import { patternComplaint } from "./pcre/complaint";
import type { Word } from "./parse";
import { isKnownValue } from "./refusal";

type Texts = readonly string[];

/** What makes the daemon read beyond the last argument, or use what it has thrown away. Each was tried on 1.3.8. */
const CRASHES: Readonly<Record<string, (texts: Texts) => boolean>> = {
  CreateHome: (texts) => texts.length > 2 && endsIn(texts, /^(?:skel|dirmode|uid|gid|homegid)$/i),
  ListOptions: (texts) => texts.length > 1 && endsIn(texts, /^max(?:depth|dirs|files)$/i),
  MaxClientsPerClass: (texts) => texts.length < 2,
  ProxyTLSCipherSuite: (texts) => texts.length > 2,
  RLimitCPU: endsInScope,
  RLimitMemory: endsInScope,
  RLimitOpenFiles: endsInScope,
  RewriteCondition: ([, pattern]) => patternComplaint((pattern ?? "").replace(/^!/, "")) !== undefined,
  TLSCipherSuite: (texts) => texts.length > 2,
  TLSRenegotiate: (texts) => endsIn(texts, /^(?:ctrl|data|timeout)$/i),
};

export const CRASHING: readonly string[] = Object.keys(CRASHES);

/** The daemon's last words then. */
export const LAST_WORDS = '"ProFTPD terminating (signal 11)"';

/** Whether the daemon crashes over these arguments. @param name as the catalogue spells it */
export function crashesOver(name: string, words: readonly Word[]): boolean {
  const isHit = Object.hasOwn(CRASHES, name) ? CRASHES[name] : undefined;
  return isHit !== undefined && isKnownValue(words) && isHit(words.map(({ text }) => text));
}

/** mod_sftp looks for a line like these among the settings of the server, and there have to be some. */
export const CRASHING_FIRST: readonly string[] = ["SFTPCiphers", "SFTPDigests", "SFTPHostKey", "SFTPHostKeys", "SFTPKeyExchanges"];

// Kept elsewhere than among the settings of a server, as it was tried.
const NO_SETTINGS: ReadonlySet<string> = new Set([
  "LoadModule", "ModulePath", "Define", "ServerName", "ServerAdmin", "ServerType", "UseIPv6", "MaxInstances", "DefaultAddress", "PidFile", "ScoreboardFile", "UseReverseDNS", "MultilineRFC2228",
  "SocketBindTight", "TCPBackLog", "MaxConnectionRate", "TraceLog", "ControlsEngine", "ControlsSocket", "SocketOptions",
].map((name) => name.toLowerCase()));

/** Whether the daemon crashes over such a line because it is the first setting of its server. */
export function crashesAsFirst({ key, order, section, statement }: Placed, { placed, hasInclude, isPart }: Conf): boolean {
  if (hasInclude || isPart || !CRASHING_FIRST.some((name) => name.toLowerCase() === key) || (section && section.key !== "<virtualhost>")) return false;
  if (key === "sftphostkey" && !statement.arguments[0]?.text.startsWith("agent:")) return false;
  for (let before = placed[order - 1]; before && before !== section; before = placed[before.order - 1]) {
    if (!isConditional(before.key) && (before.section !== section || before.statement.kind !== "directive" || !NO_SETTINGS.has(before.key))) return false;
  }
  return true;
}

function endsInScope(texts: Texts): boolean {
  return texts.length === 1 && endsIn(texts, /^(?:daemon|session)$/i);
}

function endsIn(texts: Texts, word: RegExp): boolean {
  return word.test(texts.at(-1) ?? "");
}
