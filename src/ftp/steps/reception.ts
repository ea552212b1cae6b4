import type { Socket } from "node:net";
import type { ControlConnection } from "../control";
import { dataBytesNote, dataTlsNote, failureNote } from "../notes";
import { watchRecords } from "../records";
import { LISTING_LIMIT } from "../reply";
import { isOpened } from "../run";
import { fingerprintOf, isTlsError, tlsFailure } from "../tlsSetup";
import type { Reception } from "../transfer";
import { waitFor } from "../wait";

const HANDSHAKE_MS = 5000;

/** How to protect the data connection: the name for SNI, and the session to resume. */
export interface DataTls {
  readonly host: string;
  readonly session?: Buffer;
}

/** Reads a data connection to its end, through TLS where `tls` says so. Closes the socket in every case. `giveUp` ends it early. */
export async function receive(control: ControlConnection, socket: Socket, tls: DataTls | undefined, giveUp: AbortSignal): Promise<Reception> {
  const { run, session } = control;
  try {
    const watched = tls && watchRecords(socket);
    const secured = watched && await run.secure(watched.stream, { ...tls, ms: Math.min(run.timeoutMs, HANDSHAKE_MS), signal: giveUp });
    if (secured === "cancelled") return { bytes: 0, end: "cut" };
    if (secured && !isOpened(secured)) {
      run.note(session, "listing", failureNote(secured));
      return { bytes: 0, end: "fin", failure: secured };
    }
    const shown = secured && !secured.resumed && secured.certificate ? { fingerprint: fingerprintOf(secured.certificate) } : {};
    const fact = secured && { version: secured.version, resumed: secured.resumed, ...shown };
    if (fact) run.note(session, "listing", dataTlsNote(fact));
    const reception = await read(secured?.socket ?? socket, run.within(run.timeoutMs), giveUp);
    const clean = fact && reception.end === "fin" && !reception.failure ? { cleanEnd: watched.endedWithAlert(fact.version) } : {};
    run.note(session, "listing", dataBytesNote(reception.bytes, reception.end, clean.cleanEnd));
    if (reception.failure) run.note(session, "listing", failureNote(reception.failure));
    return { ...reception, ...(fact ? { tls: { ...fact, ...clean } } : {}) };
  } finally {
    // A server may wait for our half of the close before it says 226.
    socket.end();
    setTimeout(() => { socket.destroy(); }, 100).unref();
  }
}

async function read(socket: Socket, ms: number, giveUp: AbortSignal): Promise<Reception> {
  let bytes = 0;
  const result = await waitFor<Pick<Reception, "end" | "failure">>({ ms, signal: giveUp }, (done) => {
    socket.on("error", (error) => { done(isTlsError(error) ? { end: "fin", failure: tlsFailure(error) } : { end: "reset" }); });
    socket.once("end", () => { done({ end: "fin" }); });
    socket.once("close", () => { done({ end: "fin" }); });
    socket.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LISTING_LIMIT) done({ end: "cut" });
    });
    socket.resume();
    return () => { socket.removeAllListeners("data"); };
  });
  return typeof result === "object" ? { bytes, ...result } : { bytes, end: "cut" };
}
