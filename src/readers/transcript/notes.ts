import type { ConnectAttempt, ConnectionResult, Endpoint, Failure, ServiceFact, SkipReason, Target, TlsFact, TlsReason } from "../../ftp/evidence";
import { AWAITED } from "../../ftp/notes";
import { escapeControls } from "../../ftp/transcript";

/* The ways back from the sentences of ftp/notes.ts. Each answers undefined for a note of another kind. */

/** Reads back the target and the set-up. */
export function parseTargetNote(text: string): Target | undefined {
  const match = /^target (\S+) security (auto|plain|explicit|implicit) mode (auto|passive|active) reuse (on|off) prot (P|C) user (".*?(?<!\\)(?:\\\\)*")(?: path (".*"))?$/s.exec(text);
  const [, place = "", security, mode, reuse, prot, user = "", path] = match ?? [];
  const at = parseEndpoint(place);
  const [name, listed] = [parseQuoted(user), path === undefined ? undefined : parseQuoted(path)];
  if (!at || name === undefined) return undefined;
  const setup = { security, mode, sessionReuse: reuse === "on", prot } as Pick<Target, "security" | "mode" | "sessionReuse" | "prot">;
  return { ...at, user: name, ...setup, ...(listed === undefined ? {} : { path: listed }) };
}

/** Reads back what `resolvedNote` prints. */
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

/** Reads back a failure. */
export function parseFailureNote(text: string): Failure | undefined {
  return text.startsWith("failed: ") ? parseFailure(text.slice("failed: ".length)) : undefined;
}

/** Reads back one attempt to connect. */
export function parseConnectionNote(text: string): { readonly to: ConnectAttempt["to"]; readonly result: ConnectionResult } | undefined {
  const match = /^connect (\S+) (.*)$/s.exec(text);
  const to = parseEndpoint(match?.[1] ?? "");
  const result = parseResult(match?.[2] ?? "");
  return to && result !== undefined ? { to, result } : undefined;
}

/** Reads back what `connectedNote` prints. */
export function parseConnectedNote(text: string): { readonly peer: Endpoint; readonly local: Endpoint; readonly roundTripMs: number } | undefined {
  const match = /^connected to (\S+) from (\S+), round trip (\d+) ms$/.exec(text);
  const [peer, local] = [parseEndpoint(match?.[1] ?? ""), parseEndpoint(match?.[2] ?? "")];
  return peer && local ? { peer, local, roundTripMs: Number(match?.[3]) } : undefined;
}

/** Reads back what `serviceNote` prints. */
export function parseServiceNote(text: string): ServiceFact | undefined {
  const match = /^service (ftp|ssh|http|smtp|pop3|imap|telnet|tls|silent|unknown), first bytes "(.*)"$/s.exec(text);
  return match ? { protocol: match[1] as ServiceFact["protocol"], firstBytes: escapeControls(match[2] ?? "") } : undefined;
}

/** Reads back the time of the greeting, in milliseconds. */
export function parseGreetingNote(text: string): number | undefined {
  const match = /^greeting complete after (\d+) ms$/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** Reads back what `tlsNote` prints. */
export function parseTlsNote(text: string): TlsFact | undefined {
  const match = /^TLS \((explicit|implicit)\) (\S+) (\S+)(?:, certificate (.*?))?(?:, in clear before it "(.*)")?$/s.exec(text);
  if (!match) return undefined;
  const [, kind, version = "", cipher = "", authorizationError, injected] = match;
  return {
    kind: kind as TlsFact["kind"], version, cipher,
    ...(authorizationError === undefined ? {} : { authorizationError }), ...(injected === undefined ? {} : { injected: escapeControls(injected) }),
  };
}

/** Reads back the steps that were not tried, with their reasons. */
export function parseSkippedNote(text: string): ReadonlyMap<string, SkipReason> | undefined {
  if (!text.startsWith("not tried: ")) return undefined;
  return new Map([...text.matchAll(/(\w+) \(([a-z-]+)\)/g)].map(([, step = "", because = ""]) => [step, because as SkipReason]));
}

/** Reads back which command an unasked reply kept from being sent. */
export function parseUnsentNote(text: string): { readonly verb: string; readonly code: number } | undefined {
  const [, verb, code] = /^([A-Z]+) not sent after the unasked (\d{3})$/.exec(text) ?? [];
  return verb === undefined ? undefined : { verb, code: Number(code) };
}

/** `host:port` or `[v6]:port`. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const match = /^(?:\[([^\]]+)\]|([^:\s]+)):(\d+)$/.exec(text);
  return match ? { host: match[1] ?? match[2] ?? "", port: Number(match[3]) } : undefined;
}

/** Reads back how a connection went: the time in milliseconds where it opened. */
export function parseResult(text: string): ConnectionResult | undefined {
  const opened = /^opened in (\d+) ms$/.exec(text);
  if (opened) return Number(opened[1]);
  const because = /^not tried: ([a-z-]+)$/.exec(text)?.[1];
  return because === undefined ? parseFailure(text) : { because: because as SkipReason };
}

/** Reads back a text in quotes; undefined where it is none. */
export function parseQuoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
