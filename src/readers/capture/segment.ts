import { u16, u32 } from "./container";
import { packetOf, type Packet, TCP } from "./packet";

/** A TCP segment. `length`: bytes of text on the wire, of which `text` may have fewer. */
export interface Segment {
  readonly sourcePort: number;
  readonly targetPort: number;
  readonly seq: number;
  readonly ack: number;
  readonly syn: boolean;
  readonly acks: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  readonly text: Uint8Array;
  readonly length: number;
}

/** RFC 9293, 3.1. Undefined where not even the head is there. */
export function segmentOf({ payload, length, fragment, protocol }: Packet): Segment | undefined {
  if (protocol !== TCP || fragment || payload.length < 20) return undefined;
  const head = ((payload[12] ?? 0) >> 4) * 4;
  if (head < 20 || head > length) return undefined;
  const flags = payload[13] ?? 0;
  return {
    sourcePort: u16(payload, 0), targetPort: u16(payload, 2), seq: u32(payload, 4), ack: u32(payload, 8),
    fin: (flags & 1) !== 0, syn: (flags & 2) !== 0, rst: (flags & 4) !== 0, acks: (flags & 16) !== 0,
    text: payload.subarray(Math.min(head, payload.length)), length: length - head,
  };
}

/** What a router or host says about a TCP segment that it did not pass on. `code`: as the system reports it to the program that connects. */
export interface Unreachable extends Quoted {
  readonly code: string;
  readonly says: string;
}

/** The ends of a connection, as an ICMP message quotes them. */
export interface Quoted {
  readonly from: string;
  readonly to: string;
  readonly sourcePort: number;
  readonly targetPort: number;
}

/** RFC 792 and RFC 1812, 5.2.7.1. Code 4 asks for smaller packets and refuses nothing. */
const CODES4: Readonly<Record<number, readonly [code: string, says: string]>> = {
  0: ["ENETUNREACH", "network unreachable"], 1: ["EHOSTUNREACH", "host unreachable"], 2: ["ENOPROTOOPT", "protocol unreachable"],
  3: ["ECONNREFUSED", "port unreachable"], 9: ["ENETUNREACH", "network administratively prohibited"],
  10: ["EHOSTUNREACH", "host administratively prohibited"], 13: ["EHOSTUNREACH", "communication administratively prohibited"],
};
/** RFC 4443, 3.1. */
const CODES6: Readonly<Record<number, readonly [code: string, says: string]>> = {
  0: ["ENETUNREACH", "no route"], 1: ["EACCES", "administratively prohibited"], 2: ["EHOSTUNREACH", "beyond scope"],
  3: ["EHOSTUNREACH", "address unreachable"], 4: ["ECONNREFUSED", "port unreachable"], 5: ["EACCES", "policy"], 6: ["EACCES", "reject route"],
};

/** The message "destination unreachable" about a TCP segment; undefined for any other packet. */
export function unreachableOf({ payload }: Packet, six: boolean): Unreachable | undefined {
  if (payload[0] !== (six ? 1 : 3)) return undefined;
  const [code, says] = (six ? CODES6 : CODES4)[payload[1] ?? 255] ?? [];
  const quoted = quotedIn(payload);
  return code !== undefined && says !== undefined && quoted ? { code, says, ...quoted } : undefined;
}

/** "Fragmentation needed" (RFC 1191, 4) and "packet too big" (RFC 8201): the largest packet that fits, in bytes, 0 where it is not told. */
export function tooBigOf({ payload }: Packet, six: boolean): (Quoted & { readonly mtu: number }) | undefined {
  if (six ? payload[0] !== 2 : payload[0] !== 3 || payload[1] !== 4) return undefined;
  const quoted = quotedIn(payload);
  return quoted && { ...quoted, mtu: six ? u32(payload, 4) : u16(payload, 6) };
}

function quotedIn(payload: Uint8Array): Quoted | undefined {
  const original = payload.length < 8 ? undefined : packetOf(payload, 8);
  if (original?.protocol !== TCP || original.payload.length < 4) return undefined;
  return { from: original.from, to: original.to, sourcePort: u16(original.payload, 0), targetPort: u16(original.payload, 2) };
}
