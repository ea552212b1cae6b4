import { addressKind, isInNetwork, plainAddress } from "./address";
import type { Endpoint, SkipReason } from "./evidence";

export interface Surroundings {
  /** Where the control connection goes. */
  readonly peer: string;
  /** The networks of this machine's interfaces, CIDR notation. */
  readonly networks: readonly string[];
}

/**
 * Whether to connect where a server says, and whether bytes may go there. A 227 is a stranger's word: followed blindly it makes this
 * machine knock on any door (RFC 2577, 2). `connect`: one TCP connection without a byte. `talk`: the listing may come from there.
 */
export function dataPolicy(announced: Endpoint, { peer, networks }: Surroundings): { readonly connect: true; readonly talk: boolean } | SkipReason {
  if (announced.port < 1024) return "unsafe-address";
  const host = plainAddress(announced.host);
  if (host === plainAddress(peer)) return { connect: true, talk: true };
  const kind = addressKind(host);
  const peerIsHere = addressKind(peer) === "loopback";
  if (kind === "multicast" || kind === "unspecified" || kind === "not-an-address" || isReserved(host)) return "unsafe-address";
  if (kind === "loopback") return peerIsHere ? { connect: true, talk: true } : "unsafe-address";
  // The server runs on this very machine: at an address that is not this machine's there can be nothing of it.
  if (peerIsHere) return networks.some((network) => isInNetwork(host, network)) ? { connect: true, talk: true } : "unsafe-address";
  return { connect: true, talk: kind === "private" };
}

/** 0.0.0.0/8 and 240.0.0.0/4, the broadcast address in it: no host has them (RFC 6890, 2.2.2). */
function isReserved(host: string): boolean {
  return isInNetwork(host, "0.0.0.0/8") || isInNetwork(host, "240.0.0.0/4");
}
