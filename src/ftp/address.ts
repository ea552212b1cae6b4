// As a namespace: functions of this package call each other through `this`.
import * as ipaddr from "ipaddr.js";
import type { Endpoint } from "./outcome";

/**
 * What kind of address a server may have announced.
 * `private`: RFC 1918, RFC 6598 (carrier-grade NAT), link-local and IPv6 unique local: nobody outside can reach it.
 */
export type AddressKind = "public" | "private" | "loopback" | "unspecified" | "multicast" | "not-an-address";

const PRIVATE_RANGES: ReadonlySet<string> = new Set(["private", "carrierGradeNat", "linkLocal", "uniqueLocal"]);

/** Stands for a private address of which a log tells that it is one, and not which. */
export const HIDDEN_PRIVATE = "(private, not shown)";

/** Stands for the address of a server that clients outside reach, of which its own log does not tell more. */
export const HIDDEN_PUBLIC = "(public, not shown)";

/** Stands for the address of a server where nothing tells it. */
export const HIDDEN_ADDRESS = "(address not shown)";

/** @param address an IPv4 or IPv6 literal; an IPv4-mapped IPv6 address counts as the IPv4 address inside. */
export function addressKind(address: string): AddressKind {
  if (address === HIDDEN_PRIVATE) return "private";
  if (address === HIDDEN_PUBLIC) return "public";
  if (!ipaddr.isValid(address)) return "not-an-address";
  const range = ipaddr.process(address).range();
  if (PRIVATE_RANGES.has(range)) return "private";
  if (range === "loopback" || range === "unspecified" || range === "multicast") return range;
  return "public";
}

/** What the registries say about an address, finer than {@link AddressKind}. */
export type AddressRange =
  | "public" | "private" | "shared" | "link-local" | "loopback" | "unspecified" | "documentation" | "multicast" | "reserved" | "not-an-address";

/** RFC 5737, RFC 3849, RFC 9637. */
const DOCUMENTATION = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"];
const RANGES: Readonly<Record<string, AddressRange>> = {
  unicast: "public", private: "private", uniqueLocal: "private", carrierGradeNat: "shared", linkLocal: "link-local", loopback: "loopback",
  unspecified: "unspecified", multicast: "multicast", rfc6145: "public", rfc6052: "public", "6to4": "public", teredo: "public",
};

/** The registered range of an address (RFC 6890). */
export function addressRange(address: string): AddressRange {
  if (!ipaddr.isValid(address)) return "not-an-address";
  const plain = ipaddr.process(address);
  if (DOCUMENTATION.some((network) => isInNetwork(plain.toString(), network))) return "documentation";
  return RANGES[plain.range()] ?? "reserved";
}

/** The same address in one spelling: `::ffff:192.0.2.1` is `192.0.2.1`, a zone (`%eth0`) is dropped. */
export function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, "");
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : address;
}

/** A name, of which a log may know nothing more, counts as IPv4 unless it holds a colon. */
export function addressFamily(address: string): 4 | 6 {
  const bare = address.replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return bare.includes(":") ? 6 : 4;
  return ipaddr.process(bare).kind() === "ipv4" ? 4 : 6;
}

/** @param network CIDR notation, as `os.networkInterfaces()` gives it. */
export function isInNetwork(address: string, network: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const [base, bits] = ipaddr.parseCIDR(network);
  const candidate = ipaddr.parse(address);
  return candidate.kind() === base.kind() && candidate.match(base, bits);
}

/** The addresses by turns of family, beginning with the family of the first (RFC 8305, 4). */
export function byTurns(addresses: readonly { readonly address: string; readonly family: 4 | 6 }[]): readonly string[] {
  const first = addresses.filter(({ family }) => family === addresses[0]?.family);
  const other = addresses.filter(({ family }) => family !== addresses[0]?.family);
  return addresses.map((_, turn) => [first[turn], other[turn]]).flat().flatMap((found) => found ? [found.address] : []);
}

/** `host:port`, with IPv6 addresses in brackets (RFC 3986, 3.2.2). */
export function endpoint({ host, port }: Endpoint): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
