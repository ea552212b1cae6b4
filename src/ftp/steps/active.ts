import { createServer, type Server, type Socket } from "node:net";
import { addressFamily, plainAddress } from "../address";
import type { ControlConnection } from "../control";
import type { Reach } from "../data/policy";
import { ok, succeeded, type Endpoint, type Failure, type Outcome } from "../evidence";
import { eprtArgument, portArgument } from "../pasv";
import { waitFor } from "../wait";

export interface Listening {
  readonly announced: Outcome<Endpoint>;
  readonly listener: Server;
  /** Who came before anybody waited: some servers connect before they answer. */
  readonly early: Socket[];
  readonly close: () => void;
  readonly local: Endpoint;
  /** The endpoint in our command. */
  readonly sent: Endpoint;
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
      const { listener, early } = bound;
      const close = (): void => { listener.close(); for (const one of early) one.destroy(); };
      const common = { listener, early, close, local: { host, port: bound.port }, sent: { host: own, port: bound.port } };
      const arg = command === "PORT" ? portArgument(common.sent) : eprtArgument(common.sent);
      const answer = succeeded(await control.ask({ verb: command, arg }, ANSWER_MS + 4 * control.roundTripMs));
      return { ...common, announced: answer.status === "ok" ? ok(common.sent, answer.at) : answer };
    }
    if (!ports || port >= ports.last || bound.code !== "EADDRINUSE") return bound;
  }
  return { kind: "unreachable", code: "EADDRINUSE", afterMs: 0 };
}

async function listen(control: ControlConnection, port: number): Promise<Pick<Listening, "listener" | "early"> & { readonly port: number } | Extract<Failure, { kind: "unreachable" | "refused" }>> {
  const listener = createServer({ pauseOnConnect: true });
  const early: Socket[] = [];
  listener.on("connection", (socket) => { early.push(socket.on("error", () => undefined)); });
  const bound = await waitFor<"listening" | Error>({ ms: 1000, signal: control.run.signal }, (done) => {
    listener.on("error", done);
    // The scope of a link-local address belongs to the address here.
    listener.listen({ host: control.local.host, port }, () => { done("listening"); });
    return () => undefined;
  });
  const address = listener.address();
  if (bound === "listening" && address !== null && typeof address === "object") return { listener, port: address.port, early };
  listener.close();
  return { kind: "unreachable", code: bound instanceof Error ? ("code" in bound ? String(bound.code) : bound.message) : bound, afterMs: 0 };
}
