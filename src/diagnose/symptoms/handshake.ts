import type { DataTry, Evidence, Outcome } from "../../ftp/evidence";
import { failsAtDataTls, listingReply } from "./dataTls";
import { failureText } from "./failureFacts";
import { ownTries, refusal, replyText, spans } from "./reading";
import type { Match } from "../verdict";

/** Where a TLS handshake broke off. `client-certificate`: after it, because the server wants a certificate of the client (RFC 8446, 6.2). */
export type BrokenHandshake = Pick<Match, "certainty" | "cites"> & { readonly where: "control" | "client-certificate" | "data"; readonly detail: string; readonly reason: string };

/** A server that says in clear how the handshake went: ProFTPD, FileZilla Server, vsftpd, Pure-FTPd. */
const SAID = /handshak(?:e|ing) failed|negotiation failed|weak ciphers|cipher too weak/i;

/** Of our own probe: behind the server's certificate. A client that minds that certificate says so in other words. */
const NONE_OF_CLIENT = /alert handshake failure/i;

/** The server's answer to AUTH is about the handshake, not about AUTH. */
export function saysHandshakeFailed(tls: Evidence["tls"]): boolean {
  const reply = refusal(tls);
  return reply !== undefined && SAID.test(replyText(reply));
}

/** The first handshake of the set-up that failed, with all that is known about it. */
export function brokenHandshake(evidence: Evidence): BrokenHandshake | undefined {
  const { target, tls } = evidence;
  if (tls.status === "failed") return target.security === "plain" ? undefined : ofControl(tls);
  return tls.status === "ok" ? afterHandshake(evidence) ?? ofData(evidence) : undefined;
}

function ofControl(tls: Extract<Outcome<never>, { status: "failed" }>): BrokenHandshake | undefined {
  const { failure } = tls;
  const detail = failureText(failure);
  const common = { where: "control", detail, cites: spans(tls), reason: failure.kind === "tls" ? failure.reason : failure.kind === "closed" ? "cut" : failure.kind } as const;
  if (failure.kind === "tls" && failure.reason === "certificate" && NONE_OF_CLIENT.test(failure.detail)) return { ...common, where: "client-certificate", certainty: "likely" };
  if (failure.kind === "tls") return { ...common, certainty: failure.reason === "closed" || failure.reason === "other" ? "likely" : "certain" };
  if (failure.kind === "reply") return saysHandshakeFailed(tls) ? { ...common, certainty: "certain" } : undefined;
  return failure.kind === "closed" || failure.kind === "timeout" ? { ...common, certainty: "likely" } : undefined;
}

/** With TLS 1.3 the client hears only after its own handshake that its certificate is missing: in answer to the first command. */
function afterHandshake({ greeting, login, protection }: Evidence): BrokenHandshake | undefined {
  const outcomes: readonly (Outcome<unknown> | undefined)[] = [greeting, login, protection];
  for (const outcome of outcomes) {
    if (outcome?.status !== "failed" || outcome.failure.kind !== "tls" || outcome.failure.reason === "plain-text") continue;
    const { reason, detail } = outcome.failure;
    const wanted = reason === "certificate";
    return { where: wanted ? "client-certificate" : "control", certainty: wanted ? "certain" : "likely", detail, reason, cites: spans(outcome) };
  }
  return undefined;
}

/** Every protected data connection ends in its handshake, resumed or not, and none in clear tells of another reason. */
function ofData(evidence: Evidence): BrokenHandshake | undefined {
  const tries = ownTries(evidence).filter(({ listing }) => listing.status !== "skipped");
  const broken = tries.filter((one) => one.resumption !== undefined && failsAtDataTls(one) && isAboutTls(one));
  const [first] = broken;
  if (first?.listing.status !== "failed" || broken.length < tries.length) return undefined;
  const both = new Set(broken.map(({ resumption }) => resumption)).size === 2;
  const detail = failureText(first.listing.failure);
  const clear = evidence.plain?.find(({ listing }) => listing.status === "ok");
  return {
    where: "data", certainty: clear ? "certain" : "likely", detail, reason: both ? "both" : "one",
    cites: spans(...broken.map(({ listing }) => listing), clear?.listing),
  };
}

/** Silence and a bare end say nothing about TLS: data may be held or lost as well. */
function isAboutTls(one: DataTry): boolean {
  return /SSL|TLS|handshake|Operation not permitted/i.test(listingReply(one)) || (one.listing.status === "failed" && one.listing.failure.kind === "tls");
}
