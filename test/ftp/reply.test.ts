import assert from "node:assert/strict";
import fc from "fast-check";
import type { Reply } from "../../src/ftp/evidence";
import { decodeLine, foldLine, frameLines, replyText, type OpenReply } from "../../src/ftp/reply";

/** Everything that comes out of a stream that arrives in these pieces. */
function receive(chunks: readonly Buffer[]): { readonly lines: readonly string[]; readonly rest: string; readonly replies: readonly Reply[]; readonly stray: readonly string[] } {
  let rest: Buffer = Buffer.alloc(0);
  let open: OpenReply | undefined;
  const lines: string[] = [];
  const replies: Reply[] = [];
  const stray: string[] = [];
  for (const chunk of chunks) {
    const framed = frameLines(rest, chunk);
    rest = framed.rest;
    for (const line of framed.lines.map(decodeLine)) {
      lines.push(line);
      const folded = foldLine(open, line);
      open = folded.kind === "open" ? folded.open : undefined;
      if (folded.kind === "reply") replies.push(folded.reply);
      if (folded.kind === "stray") stray.push(folded.text);
    }
  }
  return { lines, rest: rest.toString("latin1"), replies, stray };
}

const one = (text: string): ReturnType<typeof receive> => receive([Buffer.from(text, "latin1")]);

describe("reply", () => {
  const cases: readonly (readonly [string, string, readonly number[], readonly string[]])[] = [
    ["a single line", "220 ready\r\n", [220], []],
    ["LF only", "220 ready\n331 go\n", [220, 331], []],
    ["a code alone", "220\r\n", [220], []],
    ["a code without the space", "220ready\r\n", [220], []],
    ["several lines", "220-a\r\n220-b\r\n220 c\r\n", [220], []],
    ["another code inside", "220-a\r\n331 b\r\n220 c\r\n", [220], []],
    ["lines without codes inside", "211-Features:\r\n EPSV\r\n\r\n211 End\r\n", [211], []],
    ["two replies in one packet", "226 done\r\n220-a\r\n220 b\r\n", [226, 220], []],
    ["a last line of the code alone", "220-a\r\n220\r\n", [220], []],
    ["four digits are no code", "2200 x\r\n", [], ["2200 x"]],
    ["no code begins with 0, 7, 8 or 9", "099 x\r\n799 y\r\n", [], ["099 x", "799 y"]],
    ["a line of another protocol", "SSH-2.0-OpenSSH\r\n", [], ["SSH-2.0-OpenSSH"]],
    ["an empty line", "\r\n220 a\r\n", [220], [""]],
    ["RFC 2228 replies", "631 x\r\n", [631], []],
  ];
  for (const [name, text, codes, stray] of cases) {
    it(name, () => {
      const whole = one(text);
      assert.deepEqual(whole.replies.map(({ code }) => code), codes);
      assert.deepEqual(whole.stray, stray);
      for (let cut = 0; cut <= text.length; cut++) {
        assert.deepEqual(receive([Buffer.from(text.slice(0, cut)), Buffer.from(text.slice(cut))]), whole, `cut at byte ${cut}`);
      }
      assert.deepEqual(receive([...text].map((byte) => Buffer.from(byte, "latin1"))), whole, "one byte at a time");
    });
  }

  it("keeps every byte: a CR inside, NUL, an unfinished line", () => {
    assert.deepEqual(one("220 a\rb\0c\r\r\n22").lines, ["220 a\rb\0c\r"]);
    assert.equal(one("220 a\r\n22").rest, "22");
  });

  it("reads UTF-8, and what is none byte by byte", () => {
    assert.equal(decodeLine(Buffer.from("230 grüß")), "230 grüß");
    assert.equal(decodeLine(Buffer.from("230 gr\xfc\xdf", "latin1")), "230 grüß");
    assert.equal(decodeLine(Buffer.from([0x32, 0xef, 0xbb, 0xbf])), "2\ufeff");
  });

  it("loses nothing however the stream is cut", () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 12 }), (pieces) => {
      const chunks = pieces.map((piece) => Buffer.from(piece));
      const whole = receive([Buffer.concat(chunks)]);
      assert.deepEqual(receive(chunks), whole);
    }));
  });

  it("text without codes", () => {
    assert.equal(replyText({ code: 211, lines: ["211-Features:", " EPSV", "211 End"] }), "Features:\n EPSV\nEnd");
  });
});
