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
  /** The endpoint in our command. */
  readonly sent: Endpoint;
}

/** What a client behind NAT is told about itself: its outer address, and the ports that are forwarded to it. */
export interface Reach {
  readonly address?: string | undefined;
  readonly ports?: { readonly first: number; readonly last: number } | undefined;
}

const PORTS_TRIED = 32;
/** pyftpdlib connects before it answers, and waits for half a minute. */
const ANSWER_MS = 3000;

/** Opens a listener on the local end of the control connection and announces it: RFC 959, 4.1.2 or RFC 2428, 2. */
export async function listenActive(control: ControlConnection, command: "PORT" | "EPRT", { address, ports }: Reach): Promise<Listening | Failure> {
  control.stage = "active";
  const host = plainAddress(control.local.host);
  const own = address !== undefined && addressFamily(address) === addressFamily(host) ? plainAddress(address) : host;
  for (let turn = 0; turn < PORTS_TRIED; turn++) {
    const port = ports ? ports.first + turn : 0;
    const bound = await listen(control, port);
    if ("listener" in bound) {
      const { listener } = bound;
      const sent = { host: own, port: bound.port };
      const answer = await control.ask({ verb: command, arg: command === "PORT" ? portArgument(sent) : eprtArgument(sent) }, ANSWER_MS + 4 * control.roundTripMs);
      const common = { listener, local: { host, port: bound.port }, sent };
      if (answer.status !== "ok") return { ...common, announced: answer as Outcome<never> };
      return { ...common, announced: answer.value.code < 300 ? ok(sent, answer.at) : failed({ kind: "reply", reply: answer.value }, answer.at) };
    }
    if (!ports || port >= ports.last || bound.code !== "EADDRINUSE") return bound;
  }
  return { kind: "unreachable", code: "EADDRINUSE", afterMs: 0 };
}

type Bound = { readonly listener: Server; readonly port: number } | Extract<Failure, { kind: "unreachable" | "refused" }>;

async function listen(control: ControlConnection, port: number): Promise<Bound> {
  const listener = createServer({ pauseOnConnect: true });
  const bound = await waitFor<"listening" | Error>({ ms: 1000, signal: control.run.signal }, (done) => {
    listener.on("error", done);
    // The scope of a link-local address belongs to the address here.
    listener.listen({ host: control.local.host, port }, () => { done("listening"); });
    return () => undefined;
  });
  const address = listener.address();
  if (bound === "listening" && address !== null && typeof address === "object") return { listener, port: address.port };
  listener.close();
  return { kind: "unreachable", code: bound instanceof Error ? ("code" in bound ? String(bound.code) : bound.message) : bound, afterMs: 0 };
}
