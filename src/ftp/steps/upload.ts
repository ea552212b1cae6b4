import type { Socket } from "node:net";
import { isOpened, type Handshake, type Run } from "../run";
import { waitFor } from "../wait";

const LIMIT_MS = 5000;

/** Sends `bytes` over a data connection, through TLS where `tls` says so, and closes it. What came of it the server says. */
export async function upload(run: Run, socket: Socket, bytes: Buffer, tls: Pick<Handshake, "host" | "session"> | undefined, giveUp: AbortSignal): Promise<void> {
  const ms = Math.min(run.timeoutMs, LIMIT_MS);
  const secured = tls && await run.secure(socket, { ...tls, ms, signal: giveUp });
  if (secured === undefined || isOpened(secured)) {
    const stream = secured?.socket ?? socket;
    await waitFor<"over">({ ms: run.within(ms), signal: giveUp }, (done) => {
      stream.on("error", () => { done("over"); });
      // A server closes its half when it has read the end.
      stream.once("close", () => { done("over"); });
      stream.resume();
      stream.end(bytes);
      return () => undefined;
    });
  }
  socket.destroy();
}
