import type { Socket } from "node:net";
import type { Endpoint, Protocol } from "../evidence";
import { pokeNote } from "../notes";
import { protocolOf } from "../protocol";
import { isOpened, type Run } from "../run";
import { waitFor } from "../wait";

const POKE_MS = 2000;

/**
 * Finds out on two short connections of their own why a server is silent: one begins TLS, the other says QUIT, which means goodbye or
 * nothing in every protocol. Undefined: it stays silent, or speaks FTP and was only slow.
 */
export async function poke(run: Run, peer: Endpoint, host: string): Promise<Protocol | undefined> {
  const answered = new AbortController();
  const signal = AbortSignal.any([answered.signal, run.signal]);
  const first = (found: Protocol | undefined): Protocol | undefined => {
    // An FTP server that wants TLS first may complain in clear: the handshake decides.
    if (found !== undefined && found !== "ftp") answered.abort();
    return found;
  };
  const [hello, word] = await Promise.all([pokeTls(run, peer, host, signal).then(first), pokeWord(run, peer, signal).then(first)]);
  run.note(1, "greeting", pokeNote(hello, word));
  return hello ?? (word === "ftp" ? undefined : word);
}

/** What a server says first in clear, as Latin-1: after TLS on it failed because it speaks plain. */
export async function overhear(run: Run, peer: Endpoint): Promise<string | undefined> {
  const opened = await run.open(peer, run.within(limitOf(run)), "connect");
  return isOpened(opened) ? firstBytes(run, opened.socket, run.signal) : undefined;
}

async function pokeTls(run: Run, peer: Endpoint, host: string, signal: AbortSignal): Promise<Protocol | undefined> {
  const opened = await run.open(peer, run.within(limitOf(run)), "connect", signal);
  if (!isOpened(opened)) return undefined;
  const secured = await run.secure(opened.socket, { host, ms: limitOf(run), signal });
  if (isOpened(secured)) secured.socket.destroy();
  // An alert is TLS as well; what is no TLS record is not.
  const answered = isOpened(secured) || (secured !== "cancelled" && secured.kind === "tls" && !["plain-text", "closed"].includes(secured.reason));
  return answered ? "tls" : undefined;
}

async function pokeWord(run: Run, peer: Endpoint, signal: AbortSignal): Promise<Protocol | undefined> {
  const opened = await run.open(peer, run.within(limitOf(run)), "connect", signal);
  if (isOpened(opened)) opened.socket.write("QUIT\r\n\r\n");
  const bytes = isOpened(opened) ? await firstBytes(run, opened.socket, signal) : undefined;
  return bytes === undefined ? undefined : protocolOf(bytes) ?? "unknown";
}

async function firstBytes(run: Run, socket: Socket, signal: AbortSignal): Promise<string | undefined> {
  const bytes = await waitFor<string | undefined>({ ms: run.within(limitOf(run)), signal }, (done) => {
    socket.once("data", (chunk) => { done(chunk.subarray(0, 200).toString("latin1")); });
    socket.once("close", () => { done(undefined); });
    return () => undefined;
  });
  socket.destroy();
  return bytes === "timeout" || bytes === "cancelled" ? undefined : bytes;
}

const limitOf = (run: Run): number => Math.min(POKE_MS, run.timeoutMs);
