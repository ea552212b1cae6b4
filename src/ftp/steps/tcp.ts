import { connect, type Socket } from "node:net";
import type { Endpoint, Failure } from "../evidence";
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

/** ECONNREFUSED is a RST; the rest is what the system or an ICMP message on the way says. */
function failureOf(result: Error | Exclude<Interrupted, "cancelled">, ms: number, afterMs: number, waitingFor: "connect" | "data"): Failure {
  if (result === "timeout") return { kind: "timeout", waitingFor, afterMs: ms };
  const code = "code" in result ? String(result.code) : result.message;
  if (code === "ETIMEDOUT") return { kind: "timeout", waitingFor, afterMs };
  return { kind: code === "ECONNREFUSED" || code === "ECONNRESET" ? "refused" : "unreachable", code, afterMs };
}
