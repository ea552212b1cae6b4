import type { Duplex } from "node:stream";
import type { ControlConnection } from "../control";
import { watchRecords, type Watched } from "./records";
import type { HandshakeBegin } from "../evidence";
import type { Run } from "../run";

/** How to protect the data connection: the name for SNI, and the session to resume. */
export interface DataTls {
  readonly host: string;
  readonly session?: Buffer;
}

/** A handshake on a data connection that is on its way. */
export interface Begun {
  readonly watched: Watched;
  readonly secured: ReturnType<Run["secure"]>;
  /** When the server's part of it began, as soon as it has. */
  readonly when: () => HandshakeBegin | undefined;
}

/** Begins TLS. How long it may take is a matter of `giveUp`. */
export function beginTls({ run, session }: ControlConnection, socket: Duplex, tls: DataTls, giveUp: AbortSignal): Begun {
  const watched = watchRecords(socket);
  let when: HandshakeBegin | undefined;
  socket.once("data", () => { when = momentOf(run, session); });
  return { watched, secured: run.secure(watched.stream, { ...tls, ms: 2 * run.timeoutMs, signal: giveUp }), when: () => when };
}

/** Where the conversation stands: the transfer is asked for or not, and opened or not. */
function momentOf({ transcript }: Run, session: number): HandshakeBegin {
  const own = transcript.filter((entry) => entry.session === session);
  const last = own.findLastIndex(({ direction }) => direction === "sent");
  if (/^(?:PASV|EPSV|PORT|EPRT)\b/.test(own[last]?.text ?? "")) return "before-command";
  return own.slice(last).some(({ direction, text }) => direction === "received" && /^1\d\d/.test(text)) ? "after-opening" : "before-opening";
}
