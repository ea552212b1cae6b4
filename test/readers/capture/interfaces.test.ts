import assert from "node:assert/strict";
import { judge } from "../../../src/diagnose/judge";
import { readCapture } from "../../../src/readers/capture/read";
import { CLIENT, dialogue, frames, SERVER, session } from "./dialogue";
import { LINKS, pcapFile, type Timed } from "./packets";

type Word = number | Buffer;
const half = (number: number): Buffer => Buffer.from([number & 255, number >> 8]);

/** Blocks of pcapng, least byte first. */
function block(type: number, ...words: readonly Word[]): Buffer {
  const body = Buffer.concat(words.map((word) => (typeof word === "number" ? le(word) : word)));
  const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
  return Buffer.concat([le(type), le(padded.length + 12), padded, le(padded.length + 12)]);
}

function le(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number >>> 0);
  return bytes;
}

const SECTION = block(0x0a0d0d0a, 0x1a2b3c4d, Buffer.from([1, 0, 0, 0]), 0xffffffff, 0xffffffff);
/** `resolution`: the exponent of ten of `if_tsresol`. `name`: `if_name`, and an option that nobody knows. */
const face = (link: number, resolution: number, name: string): Buffer => {
  const text = Buffer.from(name);
  const padding = Buffer.alloc((4 - (text.length % 4)) % 4);
  return block(1, half(link), half(0), 0, half(2), half(text.length), text, padding, half(0x8bad), half(1), Buffer.from([7, 0, 0, 0]), half(9), half(1), Buffer.from([resolution, 0, 0, 0]), half(0), half(0));
};
const packet = (number: number, perMs: number, { at, bytes }: Timed): Buffer => {
  const time = BigInt(Math.round(at * perMs));
  // With a comment behind the frame.
  return block(6, number, Number(time >> 32n), Number(time & 0xffffffffn), bytes.length, bytes.length, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4), half(1), half(2), Buffer.from("ok\0\0"), half(0), half(0));
};

describe("captures of several interfaces", () => {
  const [cooked, ethernet] = [LINKS["cooked"] ?? assert.fail(), LINKS["ethernet"] ?? assert.fail()];
  const faces = [face(113, 9, "any"), face(1, 6, "eth0"), face(101, 3, "tun0")];
  const places = [{ wrap: cooked.wrap, perMs: 1e6 }, { wrap: ethernet.wrap, perMs: 1e3 }, { wrap: (bytes: Buffer) => bytes, perMs: 1 }];

  it("have link types and clocks of their own", async () => {
    const packets = session("silent").map((one, index) => {
      const { wrap, perMs } = places[index % 3] ?? assert.fail();
      return packet(index % 3, perMs, frames([one], wrap)[0] ?? assert.fail());
    });
    assert.equal(await verdict([Buffer.concat([SECTION, ...faces, ...packets])]), "passive-ports-blocked");
  });

  it("may show the same packet at each, as pktmon and \"any\" do", async () => {
    const packets = session("silent").flatMap((one) => places.map(({ wrap, perMs }, number) => packet(number, perMs, frames([one], wrap)[0] ?? assert.fail())));
    const read = await readCapture([Buffer.concat([SECTION, ...faces, ...packets])]) ?? assert.fail();
    assert.equal(read.transcript.filter(({ direction, text }) => direction === "sent" && text === "PASV").length, 1);
    assert.ok(read.transcript.some(({ text }) => text.includes("SYN sent 3 times, no answer")));
  });

  it("may hold simple packets, obsolete ones, and blocks that nobody knows", async () => {
    const all = frames(session("opens"));
    const blocks = all.map(({ bytes, at }, index) => (index % 2 === 0
      ? block(3, bytes.length, bytes) : block(2, half(0), half(0), 0, Math.round((at - (all[0]?.at ?? 0)) * 1e3), bytes.length, bytes.length, bytes)));
    assert.equal(await verdict([Buffer.concat([SECTION, face(101, 6, "raw"), block(0x40000bad, Buffer.alloc(77)), ...blocks])]), "healthy");
  });
});

describe("captures of several conversations", () => {
  it("of two clients tell of the one in trouble", async () => {
    const later = (list: ReturnType<typeof session>, by: number) => list.map(({ at, segment }) => ({ at: at + by, segment }));
    const good = session("opens");
    const bad = session("silent", "198.51.100.77");
    for (const both of [[...good, ...later(bad, 20_000)], [...bad, ...later(good, 20_000)]]) assert.equal(await verdict([pcapFile(frames(both), 101)]), "passive-ports-blocked");
    assert.equal(await verdict([pcapFile(frames([...session("silent"), ...later(good.map(moved), 20_000)]), 101)]), "healthy", "one client that succeeds in the end");
  });

  it("are found on any port, and not where somebody else talks in numbers", async () => {
    const onPort = session("silent").map(({ at, segment }) => ({ at, segment: { ...segment, sourcePort: other(segment.sourcePort), targetPort: other(segment.targetPort) } }));
    assert.equal(await verdict([pcapFile(frames(onPort), 101)]), "passive-ports-blocked");
    const smtp = dialogue({ client: CLIENT, server: SERVER, clientPort: 50_000, serverPort: 25 }, [
      { at: 0, sent: false, text: "220 mx.example.net ESMTP\r\n" }, { at: 10, sent: true, text: "EHLO me\r\n" }, { at: 20, sent: false, text: "250 hello\r\n" }, { at: 30, sent: true, text: "QUIT\r\n" },
    ]);
    assert.equal(await verdict([pcapFile(frames(smtp), 101)]), "none");
  });
});

function other(port: number): number {
  return port === 21 ? 30_021 : port;
}

/** The same conversation from other ports. */
function moved({ at, segment }: ReturnType<typeof session>[number]): ReturnType<typeof session>[number] {
  const next = (port: number): number => (port === 50_000 || port === 50_001 ? port + 10 : port);
  return { at, segment: { ...segment, sourcePort: next(segment.sourcePort), targetPort: next(segment.targetPort) } };
}

async function verdict(bytes: Iterable<Uint8Array>): Promise<string> {
  const read = await readCapture(bytes);
  if (!read) return "none";
  const judgement = judge(read.evidence);
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}

describe("what routers say", () => {
  it("a packet that was too big shows with its data connection", async () => {
    const opens = session("opens");
    const data = opens.find(({ segment }) => segment.sourcePort === 40_007 && segment.text) ?? assert.fail();
    const [quoted] = frames([data]);
    const head = Buffer.from([0x45, 0, 0, 0, 0, 0, 0, 0, 64, 1, 0, 0, 198, 51, 100, 1, ...SERVER.split(".").map(Number)]);
    const message = Buffer.concat([head, Buffer.from([3, 4, 0, 0, 0, 0, 0x05, 0x14]), quoted?.bytes.subarray(0, 36) ?? Buffer.alloc(0)]);
    message.writeUInt16BE(message.length, 2);
    const file = pcapFile([...frames(opens), { at: data.at + 1, bytes: message }], 101);
    const read = await readCapture([file]) ?? assert.fail();
    assert.ok(read.transcript.some(({ text }) => text.endsWith("ICMP asked for packets of at most 1300 bytes once")), JSON.stringify(read.transcript.at(-5)));
  });
});
