import type { Server, Socket } from "node:net";
import { plainAddress } from "../address";
import type { ControlConnection } from "../control";
import { failed, ok, skipped, type DataConnection, type Endpoint, type Failure } from "../evidence";
import { dataConnectionName, knockNote } from "../dataNotes";
import { connectionNote } from "../notes";
import { waitFor } from "../wait";

export interface Knock {
  /** Strangers first, then the server or nobody. */
  readonly connections: readonly DataConnection[];
  /** The server's. */
  readonly socket?: Socket;
}

/** More of them tell nothing new. */
const STRANGERS = 3;

/**
 * Waits until the server connects to our listener. Who comes from elsewhere is noted and turned away: the listing is not for them, and what
 * they bring is not the server's (RFC 2577, 5). `giveUp` ends the wait, for example when the server says 425.
 */
export async function awaitKnock(
  { run, session, peer }: ControlConnection,
  { listener, early, local }: { readonly listener: Server; readonly early: Socket[]; readonly local: Endpoint }, ms: number, giveUp: AbortSignal,
): Promise<Knock> {
  const began = run.now();
  const limit = run.within(ms);
  const strangers: DataConnection[] = [];
  const to = { to: local, as: "listener" as const };
  const note = (socket: Socket): DataConnection => {
    const [from, afterMs] = [{ host: plainAddress(socket.remoteAddress ?? ""), port: socket.remotePort ?? 0 }, run.now() - began];
    return { ...to, outcome: ok({ afterMs, from }, run.note(session, "active", knockNote(from, local, afterMs))) };
  };
  let taken = false;
  const socket = await waitFor<Socket>({ ms: limit, signal: giveUp }, (done) => {
    const came = (knocking: Socket): void => {
      const isServer = plainAddress(knocking.remoteAddress ?? "") === plainAddress(peer.host);
      if (isServer && !taken) {
        taken = true;
        done(knocking);
        return;
      }
      if (!isServer && !taken && strangers.length < STRANGERS) strangers.push(note(knocking));
      knocking.destroy();
    };
    listener.on("connection", () => { early.splice(0).forEach(came); });
    early.splice(0).forEach(came);
    return () => { taken = true; };
  });
  if (typeof socket !== "string") return { connections: [...strangers, note(socket)], socket };
  const afterMs = run.now() - began;
  const failure: Failure = { kind: "timeout", waitingFor: "data", afterMs: socket === "timeout" ? limit : afterMs };
  const because = run.signal.aborted ? "cancelled" as const : undefined;
  const at = run.note(session, "active", connectionNote(dataConnectionName(to), because ?? failure));
  return { connections: [...strangers, { ...to, outcome: because ? skipped(because) : failed(failure, at) }] };
}
