import type { Socket } from "node:net";
import type { ControlConnection } from "../control";
import { takeIn } from "../data/intake";
import { dataBytesNote, dataTlsNote } from "../dataNotes";
import { failureNote } from "../notes";
import { beginTls, type Begun, type DataTls } from "../data/dataTls";
import { isOpened } from "../run";
import { fingerprintOf } from "../tlsSetup";
import type { Reception } from "../data/transfer";

/**
 * Reads a data connection to its end, through TLS where `tls` says so. Closes the socket in every case. `giveUp` ends it early, for the
 * reason that it gives; `moved` is told of all that comes.
 */
export async function receive(
  control: ControlConnection, socket: Socket, tls: DataTls | Begun | undefined, giveUp: AbortSignal, moved: () => void,
): Promise<Reception> {
  const { run, session } = control;
  const began = run.now();
  try {
    const begun = tls && ("secured" in tls ? tls : beginTls(control, socket, tls, giveUp));
    const watched = begun?.watched;
    if (begun) socket.on("data", moved);
    const answer = await begun?.secured;
    const hangs = answer === "cancelled" && giveUp.reason === "stalled";
    const secured = hangs ? { kind: "timeout", waitingFor: "tls", afterMs: run.now() - began } as const : answer;
    if (secured === "cancelled") return { bytes: 0, end: "cut" };
    if (secured && !isOpened(secured)) {
      run.note(session, "listing", failureNote(secured));
      return { bytes: 0, end: "fin", failure: secured };
    }
    const shown = secured && !secured.resumed && secured.certificate ? { fingerprint: fingerprintOf(secured.certificate) } : {};
    const when = begun?.when();
    const fact = secured && { version: secured.version, resumed: secured.resumed, ...shown, ...(when ? { begun: when } : {}) };
    if (fact) run.note(session, "listing", dataTlsNote(fact));
    const reception = await takeIn(secured?.socket ?? socket, run.within(2 * run.timeoutMs), giveUp, moved);
    const clean = watched && fact && reception.end === "fin" && !reception.failure ? { cleanEnd: watched.endedWithAlert(fact.version) } : {};
    run.note(session, "listing", dataBytesNote(reception.bytes, reception.end, clean.cleanEnd));
    if (reception.failure) run.note(session, "listing", failureNote(reception.failure));
    return { ...reception, ...(fact ? { tls: { ...fact, ...clean } } : {}) };
  } finally {
    // A server may wait for our half of the close before it says 226.
    socket.end();
    setTimeout(() => { socket.destroy(); }, 100).unref();
  }
}
