import type { DataCommand, DataConnection, DataTry, TransferFact } from "./dataFacts";
import { ok, type Endpoint, type Outcome, type Reply } from "./outcome";
import type { UnaskedReply } from "./transcript";

/** A passive port that was announced and connected to at the control address, without a byte and without a transfer. */
export interface PassiveSample {
  readonly command: Extract<DataCommand, "PASV" | "EPSV">;
  readonly announced: Outcome<Endpoint>;
  readonly connect: DataConnection["outcome"];
}

/** What the server does speak, asked one version at a time. `offered`: for example `TLSv1.2`, oldest first. */
export interface TlsVersionsFact {
  readonly offered: readonly string[];
  readonly oldest?: string;
  readonly newest?: string;
}

/** One more data connection under TLS, after the tries. */
export interface TicketUse {
  readonly resumed: boolean;
  readonly listing: Outcome<TransferFact>;
}

/** What the server does where the client begins TLS on a data connection at once: it begins as well, or waits until the transfer is asked for. */
export interface EarlyHandshakeFact {
  readonly server: "begins" | "waits";
}

/**
 * @param listings over data connections on which TLS was begun at once. Once may be an accident: only what breaks twice breaks.
 * @param tickets what came in the usual order: where the last of that failed, the order is not to blame
 */
export function earlyHandshake(listings: readonly Outcome<TransferFact>[], tickets: readonly TicketUse[]): Outcome<EarlyHandshakeFact> | undefined {
  const last = listings.at(-1);
  if (last?.status === "ok") return ok({ server: last.value.tls?.begun === "before-command" ? "begins" : "waits" }, last.at);
  if (last?.status !== "failed" || listings.length < 2 || tickets.at(-1)?.listing.status === "failed") return undefined;
  return listings.every(isBroken) ? last : undefined;
}

/** Not a refusal, which is about something else, and not silence, which a slow server keeps as well. */
function isBroken(listing: Outcome<TransferFact>): boolean {
  return listing.status === "failed" && (listing.failure.kind === "tls" || (listing.failure.kind === "closed" && listing.failure.on === "data"));
}

/** What else listens at the same address. */
export interface AlternativesFact {
  /** The first line of what answers on port 22, if that is SSH. */
  readonly sftpBanner?: string;
}

/**
 * Our PORT argument and the one that the server says it got: numbers with commas, or only the address where the server names no more.
 * `client`: the address at which the server says that it sees us.
 */
export interface EchoFact {
  readonly sent: string;
  readonly seen?: string;
  readonly client?: string;
}

/** An answer to PASV as it left the server and as it came to the client: seen only from both ends. */
export interface PassiveEchoFact {
  readonly sent: Endpoint;
  readonly seen: Endpoint;
}

/** A range of passive ports as somebody states it: the daemon's configuration, or what was opened, forwarded or published for it. */
export interface StatedRange {
  readonly by: "daemon" | "firewall";
  readonly first: number;
  readonly last: number;
}

/** One passive connection of a repeated probe. */
export interface RepeatFact {
  readonly port: number;
  readonly outcome: "ok" | "timeout" | "refused" | "other";
}

/** A write test that the user asked for. `removed`: whether the file is gone again; `size`: what the server says it got. */
export interface WriteFact {
  readonly name: string;
  readonly removed: boolean;
  readonly size?: number;
}

/** What is asked beyond the conversation of a plain client. All optional: a log knows little of it. */
export interface FurtherEvidence {
  readonly samples?: readonly PassiveSample[];
  readonly tlsVersions?: Outcome<TlsVersionsFact>;
  readonly tickets?: readonly TicketUse[];
  /** Failed: the server breaks such a connection off. */
  readonly earlyHandshake?: Outcome<EarlyHandshakeFact>;
  /** The answer to PROT C at the end of a session under TLS: whether data may go in clear. None is sent so. */
  readonly clearData?: Outcome<Reply>;
  readonly alternatives?: AlternativesFact;
  readonly echo?: Outcome<EchoFact>;
  readonly passiveEcho?: Outcome<PassiveEchoFact>;
  /** `LIST -a` after an empty listing: a Unix directory holds at least itself and the one above. */
  readonly all?: Outcome<TransferFact>;
  /** The same passive way without TLS, where that is right: it tells a blinded FTP helper from blocked ports. */
  readonly plain?: readonly DataTry[];
  /** A positive reply that answered nothing. */
  readonly unasked?: UnaskedReply;
  readonly repeats?: readonly RepeatFact[];
  /** Of a log: the line in which the server's system notes that it did not let a data connection out. */
  readonly deniedOutbound?: string;
  /** Of a log: what the text around it states. */
  readonly statedRanges?: readonly StatedRange[];
  readonly write?: Outcome<WriteFact>;
}
