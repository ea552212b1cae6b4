import type { X509Certificate } from "node:crypto";
import type { Duplex } from "node:stream";
import { connect as connectTls, type SecureVersion, type TLSSocket } from "node:tls";
import type { Failure } from "../evidence";
import { tlsFailure, tlsOptions } from "../tlsSetup";
import { waitFor } from "../wait";

export interface Secured {
  readonly socket: TLSSocket;
  readonly version: string;
  readonly cipher: string;
  readonly resumed: boolean;
  /** Node's verdict on the certificate, which nothing here enforces. */
  readonly authorizationError?: string;
  /** As the server sent it; undefined where it sent none. */
  readonly certificate?: X509Certificate;
}

export interface Handshake {
  /** For SNI. */
  readonly host: string;
  readonly ms: number;
  readonly signal: AbortSignal;
  /** The session to resume. */
  readonly session?: Buffer;
  /** Offer no other. */
  readonly version?: SecureVersion;
  readonly onSession?: (session: Buffer) => void;
}

/** The client's side of a TLS handshake over an open connection. When it fails the connection is closed. */
export async function secureTcp(socket: Duplex, { host, ms, signal, session, version, onSession }: Handshake): Promise<Secured | Failure | "cancelled"> {
  const only = version === undefined ? {} : { minVersion: version, maxVersion: version };
  const secured = connectTls({ ...tlsOptions(host), ...only, socket, ...(session ? { session } : {}) });
  if (onSession) secured.on("session", onSession);
  const result = await waitFor<"secured" | Failure>({ ms, signal }, (done) => {
    secured.on("error", (error) => { done(tlsFailure(error, secured.getPeerX509Certificate() !== undefined)); });
    secured.once("close", () => { done({ kind: "tls", reason: "closed", detail: "closed during the handshake" }); });
    secured.once("secureConnect", () => { done("secured"); });
    return () => undefined;
  });
  if (result === "secured") {
    // Typed as an Error, and an error code in fact.
    const problem: unknown = secured.authorizationError;
    const verdict = problem === undefined || problem === null ? {} : { authorizationError: problem instanceof Error ? problem.message : String(problem) };
    const certificate = secured.getPeerX509Certificate();
    const shown = certificate ? { certificate } : {};
    return { socket: secured, version: secured.getProtocol() ?? "", cipher: secured.getCipher().name, resumed: secured.isSessionReused(), ...verdict, ...shown };
  }
  secured.destroy();
  socket.destroy();
  return result === "timeout" ? { kind: "timeout", waitingFor: "tls", afterMs: ms } : result;
}
