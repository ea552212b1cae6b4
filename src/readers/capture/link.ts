import { u16, u32 } from "./container";

/** Where the IP packet of a frame begins. `outgoing`: whether the capturing machine sent it, where the link layer tells. */
export interface Datagram {
  readonly from: number;
  readonly outgoing?: boolean;
}

const VLAN: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100, 0x9200]);
const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const PPPOE = 0x8864;
const RAW: ReadonlySet<number> = new Set([12, 14, 101, 228, 229]);
/** Alone, in HDLC, and within PPPoE without Ethernet. */
const PPP: ReadonlySet<number> = new Set([9, 50, 51]);
const PKTAP: ReadonlySet<number> = new Set([149, 258]);
/** AF_INET and the numbers of AF_INET6 on the BSDs, macOS, Solaris and Windows, in either byte order. */
const FAMILIES: ReadonlySet<number> = new Set([2, 23, 24, 26, 28, 30]);
/** `sll_pkttype` of a frame that this machine sent. */
const OUTGOING = 4;

/** The IP packet in a frame of this link type (numbers of the registry at tcpdump.org); undefined for other protocols and links. */
export function datagramOf(link: number, bytes: Uint8Array): Datagram | undefined {
  if (link === 1) return bytes.length >= 14 ? inside(bytes, u16(bytes, 12), 14) : undefined;
  if (link === 113 && bytes.length >= 16) return cooked(inside(bytes, u16(bytes, 14), 16), u16(bytes, 0));
  if (link === 276 && bytes.length >= 20) return cooked(inside(bytes, u16(bytes, 0), 20), bytes[10] ?? 0);
  if ((link === 0 || link === 108) && bytes.length >= 4) {
    const family = u32(bytes, 0);
    return FAMILIES.has(family) || (family % 0x1000000 === 0 && FAMILIES.has(family / 0x1000000)) ? { from: 4 } : undefined;
  }
  if (PPP.has(link)) return ppp(bytes, bytes[0] === 0xff ? 2 : link === 51 ? 6 : 0);
  if (PKTAP.has(link)) return tapped(bytes);
  return RAW.has(link) ? { from: 0 } : undefined;
}

function ppp(bytes: Uint8Array, at: number): Datagram | undefined {
  const protocol = u16(bytes, at);
  return protocol === 0x0021 || protocol === 0x0057 ? { from: at + 2 } : undefined;
}

/** macOS puts a head of its own before the frame of another link type: its length and that type, least byte first. */
function tapped(bytes: Uint8Array): Datagram | undefined {
  const [length, link] = [little32(bytes, 0), little32(bytes, 8)];
  const found = length >= 12 && length < bytes.length && !PKTAP.has(link) ? datagramOf(link, bytes.subarray(length)) : undefined;
  return found && { ...found, from: found.from + length };
}

function little32(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 2 ** 8 + (bytes[at + 2] ?? 0) * 2 ** 16 + (bytes[at + 3] ?? 0) * 2 ** 24;
}

function cooked(found: Datagram | undefined, kind: number): Datagram | undefined {
  return found && { ...found, outgoing: kind === OUTGOING };
}

/** Behind any number of VLAN tags (IEEE 802.1Q, 802.1ad), and through PPPoE. */
function inside(bytes: Uint8Array, type: number, from: number): Datagram | undefined {
  if (VLAN.has(type) && from + 4 <= bytes.length) return inside(bytes, u16(bytes, from + 2), from + 4);
  if (type === PPPOE) return ppp(bytes, from + 6);
  return type === IPV4 || type === IPV6 ? { from } : undefined;
}
