import type { Server, Socket } from "node:net";
import { plainAddress } from "../address";
import type { ControlConnection } from "../control";
import { failed, ok, skipped, type DataConnection, type Endpoint, type Failure } from "../evidence";
import { connectionNote, dataConnectionName, knockNote } from "../notes";
import { waitFor } from "../wait";

export interface Knock {
  readonly connection: DataConnection;
  readonly socket?: Socket;
}

/** Waits until somebody connects to our listener. `giveUp` ends the wait, for example when the server says 425. */
export async function awaitKnock(
  control: ControlConnection, { listener, local }: { readonly listener: Server; readonly local: Endpoint }, ms: number, giveUp: AbortSignal,
): Promise<Knock> {
  const began = control.run.now();
  const limit = control.run.within(ms);
  listener.on("connection", (knocking) => {
    knocking.on("error", () => undefined);
    // Who waits below listens, too, for one connection. All others are nobody's.
    if (listener.listenerCount("connection") < 2) knocking.destroy();
  });
  const socket = await waitFor<Socket>({ ms: limit, signal: giveUp }, (done) => {
    listener.once("connection", done);
    return () => { listener.removeListener("connection", done); };
  });
  const connection = { to: local, as: "listener" as const };
  const afterMs = control.run.now() - began;
  if (typeof socket === "string") {
    const failure: Failure = { kind: "timeout", waitingFor: "data", afterMs: socket === "timeout" ? limit : afterMs };
    const because = control.run.signal.aborted ? "cancelled" as const : undefined;
    const at = control.run.note(control.session, "active", connectionNote(dataConnectionName(connection), because ?? failure));
    return { connection: { ...connection, outcome: because ? skipped(because) : failed(failure, at) } };
  }
  const from = { host: plainAddress(socket.remoteAddress ?? ""), port: socket.remotePort ?? 0 };
  const at = control.run.note(control.session, "active", knockNote(from, local, afterMs));
  return { connection: { ...connection, outcome: ok({ afterMs, from }, at) }, socket };
}
