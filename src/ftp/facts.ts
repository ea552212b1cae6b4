import type { Endpoint, Outcome, Reply } from "./outcome";

/** `family` 4 or 6; a literal in the target resolves to itself. */
export interface ResolveFact {
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[];
}

export interface ConnectAttempt { readonly to: Endpoint; readonly outcome: Outcome<{ readonly afterMs: number }> }

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

export interface GreetingFact { readonly reply: Reply; readonly afterMs: number }

/** The server's certificate. Every problem is told by itself, so that one does not hide the next. Times: ISO 8601, UTC. */
export interface CertificateFact {
  readonly subject: string;
  readonly issuer: string;
  /** DNS names and addresses of the subjectAltName; without one the common name. */
  readonly names: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly selfSigned: boolean;
  /** How many certificates the server sent. */
  readonly chainLength: number;
  /** SHA-256, hexadecimal in lower case. */
  readonly fingerprint: string;
  /** The chain ends at an authority that this machine trusts. Neither name nor dates are asked here. */
  readonly trusted: boolean;
  /** Node's code, for example CERT_HAS_EXPIRED or DEPTH_ZERO_SELF_SIGNED_CERT. */
  readonly error?: string;
  readonly nameMatches: boolean;
  /** The clock by which the dates were judged. */
  readonly now: string;
}

/** What the control connection's TLS came to. `authorizationError` is Node's verdict on the certificate. */
export interface TlsFact {
  readonly kind: "explicit" | "implicit";
  readonly version: string;
  readonly cipher: string;
  readonly authorizationError?: string;
  readonly certificate?: CertificateFact;
  /** Text that came in clear after the answer to AUTH and before the handshake: an attack or a broken server. */
  readonly injected?: string;
}

/** Whether the server would do TLS, where the client's set-up did not use it. */
export interface TlsOfferFact { readonly reply: Reply }

/** The answer to PROT (RFC 4217, 9). `protected`: whether data connections are under TLS afterwards. */
export interface ProtectionFact {
  readonly reply: Reply;
  readonly protected: boolean;
}

export interface LoginFact { readonly user: string; readonly reply: Reply }

/** FEAT and SYST, as far as the server answers them. `features` are names in upper case without their parameters. */
export interface FeatureFact {
  readonly features: readonly string[];
  readonly system?: string;
}
