import { plainAddress } from "../../ftp/address";
import { u16 } from "./container";

/** An IP packet. `payload` as far as it was captured; `length` is what it had on the wire. `ttl`: or hop limit. */
export interface Packet {
  readonly from: string;
  readonly to: string;
  readonly protocol: number;
  readonly ttl: number;
  readonly payload: Uint8Array;
  readonly length: number;
  /** Not the first piece of a fragmented packet: ports and text are in another one. */
  readonly fragment: boolean;
}

export const TCP = 6;
export const ICMP = 1;
export const ICMPV6 = 58;
/** Hop-by-hop, routing, destination options, mobility, HIP, shim6: length in units of eight bytes, not counting the first (RFC 8200, 4). */
const EXTENSIONS: ReadonlySet<number> = new Set([0, 43, 60, 135, 139, 140]);
const FRAGMENT = 44;
const AUTHENTICATION = 51;

/** The IP packet that begins at `start`; undefined where there is none. Packets quoted in ICMP messages may be cut anywhere after the head. */
export function packetOf(bytes: Uint8Array, start: number): Packet | undefined {
  const version = (bytes[start] ?? 0) >> 4;
  return version === 4 ? packet4(bytes.subarray(start)) : version === 6 ? packet6(bytes.subarray(start)) : undefined;
}

function packet4(bytes: Uint8Array): Packet | undefined {
  if (bytes.length < 20) return undefined;
  const head = ((bytes[0] ?? 0) & 15) * 4;
  if (head < 20) return undefined;
  // A card that cuts packets itself hands them over with length 0.
  const total = u16(bytes, 2) || bytes.length;
  if (total < head) return undefined;
  return {
    from: address4(bytes, 12), to: address4(bytes, 16), protocol: bytes[9] ?? 0, ttl: bytes[8] ?? 0,
    payload: bytes.subarray(head, Math.min(total, bytes.length)), length: total - head, fragment: (u16(bytes, 6) & 0x1fff) !== 0,
  };
}

function packet6(bytes: Uint8Array): Packet | undefined {
  if (bytes.length < 40) return undefined;
  const end = 40 + (u16(bytes, 4) || bytes.length - 40);
  let at = 40;
  let protocol = bytes[6] ?? 0;
  let fragment = false;
  while (at + 8 <= bytes.length && (EXTENSIONS.has(protocol) || protocol === FRAGMENT || protocol === AUTHENTICATION)) {
    if (protocol === FRAGMENT) fragment ||= (u16(bytes, at + 2) & 0xfff8) !== 0;
    const length = bytes[at + 1] ?? 0;
    const next = at + (protocol === FRAGMENT ? 8 : protocol === AUTHENTICATION ? (length + 2) * 4 : (length + 1) * 8);
    protocol = bytes[at] ?? 0;
    at = next;
  }
  if (at > end) return undefined;
  return {
    from: address6(bytes, 8), to: address6(bytes, 24), protocol, ttl: bytes[7] ?? 0,
    payload: bytes.subarray(Math.min(at, bytes.length), Math.min(end, bytes.length)), length: end - at, fragment,
  };
}

function address4(bytes: Uint8Array, at: number): string {
  return `${bytes[at] ?? 0}.${bytes[at + 1] ?? 0}.${bytes[at + 2] ?? 0}.${bytes[at + 3] ?? 0}`;
}

const MOST_SPELLINGS = 1024;
const spellings = new Map<string, string>();

/** In one spelling. Shortening is slow, and a capture has few addresses. */
function address6(bytes: Uint8Array, from: number): string {
  let long = "";
  for (let at = from; at < from + 16; at += 2) long += `${at === from ? "" : ":"}${(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)).toString(16)}`;
  const known = spellings.get(long);
  if (known !== undefined) return known;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  const short = plainAddress(long);
  spellings.set(long, short);
  return short;
}
