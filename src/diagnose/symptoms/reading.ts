import { addressFamily, plainAddress } from "../../ftp/address";
import type { DataTry, Evidence, Failure, Outcome, Reply } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";

/** The server's refusal, where the outcome is one. */
export function refusal(outcome: Outcome<unknown>): Reply | undefined {
  return outcome.status === "failed" && outcome.failure.kind === "reply" ? outcome.failure.reply : undefined;
}

/** Whether the outcome is a wait in vain for just that. */
export function waitedFor(outcome: Outcome<unknown>, what: Extract<Failure, { kind: "timeout" }>["waitingFor"]): boolean {
  return outcome.status === "failed" && outcome.failure.kind === "timeout" && outcome.failure.waitingFor === what;
}

/** The lines of a reply as one line, code included. */
export function replyText(reply: Reply): string {
  return reply.lines.join(" ");
}

/** The one line of a reply that tells: of a long one the last, which ends it (RFC 959, 4.2), or else the one that `wanted` fits. */
export function decisiveLine({ lines }: Reply, wanted?: RegExp): string {
  return (wanted && lines.find((line) => wanted.test(line))) ?? lines.at(-1) ?? "";
}

/** The lines on which the outcomes rest; what was skipped rests on none. */
export function spans(...outcomes: readonly (Outcome<unknown> | undefined)[]): readonly Span[] {
  return outcomes.flatMap((outcome) => (outcome && outcome.status !== "skipped" ? [outcome.at] : []));
}

/** The address that the control connection goes to, as this machine sees it. */
export function controlAddress({ connect }: Evidence): string | undefined {
  return connect.status === "ok" ? plainAddress(connect.value.peer.host) : undefined;
}

/** Without a control connection, as in some logs, IPv4 is assumed. */
export function controlFamily(evidence: Evidence): 4 | 6 {
  const address = controlAddress(evidence);
  return address === undefined ? 4 : addressFamily(address);
}

/** Whether the server names the address (PASV, EPSV), not the client (PORT, EPRT). */
export function isPassive({ command }: DataTry): boolean {
  return command === "PASV" || command === "EPSV";
}

/** The data connections that the client opened, in order. */
export function passiveTries({ data }: Evidence): readonly DataTry[] {
  return data.filter(isPassive);
}

/** The data connections that the server was asked to open, in order. */
export function activeTries({ data }: Evidence): readonly DataTry[] {
  return data.filter((dataTry) => !isPassive(dataTry));
}

/** The tries that the user's own set-up would make. */
export function ownTries(evidence: Evidence): readonly DataTry[] {
  return ownWay(evidence) === "active" ? activeTries(evidence) : passiveTries(evidence);
}

/** A client in mode `auto` is a passive client: all current ones begin so. */
export function ownWay({ target }: Evidence): "passive" | "active" {
  return target.mode === "active" ? "active" : "passive";
}

/** The data command that every client has for this address family. EPSV and EPRT are the only ones for IPv6 (RFC 2428, 1). */
export function primaryCommand(evidence: Evidence): DataTry["command"] {
  const old = controlFamily(evidence) === 4;
  return ownWay(evidence) === "active" ? (old ? "PORT" : "EPRT") : old ? "PASV" : "EPSV";
}

/** Whether any TCP connection for this try opened, wherever it went. */
export function opened({ connections, listing }: DataTry): boolean {
  return listing.status === "ok" || connections.some(({ outcome }) => outcome.status === "ok");
}

export interface Refused {
  readonly reply: Reply;
  readonly at: Span;
}

/** Every refusal of the conversation that the set-up would meet, in order. */
export function refusals(evidence: Evidence): readonly Refused[] {
  const { greeting, tls, login, protection } = evidence;
  return [...refusedOf([greeting, tls, login, ...(protection ? [protection] : [])]), ...dataRefusals(evidence)];
}

/** The refusal with which the server ended the session. */
export function goodbye({ ending }: Evidence): readonly Refused[] {
  return refusedOf(ending ? [ending] : []);
}

/** The same for the data connections alone. */
export function dataRefusals(evidence: Evidence): readonly Refused[] {
  return refusedOf(ownTries(evidence).flatMap(({ announced, listing }) => [announced, listing]));
}

function refusedOf(outcomes: readonly Outcome<unknown>[]): readonly Refused[] {
  return outcomes.flatMap((outcome) => {
    const reply = refusal(outcome);
    return reply && outcome.status === "failed" ? [{ reply, at: outcome.at }] : [];
  });
}

/** Whether data connections carry TLS in this session. A log may not know of PROT: then the set-up tells. */
export function dataIsProtected({ target, tls, protection }: Evidence): boolean {
  if (protection?.status === "ok") return protection.value.protected;
  return tls.status === "ok" && protection?.status !== "failed" && target.prot === "P";
}

/** The server's answer to AUTH TLS beside a session in clear: an offer, a refusal, or nobody asked. */
export function answerToAuth({ tlsOffer }: Evidence): "offered" | "refused" | "unknown" {
  if (tlsOffer.status !== "ok") return "unknown";
  return tlsOffer.value.reply.code < 400 ? "offered" : "refused";
}
