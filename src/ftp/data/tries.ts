import { addressFamily } from "../address";
import type { ControlConnection } from "../control";
import type { Reach, Surroundings } from "./policy";
import { failed, skipped, succeeded, type DataTry, type Outcome, type Reply, type Target, type TransferFact } from "../evidence";
import { furtherTryNote, type TransferPurpose } from "../furtherNotes";
import { listingNote, tryNote } from "../dataNotes";
import { failureNote } from "../notes";
import { listenActive } from "../steps/active";
import { announce } from "../steps/announce";
import { awaitKnock } from "../steps/knock";
import { list } from "../steps/list";
import { connectPassive } from "../steps/passive";
import { receive } from "../steps/reception";
import { isOpened } from "../run";
import { pause } from "../wait";
import { beginTls, type DataTls } from "./dataTls";
import type { Patience } from "./transfer";

type DataSocket = Parameters<typeof receive>[1];

/** What a server needs for its part of a handshake, besides the round trip. */
const EARLY_ANSWER_MS = 25;

/** A logged-in control connection, and how its data connections are protected. */
export interface Session {
  readonly control: ControlConnection;
  readonly protect: boolean;
  /** Ask for data connections in clear before the next one. */
  readonly clearFirst?: boolean;
}

/** What one attempt needs to know besides the session. */
export interface Attempt {
  readonly target: Target;
  readonly resume: boolean;
  /** How long a data connection may take to open, or to come. */
  readonly waitMs: number;
  readonly patience: Patience;
  readonly surroundings: Surroundings;
  readonly reach: Reach;
}

/** @param purpose why it is tried beyond what a plain client would try */
export async function tryPassive(
  { control, protect, clearFirst }: Session, command: "PASV" | "EPSV", attempt: Attempt, purpose?: TransferPurpose,
): Promise<DataTry> {
  const { tls, resumption } = protection(control, protect, attempt);
  control.run.note(control.session, "passive", noteOf(command, resumption, purpose));
  const level = clearFirst === true ? await clearData(control) : undefined;
  const announced = level === undefined || level.status === "ok" ? await announce(control, command) : level as Outcome<never>;
  const common = { command, ...(resumption === undefined ? {} : { resumption }), announced };
  if (announced.status !== "ok") return { ...common, connections: [], listing: unlisted(control, "passive") };
  if (command === "PASV" && addressFamily(control.peer.host) === 6) {
    // Four numbers cannot say where an IPv6 server is; what it answers is worth knowing, connecting there is not.
    return { ...common, connections: [], listing: unlisted(control, "not-needed") };
  }
  const { connections, opened, elsewhere } = await connectPassive(control, announced.value, attempt.waitMs, attempt.surroundings);
  if (!opened) return { ...common, connections, listing: unlisted(control, control.run.halted() ?? (elsewhere ? "unsafe-address" : "passive")) };
  const transferred = purpose === "early" && tls ? transferEarly(control, opened.socket, tls, attempt.patience)
    : transfer(control, Promise.resolve(opened.socket), tls, attempt.patience, { all: purpose === "all" });
  return { ...common, connections, listing: await transferred };
}

/** PORT, and EPRT where PORT was refused or the address is IPv6. One entry for each command sent. */
export async function tryActive(session: Session, attempt: Attempt, purpose?: "plain"): Promise<readonly DataTry[]> {
  const tries: DataTry[] = [];
  for (const command of activeCommands(session.control)) {
    if (session.control.isOver || session.control.run.halted()) break;
    const tried = await tryActiveCommand(session, command, attempt, purpose);
    tries.push(tried);
    if (tried.announced.status === "ok") break;
  }
  return tries;
}

/** EPRT is the only one that knows IPv6; RFC 2428, 1 keeps it optional for IPv4. */
function activeCommands(control: ControlConnection): readonly ("PORT" | "EPRT")[] {
  return addressFamily(control.peer.host) === 6 ? ["EPRT"] : ["PORT", "EPRT"];
}

async function tryActiveCommand({ control, protect }: Session, command: "PORT" | "EPRT", attempt: Attempt, purpose?: "plain"): Promise<DataTry> {
  const { tls, resumption } = protection(control, protect, attempt);
  const at = control.run.note(control.session, "active", noteOf(command, resumption, purpose));
  const common = { command, ...(resumption === undefined ? {} : { resumption }) } as const;
  const listening = await listenActive(control, command, attempt.reach);
  if ("kind" in listening) {
    control.run.note(control.session, "active", failureNote(listening));
    return { ...common, announced: failed(listening, at), connections: [], listing: unlisted(control, "active") };
  }
  try {
    if (listening.announced.status !== "ok") return { ...common, announced: listening.announced, connections: [], listing: unlisted(control, "active") };
    const ended = new AbortController();
    const knock = awaitKnock(control, listening, attempt.waitMs, AbortSignal.any([ended.signal, control.run.signal]));
    const listing = await transfer(control, knock.then(({ socket }) => socket), tls, attempt.patience, { ended });
    ended.abort();
    return { ...common, announced: listening.announced, connections: (await knock).connections, listing };
  } finally {
    listening.close();
  }
}

function noteOf(command: DataTry["command"], resumption: boolean | undefined, purpose: TransferPurpose | undefined): string {
  return purpose === undefined ? tryNote(command, resumption) : furtherTryNote(purpose, command, resumption);
}

/** How the data connection is protected, and whether its TLS session is to be resumed. */
export function protection(control: ControlConnection, protect: boolean, { target, resume }: Attempt): { readonly tls?: DataTls; readonly resumption?: boolean } {
  if (!protect) return {};
  const session = resume ? control.tlsSession : undefined;
  return { tls: { host: target.host, ...(session ? { session } : {}) }, resumption: session !== undefined };
}

async function transfer(
  control: ControlConnection, arrival: Promise<DataSocket | undefined>, tls: DataTls | undefined, patience: Patience,
  { ended = new AbortController(), all = false }: { readonly ended?: AbortController; readonly all?: boolean } = {},
): Promise<Outcome<TransferFact>> {
  const signal = AbortSignal.any([ended.signal, control.run.signal]);
  return list(control, {
    arrival, patience, all, receive: (socket, moved) => receive(control, socket, tls, signal, moved), giveUp: (why) => { ended.abort(why); },
  });
}

/** TLS is begun as soon as the connection is open, as some clients do it; what the server makes of that shows within a round trip. */
async function transferEarly(control: ControlConnection, socket: DataSocket, tls: DataTls, patience: Patience): Promise<Outcome<TransferFact>> {
  const { run, session, roundTripMs } = control;
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, run.signal]);
  const begun = beginTls(control, socket, tls, signal);
  const early = await Promise.race([begun.secured, pause(roundTripMs + EARLY_ANSWER_MS, signal)]);
  control.stage = "listing";
  if (typeof early === "object" && !isOpened(early)) return failed(early, run.note(session, "listing", failureNote(early)));
  const arrival = Promise.resolve(socket);
  return list(control, { arrival, patience, receive: (_, moved) => receive(control, socket, begun, signal, moved), giveUp: (why) => { ended.abort(why); } });
}

function unlisted(control: ControlConnection, because: Extract<Outcome<never>, { status: "skipped" }>["because"]): Outcome<never> {
  control.run.note(control.session, "listing", listingNote(because));
  return skipped(because);
}

/** RFC 4217, 9: from now on data connections go in clear, while the control connection stays as it is. */
export async function clearData(control: ControlConnection): Promise<Outcome<Reply>> {
  return succeeded(await control.ask({ verb: "PROT", arg: "C" }));
}
