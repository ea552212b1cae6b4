import { createServer, type Server } from "node:net";
import { addressFamily, plainAddress } from "../address";
import type { ControlConnection } from "../control";
import { failed, ok, type Endpoint, type Failure, type Outcome } from "../evidence";
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
  listener.on("connection", (knocking) => {
    knocking.on("error", () => undefined);
    // Whoever waits for the server's knock listens, too, for one connection. All others are nobody's.
    if (listener.listenerCount("connection") < 2) knocking.destroy();
  });
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

/** EPRT is the only one that knows IPv6; RFC 2428, 1 keeps it optional for IPv4. */
export function activeCommands(control: ControlConnection): readonly ("PORT" | "EPRT")[] {
  return addressFamily(control.peer.host) === 6 ? ["EPRT"] : ["PORT", "EPRT"];
}
