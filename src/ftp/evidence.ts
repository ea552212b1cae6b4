import type { Span, Stage } from "./transcript";

/** How the user's own client is set up. The verdict is about this set-up. `auto` is what a modern client does by itself. */
export interface Setup {
  readonly security: "auto" | "plain" | "explicit" | "implicit";
  readonly mode: "auto" | "passive" | "active";
  /** Whether the client resumes the TLS session of the control connection on its data connections. */
  readonly sessionReuse: boolean;
  /** RFC 4217, 9: `P` protects data connections, `C` leaves them clear. */
  readonly prot: "P" | "C";
}

/** What to probe. There is no password in here. `path` is the directory to list, if not the first one. */
export interface Target extends Setup {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly path?: string;
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A reply as RFC 959, 4.2 frames it. `lines` are complete lines without CR LF, codes included. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

export type TlsReason =
  | "protocol-version" | "no-common-cipher" | "certificate" | "plain-text" | "closed" | "alert" | "other";

/** Expected trouble, as a value. Times are milliseconds. */
export type Failure =
  /** `code` is the resolver's, for example ENOTFOUND. */
  | { readonly kind: "unresolved"; readonly code: string }
  | { readonly kind: "timeout"; readonly waitingFor: "connect" | "greeting" | "reply" | "tls" | "data"; readonly afterMs: number }
  /** RST, or an ICMP message that the system reports with `code` (ECONNREFUSED, EHOSTUNREACH, …). */
  | { readonly kind: "refused" | "unreachable"; readonly code: string; readonly afterMs: number }
  | { readonly kind: "closed"; readonly by: "fin" | "reset"; readonly afterMs: number }
  /** A clear no from the server. */
  | { readonly kind: "reply"; readonly reply: Reply }
  /** `got` is at most 200 characters of what came instead. */
  | { readonly kind: "malformed"; readonly expected: string; readonly got: string }
  | { readonly kind: "tls"; readonly reason: TlsReason; readonly detail: string }
  /** A cap was reached: the server sends more than any sane one would. */
  | { readonly kind: "too-much"; readonly what: "line" | "reply" | "listing"; readonly limit: number };

/** Why something was not tried: an earlier stage did not get there, nobody asked, or trying would not be right. */
export type SkipReason =
  | Stage | "not-requested" | "not-needed" | "cancelled" | "budget" | "not-in-log"
  /** Connecting there would knock on a machine that has nothing to do with the server. */
  | "unsafe-address";

export type Outcome<T> =
  | { readonly status: "ok"; readonly value: T; readonly at: Span }
  | { readonly status: "failed"; readonly failure: Failure; readonly at: Span }
  | { readonly status: "skipped"; readonly because: SkipReason };

export function ok<T>(value: T, at: Span): Outcome<T> {
  return { status: "ok", value, at };
}

export function failed<T>(failure: Failure, at: Span): Outcome<T> {
  return { status: "failed", failure, at };
}

export function skipped<T>(because: SkipReason): Outcome<T> {
  return { status: "skipped", because };
}

/** `family` 4 or 6; a literal in the target resolves to itself. */
export interface ResolveFact {
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
}

export interface ConnectAttempt {
  readonly to: Endpoint;
  readonly outcome: Outcome<{ readonly afterMs: number }>;
}

/** `peer` and `local` are the two ends of the control connection as this machine sees them. */
export interface ConnectFact {
  readonly peer: Endpoint;
  readonly local: Endpoint;
  readonly roundTripMs: number;
}

/** What answers on the port. `silent`: connected, and not a byte until something was sent. */
export type Protocol = "ftp" | "ssh" | "http" | "smtp" | "pop3" | "imap" | "telnet" | "tls" | "silent" | "unknown";

/** `firstBytes`: at most 200 characters, controls escaped. `afterMs`: time from connect to the first byte. */
export interface ServiceFact {
  readonly protocol: Protocol;
  readonly firstBytes: string;
}

export interface GreetingFact {
  readonly reply: Reply;
  readonly afterMs: number;
}

/** What the control connection's TLS came to. `authorizationError` is Node's verdict on the certificate. */
export interface TlsFact {
  readonly kind: "explicit" | "implicit";
  readonly version: string;
  readonly cipher: string;
  readonly authorizationError?: string;
  /** Text that came in clear after the answer to AUTH and before the handshake: an attack or a broken server. */
  readonly injected?: string;
}

/** Whether the server would do TLS, where the client's set-up did not use it. */
export interface TlsOfferFact {
  readonly reply: Reply;
}

/** The answer to PROT (RFC 4217, 9). `protected`: whether data connections are under TLS afterwards. */
export interface ProtectionFact {
  readonly reply: Reply;
  readonly protected: boolean;
}

export interface LoginFact {
  readonly user: string;
  readonly reply: Reply;
}

/** FEAT and SYST, as far as the server answers them. `features` are names in upper case without their parameters. */
export interface FeatureFact {
  readonly features: readonly string[];
  readonly system?: string;
}

export interface TransferFact {
  /** 125 or 150; some servers go straight to 226. */
  readonly opened?: Reply;
  readonly completed: Reply;
  readonly bytes: number;
  readonly tls?: { readonly version: string; readonly resumed: boolean };
}

export type DataCommand = "PASV" | "EPSV" | "PORT" | "EPRT";

/** One TCP connection for data. Active: `to` is our listener and `from` who knocked. */
export interface DataConnection {
  readonly to: Endpoint;
  /** `announced`: where the reply said. `control-address`: the same port where the control connection goes. `listener`: ours. */
  readonly as: "announced" | "control-address" | "listener";
  readonly outcome: Outcome<{ readonly afterMs: number; readonly from?: Endpoint }>;
}

/**
 * One attempt at a data connection: the command and its answer, the connections tried, and the listing over the one that opened.
 * The evidence holds them in the order in which they were made.
 */
export interface DataTry {
  readonly command: DataCommand;
  /** Whether this attempt offered to resume the TLS session; undefined without TLS on the data connection. */
  readonly resumption?: boolean;
  /** The endpoint that the server announced, or that we announced to it. Failed: how the server refused. */
  readonly announced: Outcome<Endpoint>;
  readonly connections: readonly DataConnection[];
  readonly listing: Outcome<TransferFact>;
}

/** All that was seen, and no opinion. */
export interface Evidence {
  readonly target: Target;
  readonly resolve: Outcome<ResolveFact>;
  readonly attempts: readonly ConnectAttempt[];
  readonly connect: Outcome<ConnectFact>;
  readonly service: Outcome<ServiceFact>;
  readonly greeting: Outcome<GreetingFact>;
  readonly tls: Outcome<TlsFact>;
  readonly tlsOffer: Outcome<TlsOfferFact>;
  /** Absent where a log does not know of it. */
  readonly protection?: Outcome<ProtectionFact>;
  readonly login: Outcome<LoginFact>;
  readonly features: Outcome<FeatureFact>;
  readonly data: readonly DataTry[];
}
