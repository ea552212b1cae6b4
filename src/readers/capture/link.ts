import { viewOf } from "./container";

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
  const view = viewOf(bytes);
  if (link === 1) return bytes.length >= 14 ? inside(view, view.getUint16(12), 14) : undefined;
  if (link === 113 && bytes.length >= 16) return cooked(inside(view, view.getUint16(14), 16), view.getUint16(0));
  if (link === 276 && bytes.length >= 20) return cooked(inside(view, view.getUint16(0), 20), view.getUint8(10));
  if ((link === 0 || link === 108) && bytes.length >= 4) {
    return FAMILIES.has(view.getUint32(0)) || FAMILIES.has(view.getUint32(0, true)) ? { from: 4 } : undefined;
  }
  return RAW.has(link) ? { from: 0 } : undefined;
}

function cooked(found: Datagram | undefined, kind: number): Datagram | undefined {
  return found && { ...found, outgoing: kind === OUTGOING };
}

/** Behind any number of VLAN tags (IEEE 802.1Q, 802.1ad), and through PPPoE. */
function inside(view: DataView, type: number, from: number): Datagram | undefined {
  if (VLAN.has(type) && from + 4 <= view.byteLength) return inside(view, view.getUint16(from + 2), from + 4);
  if (type === PPPOE && from + 8 <= view.byteLength) {
    const protocol = view.getUint16(from + 6);
    return protocol === 0x0021 || protocol === 0x0057 ? { from: from + 8 } : undefined;
  }
  return type === IPV4 || type === IPV6 ? { from } : undefined;
}
