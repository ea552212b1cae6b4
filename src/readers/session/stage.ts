import type { Failure, TlsReason } from "../../ftp/evidence";
import type { Stage } from "../../ftp/transcript";
import type { Seen } from "./seen";

/** What clients and servers call the beginning of a session. */
const BEGINS = /connect(?:ing)? to|\b(?:make|open|establish) (?:\w+ ){0,2}connection to|connect(?:ion)? from|greeting|welcome|during (?:the )?connect|while connecting|on connect\b|before (?:the )?login/i;
/** TLS broke off while data were read, or at their end: its handshake was over. Python tells the line, of which those behind the handshake's are higher. */
const READING = /\b(?:gnutls_record_recv|SSL_read)\b|\(_ssl\.c:2[5-9]\d\d\)/;
const VAGUE: ReadonlySet<TlsReason> = new Set(["alert", "closed", "other"]);

/**
 * The stage that a failure strikes. Only what was open can be closed: before the greeting where the log shows that the client was at its beginning;
 * else nobody knows when.
 */
export function stageOf(seen: Seen, { kind }: Failure, text: string): Stage {
  // Some clients send USER ahead, before the handshake is over.
  const pipelined = seen.auth?.final && seen.auth.final.code < 400 && !seen.tlsUp && !seen.login && kind === "tls" && /handshake/i.test(text);
  const now = pipelined === true ? "tls" : stageNow(seen);
  if (now !== "connect" || kind !== "closed") return now;
  return seen.attempts.length > 0 || BEGINS.test(text) ? "greeting" : "features";
}

/** TLS stood when it broke off. */
export function isOfReading(text: string): boolean {
  return READING.test(text);
}

/** All that a log tells is that the TLS of a connection broke off after its handshake. */
export function endsInReading({ attempts, up, greeting, auth, loginStarted, login, tries }: Seen, what: Failure, text: string): boolean {
  if (what.kind !== "tls" || what.reason !== "closed" || !isOfReading(text)) return false;
  return attempts.length === 0 && tries.length === 0 && [up, greeting, auth, loginStarted, login].every((one) => one === undefined);
}

/** How far the session had come. */
function stageNow(seen: Seen): Stage {
  if (seen.login) return seen.login.reply.code < 400 ? "features" : "login";
  if (seen.auth?.final && seen.auth.final.code < 400 && !seen.tlsUp && !seen.loginStarted) return "tls";
  if (seen.loginStarted) return "login";
  if (seen.auth) return "tls";
  if (seen.greeting) return "login";
  if (seen.tlsAtOnce && !seen.tlsUp) return "tls";
  const attempt = seen.attempts.at(-1);
  return (attempt ? attempt.opened : seen.up) ? "greeting" : "connect";
}

/** The end of a connection is what follows from another trouble, and an alert what follows from a certificate. */
export function tellsMore(what: Failure, than: Failure): boolean {
  if (than.kind === "closed") return what.kind !== "closed";
  return than.kind === "tls" && what.kind === "tls" && VAGUE.has(than.reason) && !VAGUE.has(what.reason);
}
