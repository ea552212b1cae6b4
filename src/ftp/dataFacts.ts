import type { Endpoint, Outcome, Reply } from "./outcome";

/** When the server began its part of a handshake on a data connection: before the transfer was asked for, before it said 150 or 125, or after. */
export type HandshakeBegin = "before-command" | "before-opening" | "after-opening";

/** `fingerprint`: as in a CertificateFact; a resumed session shows none. `cleanEnd`: close_notify came before the FIN. */
export interface DataTlsFact {
  readonly version: string;
  readonly resumed: boolean;
  readonly fingerprint?: string;
  readonly cleanEnd?: boolean;
  readonly begun?: HandshakeBegin;
}

export interface TransferFact {
  /** 125 or 150; some servers go straight to 226. */
  readonly opened?: Reply;
  readonly completed: Reply;
  readonly bytes: number;
  readonly tls?: DataTlsFact;
  /** What the client says against the way in which the TLS of a completed transfer ended. */
  readonly unclean?: string;
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
  /** The command that used the connection, where a log shows another one than LIST. */
  readonly transfer?: string;
  readonly listing: Outcome<TransferFact>;
}
