import { createServer, type Server, type Socket } from "node:net";
import { addressFamily, plainAddress } from "../address";
import type { ControlConnection } from "../control";
import { failed, ok, skipped, type DataConnection, type Endpoint, type Failure, type Outcome } from "../evidence";
import { connectionNote, dataConnectionName, knockNote } from "../notes";
import { eprtArgument, portArgument } from "../pasv";
import { waitFor } from "../wait";

/** Our listener, the endpoint that we announce, and what the server says to it. */
export interface Listening {
  readonly announced: Outcome<Endpoint>;
  readonly listener: Server;
  readonly local: Endpoint;
}

/** Opens a listener on the local end of the control connection and announces it: RFC 959, 4.1.2 or RFC 2428, 2. */
export async function listenActive(control: ControlConnection, command: "PORT" | "EPRT"): Promise<Listening | Failure> {
  control.stage = "active";
  const host = plainAddress(control.local.host);
  const listener = createServer({ pauseOnConnect: true });
  const bound = await waitFor<"listening" | Error>({ ms: 1000, signal: control.run.signal }, (done) => {
    listener.on("error", done);
    // The scope of a link-local address belongs to the address here.
    listener.listen({ host: control.local.host, port: 0 }, () => { done("listening"); });
    return () => undefined;
  });
  const address = listener.address();
  if (bound !== "listening" || address === null || typeof address === "string") {
    listener.close();
    return { kind: "unreachable", code: bound instanceof Error ? bound.message : bound, afterMs: 0 };
  }
  const local = { host, port: address.port };
  const answer = await control.ask(command === "PORT" ? { verb: "PORT", arg: portArgument(local) } : { verb: "EPRT", arg: eprtArgument(local) });
  if (answer.status !== "ok") return { announced: answer as Outcome<never>, listener, local };
  const refused = answer.value.code >= 300;
  return { announced: refused ? failed({ kind: "reply", reply: answer.value }, answer.at) : ok(local, answer.at), listener, local };
}

export interface Knock {
  readonly connection: DataConnection;
  readonly socket?: Socket;
}

/** Waits until somebody connects to our listener. `giveUp` ends the wait, for example when the server says 425. */
export async function awaitKnock(control: ControlConnection, { listener, local }: Listening, ms: number, giveUp: AbortSignal): Promise<Knock> {
  const began = control.run.now();
  const limit = control.run.within(ms);
  const socket = await waitFor<Socket>({ ms: limit, signal: giveUp }, (done) => {
    listener.on("connection", (knocking) => {
      knocking.on("error", () => undefined);
      done(knocking);
    });
    return () => undefined;
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

/** EPRT is the only one that knows IPv6; RFC 2428, 1 keeps it optional for IPv4. */
export function activeCommands(control: ControlConnection): readonly ("PORT" | "EPRT")[] {
  return addressFamily(control.peer.host) === 6 ? ["EPRT"] : ["PORT", "EPRT"];
}
