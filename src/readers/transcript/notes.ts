import type {
  ConnectAttempt, ConnectionResult, DataCommand, DataConnection, DataTlsFact, Endpoint, Failure, HandshakeBegin, ServiceFact, SkipReason, Target, TlsFact, TlsReason,
} from "../../ftp/evidence";
import { AS, AWAITED, BEGUN } from "../../ftp/notes";
import { escapeControls } from "../../ftp/transcript";

/* The ways back from the sentences of ftp/notes.ts. Each answers undefined for a note of another kind. */

export function parseTargetNote(text: string): Target | undefined {
  const match = /^target (\S+) security (auto|plain|explicit|implicit) mode (auto|passive|active) reuse (on|off) prot (P|C) user (".*?(?<!\\)(?:\\\\)*")(?: path (".*"))?$/s.exec(text);
  const [, place = "", security, mode, reuse, prot, user = "", path] = match ?? [];
  const at = parseEndpoint(place);
  const [name, listed] = [parseQuoted(user), path === undefined ? undefined : parseQuoted(path)];
  if (!at || name === undefined) return undefined;
  const setup = { security, mode, sessionReuse: reuse === "on", prot } as Pick<Target, "security" | "mode" | "sessionReuse" | "prot">;
  return { ...at, user: name, ...setup, ...(listed === undefined ? {} : { path: listed }) };
}

export function parseResolvedNote(text: string): readonly string[] | undefined {
  return text.startsWith("resolved to ") ? text.slice("resolved to ".length).split(", ") : undefined;
}

/** The failure after `failed: `, or the one that stands at the end of a connection's note. */
export function parseFailure(text: string): Failure | undefined {
  let match = /^name not resolved \((.*)\)$/.exec(text);
  if (match) return { kind: "unresolved", code: match[1] ?? "" };
  match = /^no (.+) within (\d+) ms$/.exec(text);
  const waitingFor = Object.entries(AWAITED).find(([, words]) => words === match?.[1])?.[0] as keyof typeof AWAITED | undefined;
  if (match && waitingFor) return { kind: "timeout", waitingFor, afterMs: Number(match[2]) };
  match = /^(refused|unreachable) \((.*)\) after (\d+) ms$/.exec(text);
  if (match) return { kind: match[1] as "refused" | "unreachable", code: match[2] ?? "", afterMs: Number(match[3]) };
  match = /^closed by peer \((FIN|RESET)\) after (\d+) ms$/.exec(text);
  if (match) return { kind: "closed", by: match[1] === "FIN" ? "fin" : "reset", afterMs: Number(match[2]) };
  match = /^expected (.*?), got "(.*)"$/s.exec(text);
  if (match) return { kind: "malformed", expected: match[1] ?? "", got: escapeControls(match[2] ?? "") };
  match = /^TLS (protocol-version|no-common-cipher|certificate|plain-text|closed|alert|other): (.*)$/s.exec(text);
  if (match) return { kind: "tls", reason: match[1] as TlsReason, detail: match[2] ?? "" };
  match = /^(line|reply|listing) longer than (\d+) bytes$/.exec(text);
  return match ? { kind: "too-much", what: match[1] as "line" | "reply" | "listing", limit: Number(match[2]) } : undefined;
}

export function parseFailureNote(text: string): Failure | undefined {
  return text.startsWith("failed: ") ? parseFailure(text.slice("failed: ".length)) : undefined;
}

export function parseConnectionNote(text: string): { readonly to: ConnectAttempt["to"]; readonly result: ConnectionResult } | undefined {
  const match = /^connect (\S+) (.*)$/s.exec(text);
  const to = parseEndpoint(match?.[1] ?? "");
  const result = parseResult(match?.[2] ?? "");
  return to && result !== undefined ? { to, result } : undefined;
}

export function parseDataConnectionNote(text: string): (Pick<DataConnection, "to" | "as"> & { readonly result: ConnectionResult; readonly from?: Endpoint }) | undefined {
  const knock = /^data connection from (\S+) to (\S+) \(our listener\) after (\d+) ms$/.exec(text);
  const [from, listener] = [parseEndpoint(knock?.[1] ?? ""), parseEndpoint(knock?.[2] ?? "")];
  if (from && listener) return { to: listener, as: "listener", result: Number(knock?.[3]), from };
  const match = /^data connection to (\S+) \(([^)]*)\) (.*)$/s.exec(text);
  const to = parseEndpoint(match?.[1] ?? "");
  const as = Object.entries(AS).find(([, words]) => words === match?.[2])?.[0] as DataConnection["as"] | undefined;
  const result = parseResult(match?.[3] ?? "");
  return to && as && result !== undefined ? { to, as, result } : undefined;
}

export function parseConnectedNote(text: string): { readonly peer: Endpoint; readonly local: Endpoint; readonly roundTripMs: number } | undefined {
  const match = /^connected to (\S+) from (\S+), round trip (\d+) ms$/.exec(text);
  const [peer, local] = [parseEndpoint(match?.[1] ?? ""), parseEndpoint(match?.[2] ?? "")];
  return peer && local ? { peer, local, roundTripMs: Number(match?.[3]) } : undefined;
}

export function parseServiceNote(text: string): ServiceFact | undefined {
  const match = /^service (ftp|ssh|http|smtp|pop3|imap|telnet|tls|silent|unknown), first bytes "(.*)"$/s.exec(text);
  return match ? { protocol: match[1] as ServiceFact["protocol"], firstBytes: escapeControls(match[2] ?? "") } : undefined;
}

export function parseGreetingNote(text: string): number | undefined {
  const match = /^greeting complete after (\d+) ms$/.exec(text);
  return match ? Number(match[1]) : undefined;
}

export function parseTlsNote(text: string): TlsFact | undefined {
  const match = /^TLS \((explicit|implicit)\) (\S+) (\S+)(?:, certificate (.*?))?(?:, in clear before it "(.*)")?$/s.exec(text);
  if (!match) return undefined;
  const [, kind, version = "", cipher = "", authorizationError, injected] = match;
  return {
    kind: kind as TlsFact["kind"], version, cipher,
    ...(authorizationError === undefined ? {} : { authorizationError }), ...(injected === undefined ? {} : { injected: escapeControls(injected) }),
  };
}

export interface TryNote {
  readonly command: DataCommand;
  readonly resumption?: boolean;
}

export function parseTryNote(text: string): TryNote | undefined {
  const match = /^trying (PASV|EPSV|PORT|EPRT)(?:, (offering to resume|without resuming) the TLS session)?$/.exec(text);
  if (!match) return undefined;
  const command = match[1] as DataCommand;
  return match[2] === undefined ? { command } : { command, resumption: match[2] === "offering to resume" };
}

export function parseListingNote(text: string): SkipReason | undefined {
  return /^listing not tried: ([a-z-]+)$/.exec(text)?.[1] as SkipReason | undefined;
}

export function parseDataTlsNote(text: string): DataTlsFact | undefined {
  const match = /^data TLS (\S+), session (resumed|not resumed)(?:, sha256 ([0-9a-f]{64}))?(?:, begun (.*))?$/.exec(text);
  if (!match) return undefined;
  const begun = Object.entries(BEGUN).find(([, words]) => words === match[4])?.[0] as HandshakeBegin | undefined;
  return { version: match[1] ?? "", resumed: match[2] === "resumed", ...(match[3] === undefined ? {} : { fingerprint: match[3] }), ...(begun ? { begun } : {}) };
}

export function parseDataBytesNote(text: string): { readonly bytes: number; readonly end: "fin" | "reset" | "cut" | "enough"; readonly clean?: boolean } | undefined {
  const match = /^data (\d+) bytes, closed by (us|us as enough|peer \(FIN\)|peer \(RESET\))(?:, (after|without) close_notify)?$/.exec(text);
  if (!match) return undefined;
  const end = match[2] === "us" ? "cut" : match[2] === "us as enough" ? "enough" : match[2] === "peer (FIN)" ? "fin" : "reset";
  return { bytes: Number(match[1]), end, ...(match[3] === undefined ? {} : { clean: match[3] === "after" }) };
}

export function parseSkippedNote(text: string): ReadonlyMap<string, SkipReason> | undefined {
  if (!text.startsWith("not tried: ")) return undefined;
  return new Map([...text.matchAll(/(\w+) \(([a-z-]+)\)/g)].map(([, step = "", because = ""]) => [step, because as SkipReason]));
}

export function parseUnsentNote(text: string): { readonly verb: string; readonly code: number } | undefined {
  const [, verb, code] = /^([A-Z]+) not sent after the unasked (\d{3})$/.exec(text) ?? [];
  return verb === undefined ? undefined : { verb, code: Number(code) };
}

/** `host:port` or `[v6]:port`. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const match = /^(?:\[([^\]]+)\]|([^:\s]+)):(\d+)$/.exec(text);
  return match ? { host: match[1] ?? match[2] ?? "", port: Number(match[3]) } : undefined;
}

export function parseResult(text: string): ConnectionResult | undefined {
  const opened = /^opened in (\d+) ms$/.exec(text);
  if (opened) return Number(opened[1]);
  const because = /^not tried: ([a-z-]+)$/.exec(text)?.[1];
  return because === undefined ? parseFailure(text) : { because: because as SkipReason };
}

export function parseQuoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
