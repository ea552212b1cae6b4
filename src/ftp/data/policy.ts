import { addressKind, isInNetwork, plainAddress } from "../address";
import type { Endpoint, SkipReason } from "../evidence";

/** Where this machine and the server stand. All addresses as {@link plainAddress} writes them. */
export interface Surroundings {
  /** The two ends of the control connection. */
  readonly peer: string;
  readonly local: string;
  /** The addresses of this machine. */
  readonly own: readonly string[];
  /** The addresses of the name that the user gave. */
  readonly named: readonly string[];
  /** Other hosts that were knocked at in this run. */
  readonly knocked: Set<string>;
}

/** What a client behind NAT is told about itself: its outer address, and the ports that are forwarded to it. */
export interface Reach {
  readonly address?: string | undefined;
  readonly ports?: { readonly first: number; readonly last: number } | undefined;
}

/** Other hosts that one run knocks at. */
const KNOCKS = 2;

/**
 * Whether to connect where a server says, and whether bytes may go there. A 227 is a stranger's word: followed blindly it makes this
 * machine knock on any door (RFC 2577, 2). `talk`: this is the server itself. `knock`: one TCP connection without a byte, once in a run,
 * to learn whether the address leads anywhere; the listing never comes from there.
 */
export function dataPolicy({ host: announced, port }: Endpoint, { peer, local, own, named, knocked }: Surroundings): "talk" | "knock" | SkipReason {
  if (port < 1024) return "unsafe-address";
  const host = plainAddress(announced);
  if (host === peer) return "talk";
  const kind = addressKind(host);
  if (kind === "multicast" || kind === "unspecified" || kind === "not-an-address" || isReserved(host)) return "unsafe-address";
  const isOurs = kind === "loopback" || own.includes(host);
  // A server on this very machine has this machine's addresses and no others, and no other server has them.
  const peerIsHere = addressKind(peer) === "loopback" || own.includes(peer);
  if (isOurs !== peerIsHere) return "unsafe-address";
  // Behind another loopback address than that of the control connection may be anything.
  if (isOurs && own.includes(host)) return "talk";
  if (named.includes(host)) return "talk";
  if (knocked.has(host)) return "not-needed";
  // Between two public addresses a private one leads nowhere, or to a neighbour of ours.
  const bothPublic = addressKind(peer) === "public" && addressKind(local) === "public";
  return knocked.size >= KNOCKS || (kind === "private" && bothPublic) ? "unsafe-address" : "knock";
}

/** 0.0.0.0/8 and 240.0.0.0/4, the broadcast address in it: no host has them (RFC 6890, 2.2.2). */
function isReserved(host: string): boolean {
  return isInNetwork(host, "0.0.0.0/8") || isInNetwork(host, "240.0.0.0/4");
}
