import { connect, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { Endpoint, Failure } from "../evidence";
import { tlsFailure, tlsOptions } from "../tlsSetup";
import { waitFor, type Interrupted } from "../wait";

/** An open connection that nobody has read from: it is paused until somebody listens. */
export interface Opened {
  readonly socket: Socket;
  readonly afterMs: number;
}

/** One TCP connection, and not a byte over it. A timeout is reported with `waitingFor`. The loser of a race is closed by `signal`. */
export async function openTcp(
  to: Endpoint, ms: number, waitingFor: "connect" | "data", signal: AbortSignal,
): Promise<Opened | Failure | "cancelled"> {
  if (signal.aborted) return "cancelled";
  const began = performance.now();
  const socket = connect({ host: to.host, port: to.port });
  // An error may come after the wait is over; without a listener it would end the process.
  socket.on("error", () => undefined);
  const result = await waitFor<"open" | Error>({ ms, signal }, (done) => {
    socket.once("connect", () => { done("open"); });
    socket.once("error", done);
    return () => { socket.removeListener("error", done); };
  });
  const afterMs = Math.round(performance.now() - began);
  if (result === "open") return { socket, afterMs };
  socket.destroy();
  return result === "cancelled" ? result : failureOf(result, ms, afterMs, waitingFor);
}

export interface Secured {
  readonly socket: TLSSocket;
  readonly version: string;
  readonly cipher: string;
  readonly resumed: boolean;
  /** Node's verdict on the certificate, which nothing here enforces. */
  readonly authorizationError?: string;
}

export interface Handshake {
  /** For SNI. */
  readonly host: string;
  readonly ms: number;
  readonly signal: AbortSignal;
  /** The session to resume. */
  readonly session?: Buffer;
  readonly onSession?: (session: Buffer) => void;
}

/** The client's side of a TLS handshake over an open connection. When it fails the connection is closed. */
export async function secureTcp(socket: Socket, { host, ms, signal, session, onSession }: Handshake): Promise<Secured | Failure | "cancelled"> {
  const secured = connectTls({ ...tlsOptions(host), socket, ...(session ? { session } : {}) });
  if (onSession) secured.on("session", onSession);
  const result = await waitFor<"secured" | Failure>({ ms, signal }, (done) => {
    secured.on("error", (error) => { done(tlsFailure(error)); });
    secured.once("close", () => { done({ kind: "tls", reason: "closed", detail: "closed during the handshake" }); });
    secured.once("secureConnect", () => { done("secured"); });
    return () => undefined;
  });
  if (result === "secured") {
    // Typed as an Error, and an error code in fact.
    const problem: unknown = secured.authorizationError;
    const verdict = problem === undefined || problem === null ? {} : { authorizationError: problem instanceof Error ? problem.message : String(problem) };
    return { socket: secured, version: secured.getProtocol() ?? "", cipher: secured.getCipher().name, resumed: secured.isSessionReused(), ...verdict };
  }
  secured.destroy();
  socket.destroy();
  return result === "timeout" ? { kind: "timeout", waitingFor: "tls", afterMs: ms } : result;
}

/** ECONNREFUSED is a RST; the rest is what the system or an ICMP message on the way says. */
function failureOf(result: Error | Exclude<Interrupted, "cancelled">, ms: number, afterMs: number, waitingFor: "connect" | "data"): Failure {
  if (result === "timeout") return { kind: "timeout", waitingFor, afterMs: ms };
  const code = "code" in result ? String(result.code) : result.message;
  if (code === "ETIMEDOUT") return { kind: "timeout", waitingFor, afterMs };
  return { kind: code === "ECONNREFUSED" || code === "ECONNRESET" ? "refused" : "unreachable", code, afterMs };
}
