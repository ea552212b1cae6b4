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
  return RAW.has(link) ? { from: 0 } : undefined;
}

function cooked(found: Datagram | undefined, kind: number): Datagram | undefined {
  return found && { ...found, outgoing: kind === OUTGOING };
}

/** Behind any number of VLAN tags (IEEE 802.1Q, 802.1ad), and through PPPoE. */
function inside(bytes: Uint8Array, type: number, from: number): Datagram | undefined {
  if (VLAN.has(type) && from + 4 <= bytes.length) return inside(bytes, u16(bytes, from + 2), from + 4);
  if (type === PPPOE && from + 8 <= bytes.length) {
    const protocol = u16(bytes, from + 6);
    return protocol === 0x0021 || protocol === 0x0057 ? { from: from + 8 } : undefined;
  }
  return type === IPV4 || type === IPV6 ? { from } : undefined;
}
