import type { CertificateFact, Endpoint, Failure, ServiceFact, SkipReason, Target, TlsFact } from "./evidence";
import { endpoint } from "./address";
import { escapeControls, unescapeControls, type Entry, type Span } from "./transcript";

/*
 * The vocabulary of the notes in a transcript: every sentence is made here. The ways back are in readers/transcript.
 * Fixed English like the protocol itself, so that a pasted transcript can be read again.
 */

/** The first line: everything that the verdict depends on besides what the server does. */
export function targetNote(target: Target): string {
  const { security, mode, sessionReuse, prot, user, path } = target;
  const listed = path === undefined ? "" : ` path ${JSON.stringify(path)}`;
  return `target ${endpoint(target)} security ${security} mode ${mode} reuse ${sessionReuse ? "on" : "off"} prot ${prot} user ${JSON.stringify(user)}${listed}`;
}

/** The failure of the stage in which it stands. A refusing reply is not repeated: it is the received line before. */
export function failureNote(failure: Failure): string {
  return `failed: ${failureText(failure)}`;
}

/** A failure as a note has it; times in milliseconds. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "unresolved": return `name not resolved (${failure.code})`;
    case "timeout": return `no ${AWAITED[failure.waitingFor]} within ${failure.afterMs} ms`;
    case "refused": return `refused (${failure.code}) after ${failure.afterMs} ms`;
    case "unreachable": return `unreachable (${failure.code}) after ${failure.afterMs} ms`;
    case "closed": return `closed by peer (${failure.by.toUpperCase()}) after ${failure.afterMs} ms`;
    case "reply": return `refused with ${failure.reply.code}`;
    case "malformed": return `expected ${failure.expected}, got ${foreign(failure.got)}`;
    case "tls": return `TLS ${failure.reason}: ${failure.detail}`;
    case "too-much": return `${failure.what} longer than ${failure.limit} bytes`;
    default: return failure satisfies never;
  }
}

export const AWAITED = { connect: "answer", greeting: "greeting", reply: "reply", tls: "TLS handshake", data: "data connection" } as const;

/** The addresses of a name, in the order of the resolver. */
export function resolvedNote(addresses: readonly string[]): string {
  return `resolved to ${addresses.join(", ")}`;
}

/** `what` is for example `connect 192.0.2.1:21`. */
export function connectionNote(what: string, outcome: { readonly afterMs: number } | Failure | SkipReason): string {
  if (typeof outcome === "string") return `${what} not tried: ${outcome}`;
  return "kind" in outcome ? `${what} ${failureText(outcome)}` : `${what} opened in ${outcome.afterMs} ms`;
}

/** The ends of the control connection and its round trip in milliseconds. */
export function connectedNote(peer: Endpoint, local: Endpoint, roundTripMs: number): string {
  return `connected to ${endpoint(peer)} from ${endpoint(local)}, round trip ${roundTripMs} ms`;
}

/** What the port speaks. */
export function serviceNote({ protocol, firstBytes }: ServiceFact): string {
  return `service ${protocol}, first bytes ${foreign(firstBytes)}`;
}

/** What answered on the two connections on which a silent server was poked. */
export function pokeNote(hello: string | undefined, word: string | undefined): string {
  return `poked on two more connections: TLS ClientHello ${hello === undefined ? "not answered" : "answered"}, QUIT ${word === undefined ? "not answered" : `answered (${word})`}`;
}

/** When the last line of the greeting came, in milliseconds after the connection. */
export function greetingNote(afterMs: number): string {
  return `greeting complete after ${afterMs} ms`;
}

/** What came of the handshake, and what came in clear before it. */
export function tlsNote({ kind, version, cipher, authorizationError, injected }: TlsFact): string {
  const certificate = authorizationError === undefined ? "" : `, certificate ${authorizationError}`;
  const before = injected === undefined ? "" : `, in clear before it ${foreign(injected)}`;
  return `TLS (${kind}) ${version} ${cipher}${certificate}${before}`;
}

/** The names of a certificate are free text: they stand in JSON. */
export function certificateNote(fact: CertificateFact): string {
  const { subject, issuer, names, validFrom, validTo, selfSigned, chainLength, fingerprint, trusted, error, nameMatches, now } = fact;
  const judged = `${selfSigned ? "self-signed, " : ""}${trusted ? "trusted" : "not trusted"}, name ${nameMatches ? "matches" : "does not match"}`;
  return `certificate ${JSON.stringify(subject)} by ${JSON.stringify(issuer)} for ${JSON.stringify(names)}, valid ${validFrom} to ${validTo}, ${judged}, `
    + `${chainLength} sent, sha256 ${fingerprint}, judged ${now}${error === undefined ? "" : `, error ${error}`}`;
}

export const OFFER_NOTE = "asking whether the server would do TLS";

/** What never came to be asked, by the names of the evidence. */
export function skippedNote(steps: readonly { readonly step: string; readonly because: SkipReason }[]): string {
  return `not tried: ${steps.map(({ step, because }) => `${step} (${because})`).join(", ")}`;
}

/** A 421 that came unasked answers every command from then on, and a 425 the transfer that was to come; this stands where the command would. */
export function unsentNote(verb: string, code: number): string {
  return `${verb} not sent after the unasked ${code}`;
}

/** How the server ended the control connection. */
export function closedByPeerNote(by: "fin" | "reset"): string {
  return `control connection closed by peer (${by.toUpperCase()})`;
}

/** Where the server closed the first control connection behind its refusal of the login. */
export function hungUpAt(entries: readonly Entry[]): Span | undefined {
  const index = entries.findIndex(({ session, stage, direction, text }) =>
    session === 1 && stage === "login" && direction === "note" && (text === closedByPeerNote("fin") || text === closedByPeerNote("reset")));
  return index === -1 ? undefined : { first: index, last: index };
}

/** We close the connection because of what the server sends. */
export function floodNote(failure: Failure): string {
  return `control connection closed by us: ${failureText(failure)}`;
}

/** A line that lacks its end when the connection is over. */
export const UNFINISHED_NOTE = "the line before lacks its end";

/** Server text in a note: no control characters, at most 200 characters. */
export function quoted(text: string): string {
  return escapeControls(text.slice(0, 200));
}

/** A {@link quoted} text in a note: the printed transcript escapes it, once. */
function foreign(text: string): string {
  return `"${unescapeControls(text)}"`;
}
