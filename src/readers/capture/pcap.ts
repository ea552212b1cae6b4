import { FRAME_LIMIT, viewOf, type Container } from "./container";

/** The first four bytes, read big endian, and what they say: the unit of the fractions of a second, and the length of a record's head. */
const MAGIC: ReadonlyMap<number, { readonly little: boolean; readonly perMs: number; readonly head: number }> = new Map([
  [0xa1b2c3d4, { little: false, perMs: 1e3, head: 16 }], [0xd4c3b2a1, { little: true, perMs: 1e3, head: 16 }],
  [0xa1b23c4d, { little: false, perMs: 1e6, head: 16 }], [0x4d3cb2a1, { little: true, perMs: 1e6, head: 16 }],
  // A patched libpcap of old Linux systems: eight bytes more for each frame.
  [0xa1b2cd34, { little: false, perMs: 1e3, head: 24 }], [0x34cdb2a1, { little: true, perMs: 1e3, head: 24 }],
]);
const FILE_HEAD = 24;

/** Whether a file begins as pcap does (draft-ietf-opsawg-pcap, 4), in either byte order. */
export function isPcap(magic: number): boolean {
  return MAGIC.has(magic);
}

/** The classic format of libpcap: a head of 24 bytes, then one record for each frame (draft-ietf-opsawg-pcap, 4 and 5). */
export function pcap(): Container {
  let shape: { readonly little: boolean; readonly perMs: number; readonly head: number; readonly link: number } | undefined;
  return {
    decode(bytes, take) {
      const view = viewOf(bytes);
      let at = 0;
      if (!shape) {
        if (bytes.length < FILE_HEAD) return 0;
        const found = MAGIC.get(view.getUint32(0));
        if (!found) return undefined;
        // The upper bits tell of a frame check sequence.
        shape = { ...found, link: view.getUint32(20, found.little) & 0xffff };
        at = FILE_HEAD;
      }
      const { little, perMs, head, link } = shape;
      while (at + head <= bytes.length) {
        const captured = view.getUint32(at + 8, little);
        if (captured > FRAME_LIMIT) return undefined;
        const end = at + head + captured;
        if (end > bytes.length) break;
        const time = view.getUint32(at, little) * 1000 + view.getUint32(at + 4, little) / perMs;
        take({ at: time, link, bytes: bytes.subarray(at + head, end) });
        at = end;
      }
      return at;
    },
  };
}
