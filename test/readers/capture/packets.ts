/** Builds frames and files byte by byte, for what a lab cannot be asked to send. */
export interface Segment {
  readonly from: string;
  readonly to: string;
  readonly sourcePort: number;
  readonly targetPort: number;
  readonly seq: number;
  readonly ack?: number;
  readonly flags: string;
  readonly text?: string;
  readonly ttl?: number;
}

export interface Timed { readonly at: number; readonly bytes: Buffer }

const FLAGS: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16 };

/** An IPv4 or IPv6 packet with a TCP segment; checksums are left out, as network cards leave them out in captures of what is sent. */
export function ip(segment: Segment): Buffer {
  const body = tcp(segment);
  return segment.from.includes(":") ? ip6(segment, body, 6) : ip4(segment, body);
}

function tcp({ sourcePort, targetPort, seq, ack = 0, flags, text = "" }: Segment): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt16BE(sourcePort, 0);
  head.writeUInt16BE(targetPort, 2);
  head.writeUInt32BE(seq >>> 0, 4);
  head.writeUInt32BE(ack >>> 0, 8);
  head[12] = 0x50;
  head[13] = [...flags].reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0);
  return Buffer.concat([head, Buffer.from(text, "latin1")]);
}

function ip4({ from, to, ttl = 64 }: Segment, body: Buffer): Buffer {
  // With one word of options, so that the length of the head matters.
  const head = Buffer.from([0x46, 0, 0, 0, 0, 0, 0, 0, ttl, 6, 0, 0, ...from.split(".").map(Number), ...to.split(".").map(Number), 1, 1, 1, 0]);
  head.writeUInt16BE(24 + body.length, 2);
  return Buffer.concat([head, body]);
}

/** With a hop-by-hop header before the segment. */
function ip6({ from, to, ttl = 64 }: Segment, body: Buffer, next: number): Buffer {
  const head = Buffer.alloc(40);
  head[0] = 0x60;
  head.writeUInt16BE(body.length + 8, 4);
  head[7] = ttl;
  groups(from).forEach((group, index) => head.writeUInt16BE(group, 8 + index * 2));
  groups(to).forEach((group, index) => head.writeUInt16BE(group, 24 + index * 2));
  return Buffer.concat([head, Buffer.from([next, 0, 1, 4, 0, 0, 0, 0]), body]);
}

function groups(address: string): readonly number[] {
  const [left = "", right = ""] = address.split("::");
  const words = (part: string) => part.split(":").filter((word) => word !== "").map((word) => parseInt(word, 16));
  const [first, last] = [words(left), words(right)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

/** What the link layer puts before an IP packet. */
export const LINKS: Readonly<Record<string, { readonly number: number; readonly wrap: (packet: Buffer) => Buffer }>> = {
  ethernet: { number: 1, wrap: (packet) => Buffer.concat([Buffer.alloc(12), typeOf(packet), packet]) },
  vlan: { number: 1, wrap: (packet) => Buffer.concat([Buffer.alloc(12), Buffer.from([0x81, 0, 0, 5]), typeOf(packet), packet]) },
  qinq: { number: 1, wrap: (packet) => Buffer.concat([Buffer.alloc(12), Buffer.from([0x88, 0xa8, 0, 5, 0x81, 0, 0, 6]), typeOf(packet), packet]) },
  cooked: { number: 113, wrap: (packet) => Buffer.concat([Buffer.alloc(14), typeOf(packet), packet]) },
  cooked2: { number: 276, wrap: (packet) => Buffer.concat([typeOf(packet), Buffer.alloc(18), packet]) },
  pppoe: { number: 1, wrap: (packet) => Buffer.concat([Buffer.alloc(12), Buffer.from([0x88, 0x64, 0x11, 0, 0, 1, 0, 0]), pppOf(packet), packet]) },
  ppp: { number: 9, wrap: (packet) => Buffer.concat([Buffer.from([0xff, 3]), pppOf(packet), packet]) },
  pktap: { number: 258, wrap: (packet) => Buffer.concat([Buffer.from([108, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]), Buffer.alloc(96), Buffer.alloc(12), typeOf(packet), packet]) },
  null: { number: 108, wrap: (packet) => Buffer.concat([Buffer.from([0, 0, 0, (packet[0] ?? 0) >> 4 === 6 ? 24 : 2]), packet]) },
  raw: { number: 101, wrap: (packet) => packet },
  loopback: { number: 0, wrap: (packet) => Buffer.concat([Buffer.from([(packet[0] ?? 0) >> 4 === 6 ? 30 : 2, 0, 0, 0]), packet]) },
};

function typeOf(packet: Buffer): Buffer {
  return Buffer.from((packet[0] ?? 0) >> 4 === 6 ? [0x86, 0xdd] : [0x08, 0x00]);
}

function pppOf(packet: Buffer): Buffer {
  return Buffer.from((packet[0] ?? 0) >> 4 === 6 ? [0x00, 0x57] : [0x00, 0x21]);
}

interface Order { readonly little: boolean; readonly nanoseconds: boolean }

/** @param frames times in milliseconds */
export function pcapFile(frames: readonly Timed[], link = 1, { little, nanoseconds }: Order = { little: true, nanoseconds: false }): Buffer {
  const words = (...numbers: readonly number[]) => Buffer.concat(numbers.map((number) => word(number, little)));
  const perMs = nanoseconds ? 1e6 : 1e3;
  return Buffer.concat([
    words(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4, little ? 0x00040002 : 0x00020004, 0, 0, 262144, link),
    ...frames.flatMap(({ at, bytes }) => [words(Math.floor(at / 1000), Math.round((at % 1000) * perMs), bytes.length, bytes.length), bytes]),
  ]);
}

/** With a name resolution block and options in between, which a reader must skip. */
export function pcapngFile(frames: readonly Timed[], link = 1, little = true): Buffer {
  const words = (...numbers: readonly number[]) => Buffer.concat(numbers.map((number) => word(number, little)));
  const half = (number: number) => word(number, little).subarray(little ? 0 : 2, little ? 2 : 4);
  const block = (type: number, body: Buffer) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    return Buffer.concat([words(type, padded.length + 12), padded, words(padded.length + 12)]);
  };
  const nanoseconds = Buffer.concat([half(9), half(1), Buffer.from([9, 0, 0, 0]), half(0), half(0)]);
  return Buffer.concat([
    block(0x0a0d0d0a, Buffer.concat([words(0x1a2b3c4d), Buffer.alloc(4), words(0xffffffff, 0xffffffff)])),
    block(1, Buffer.concat([half(link), half(0), words(0), nanoseconds])),
    block(4, Buffer.alloc(8)),
    ...frames.map(({ at, bytes }) => {
      const time = BigInt(Math.round(at * 1000)) * 1000n;
      return block(6, Buffer.concat([words(0, Number(time >> 32n), Number(time & 0xffffffffn), bytes.length, bytes.length), bytes]));
    }),
  ]);
}

function word(number: number, little: boolean): Buffer {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(number >>> 0);
  else bytes.writeUInt32BE(number >>> 0);
  return bytes;
}
