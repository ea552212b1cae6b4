import type { Socket } from "node:net";
import type { Endpoint, Protocol } from "../evidence";
import { protocolOf } from "../protocol";
import { isOpened, type Run } from "../run";
import { waitFor } from "../wait";

const POKE_MS = 2000;

/**
 * Finds out on two short connections of their own why a server is silent: one begins TLS, the other sends an empty line, which asks
 * nothing of anybody. Undefined: it stays silent.
 */
export async function poke(run: Run, peer: Endpoint, host: string): Promise<Protocol | undefined> {
  const [hello, line] = await Promise.all([pokeTls(run, peer, host), pokeBytes(run, peer, "\r\n\r\n")]);
  const found = hello ?? line;
  run.note(1, "greeting", `poked on other connections: TLS ClientHello ${hello === "tls" ? "answered" : "not answered"}, empty line ${line ?? "not answered"}`);
  return found === "ftp" ? undefined : found;
}

/** What a server says first in clear, as Latin-1: after TLS on it failed because it speaks plain. */
export async function overhear(run: Run, peer: Endpoint): Promise<string | undefined> {
  const opened = await run.open(peer, run.within(Math.min(POKE_MS, run.timeoutMs)), "connect");
  if (!isOpened(opened)) return undefined;
  return firstBytes(run, opened.socket);
}

async function pokeTls(run: Run, peer: Endpoint, host: string): Promise<Protocol | undefined> {
  const opened = await run.open(peer, run.within(Math.min(POKE_MS, run.timeoutMs)), "connect");
  if (!isOpened(opened)) return undefined;
  const secured = await run.secure(opened.socket, { host, ms: Math.min(POKE_MS, run.timeoutMs) });
  if (isOpened(secured)) {
    secured.socket.destroy();
    return "tls";
  }
  // An alert is TLS as well; what is no TLS record is not.
  return secured !== "cancelled" && secured.kind === "tls" && secured.reason !== "plain-text" && secured.reason !== "closed" ? "tls" : undefined;
}

async function pokeBytes(run: Run, peer: Endpoint, text: string): Promise<Protocol | undefined> {
  const opened = await run.open(peer, run.within(Math.min(POKE_MS, run.timeoutMs)), "connect");
  if (!isOpened(opened)) return undefined;
  opened.socket.write(text);
  const bytes = await firstBytes(run, opened.socket);
  return bytes === undefined ? undefined : protocolOf(bytes) ?? "unknown";
}

async function firstBytes(run: Run, socket: Socket): Promise<string | undefined> {
  const bytes = await waitFor<string | undefined>({ ms: run.within(Math.min(POKE_MS, run.timeoutMs)), signal: run.signal }, (done) => {
    socket.once("data", (chunk) => { done(chunk.subarray(0, 200).toString("latin1")); });
    socket.once("close", () => { done(undefined); });
    return () => undefined;
  });
  socket.destroy();
  return bytes === "timeout" || bytes === "cancelled" ? undefined : bytes;
}
