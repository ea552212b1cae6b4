import { FRAME_LIMIT, viewOf, type Container } from "./container";

export const SECTION = 0x0a0d0d0a;
const ORDER = 0x1a2b3c4d;
const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const ENHANCED_PACKET = 6;
const RESOLUTION_OPTION = 9;
const OFFSET_OPTION = 14;
const MOST_INTERFACES = 4096;

interface Interface {
  readonly link: number;
  readonly snap: number;
  /** Units of its clock in a millisecond, and how many milliseconds to add. */
  readonly perMs: number;
  readonly offsetMs: number;
}

/** The block format (draft-ietf-opsawg-pcapng): what holds no frame and describes no interface is skipped by its length. */
export function pcapng(): Container {
  let little = true;
  let begun = false;
  let interfaces: Interface[] = [];
  let lastAt = 0;
  return {
    decode(bytes, take) {
      const view = viewOf(bytes);
      let at = 0;
      while (at + 12 <= bytes.length) {
        if (view.getUint32(at) === SECTION) {
          const order = view.getUint32(at + 8, true);
          if (order !== ORDER && view.getUint32(at + 8) !== ORDER) return undefined;
          little = order === ORDER;
          begun = true;
          interfaces = [];
        } else if (!begun) return undefined;
        const type = view.getUint32(at, little);
        const length = view.getUint32(at + 4, little);
        if (length < 12 || length % 4 !== 0) return undefined;
        const wanted = type === INTERFACE || type === OLD_PACKET || type === SIMPLE_PACKET || type === ENHANCED_PACKET;
        if (!wanted) { at += length; continue; }
        if (length > FRAME_LIMIT) return undefined;
        if (at + length > bytes.length) break;
        const body = { view, from: at + 8, to: at + length - 4, little };
        if (type === INTERFACE && interfaces.length < MOST_INTERFACES) interfaces.push(interfaceOf(body));
        else if (type !== INTERFACE) {
          const found = packetOf(type, body, interfaces, lastAt);
          if (found) {
            lastAt = found.at;
            take({ at: found.at, link: found.link, bytes: bytes.subarray(found.from, found.to) });
          }
        }
        at += length;
      }
      return at;
    },
  };
}

interface Body {
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
  readonly little: boolean;
}

function interfaceOf({ view, from, to, little }: Body): Interface {
  if (to - from < 8) return { link: -1, snap: 0, perMs: 1e3, offsetMs: 0 };
  let perMs = 1e3;
  let offsetMs = 0;
  for (let at = from + 8; at + 4 <= to;) {
    const code = view.getUint16(at, little);
    const length = view.getUint16(at + 2, little);
    if (code === 0 || at + 4 + length > to) break;
    if (code === RESOLUTION_OPTION && length >= 1) perMs = unitsPerMs(view.getUint8(at + 4));
    if (code === OFFSET_OPTION && length >= 8) offsetMs = Number(view.getBigInt64(at + 4, little)) * 1000;
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return { link: view.getUint16(from, little), snap: view.getUint32(from + 4, little), perMs, offsetMs };
}

/** The highest bit chooses between powers of two and of ten (4.2, if_tsresol). */
function unitsPerMs(resolution: number): number {
  return (resolution & 0x80 ? 2 ** (resolution & 0x7f) : 10 ** resolution) / 1000;
}

interface Packet {
  readonly at: number;
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** A simple packet has no time: it gets that of the packet before. */
function packetOf(type: number, { view, from, to, little }: Body, interfaces: readonly Interface[], lastAt: number): Packet | undefined {
  const head = type === SIMPLE_PACKET ? 4 : 20;
  if (to - from < head) return undefined;
  const number = type === SIMPLE_PACKET ? 0 : type === OLD_PACKET ? view.getUint16(from, little) : view.getUint32(from, little);
  const found = interfaces[number];
  if (!found) return undefined;
  const start = from + head;
  if (type === SIMPLE_PACKET) {
    const length = Math.min(view.getUint32(from, little), found.snap || FRAME_LIMIT);
    return { at: lastAt, link: found.link, from: start, to: Math.min(to, start + length) };
  }
  const units = view.getUint32(from + 4, little) * 2 ** 32 + view.getUint32(from + 8, little);
  return { at: units / found.perMs + found.offsetMs, link: found.link, from: start, to: Math.min(to, start + view.getUint32(from + 12, little)) };
}
