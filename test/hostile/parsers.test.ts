import assert from "node:assert/strict";
import { isIP } from "node:net";
import fc from "fast-check";
import { createInbox } from "../../src/ftp/control/inbox";
import { echoFact, parseEpsvReply, parsePasvReply } from "../../src/ftp/pasv";
import { decodeLine, featuresOf, foldLine, frameLines, LINE_LIMIT, REPLY_LIMIT, type OpenReply } from "../../src/ftp/reply";
import type { Reply } from "../../src/ftp/evidence";
import { assertLinear } from "../helpers/linear";

/** Text of a server, with what parsers look for in it far more often than chance would have it. */
const bait = fc.array(fc.oneof(
  fc.constantFrom("227 ", "229 ", "211-", "(", ")", "|", "|||", ",", ".", "127,0,0,1,", "\0", "\r", "\t", "::", "65536", "256", "-1", "ſ", "٣"),
  fc.nat(70_000).map(String), fc.string({ maxLength: 6 }),
), { maxLength: 30 }).map((parts) => parts.join(""));
const lineText = bait.map((text) => text.replaceAll("\n", " "));
const delimiter = fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)).filter((char) => !/\d/.test(char));
const port = fc.integer({ min: 1, max: 65_535 });
const byte = fc.nat(255);

describe("hostile text: 227", () => {
  it("gives an address of four bytes and a port of two, or nothing", () => {
    fc.assert(fc.property(fc.array(lineText, { minLength: 1, maxLength: 4 }), (lines) => {
      const found = parsePasvReply({ code: 227, lines });
      if (!found) return;
      assert.match(found.host, /^\d{1,3}(?:\.\d{1,3}){3}$/);
      assert.ok(found.host.split(".").every((part) => Number(part) <= 255 && String(Number(part)) === part));
      assert.ok(Number.isInteger(found.port) && found.port >= 0 && found.port <= 65_535);
    }), { numRuns: 2000 });
  });

  it("finds the six numbers in whatever words stand around them", () => {
    const words = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[\d\n]/g, "")).map((text) => `${text} `);
    fc.assert(fc.property(words, words, fc.tuple(byte, byte, byte, byte, byte, byte), fc.constantFrom(",", ", ", ";", "|"), (before, behind, numbers, comma) => {
      const found = parsePasvReply({ code: 227, lines: [`227 ${before}(${numbers.join(comma)})${behind}`] });
      assert.deepEqual(found, { host: numbers.slice(0, 4).join("."), port: (numbers[4] ?? 0) * 256 + (numbers[5] ?? 0) });
    }));
  });

  it("never reads a number that does not fit into a byte", () => {
    fc.assert(fc.property(fc.tuple(byte, byte, byte, byte, byte, byte), fc.nat(5), fc.integer({ min: 256, max: 99_999 }), (numbers, at, big) => {
      const line = `227 ok (${numbers.with(at, big).join(",")})`;
      assert.equal(parsePasvReply({ code: 227, lines: [line] }), undefined, line);
    }));
  });
});

describe("hostile text: 229", () => {
  it("gives a port, or nothing", () => {
    fc.assert(fc.property(fc.array(lineText, { minLength: 1, maxLength: 4 }), (lines) => {
      const found = parseEpsvReply({ code: 229, lines });
      assert.ok(found === undefined || (Number.isInteger(found) && found >= 1 && found <= 65_535));
    }), { numRuns: 2000 });
  });

  it("takes any delimiter that RFC 2428 allows", () => {
    fc.assert(fc.property(delimiter, port, (bar, number) => {
      assert.equal(parseEpsvReply({ code: 229, lines: [`229 Entering Extended Passive Mode (${bar}${bar}${bar}${number}${bar})`] }), number, bar);
    }), { numRuns: 500 });
  });
});

describe("hostile text: STAT", () => {
  const said = fc.array(fc.oneof(lineText, fc.constantFrom(" Connected to ", " PORT (1,2,3,4,5,6)", " Connected from 1.2.3.4 (::1)", "500 I won't open a connection to ")), { maxLength: 6 });

  it("gives addresses and numbers, or nothing", () => {
    fc.assert(fc.property(said, fc.integer({ min: 200, max: 599 }), (lines, code) => {
      const fact = echoFact({ host: "192.0.2.1", port: 50_000 }, { code, lines });
      assert.ok(fact?.client === undefined || isIP(fact.client) !== 0, fact?.client);
      assert.ok(fact?.seen === undefined || isIP(fact.seen) !== 0 || /^\d{1,3}(?:,\d{1,3}){5}$/.test(fact.seen), fact?.seen);
    }), { numRuns: 1000 });
  });
});

describe("hostile text: FEAT", () => {
  const name = fc.stringMatching(/^[A-Z]{3,8}$/);

  it("gives every name once per line, without parameters", () => {
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.constantFrom("", " type*;size*;", " STREAM", "\t")), { maxLength: 40 }), (features) => {
      const lines = ["211-Features:", ...features.map(([word, rest]) => ` ${word}${rest}`), "211 End"];
      assert.deepEqual(featuresOf({ code: 211, lines }), features.map(([word]) => word));
    }));
  });

  it("gives upper case words without blanks for anything at all", () => {
    fc.assert(fc.property(fc.array(lineText, { maxLength: 10 }), fc.integer({ min: 100, max: 599 }), (lines, code) => {
      for (const word of featuresOf({ code, lines })) assert.ok(word !== "" && !/\s/.test(word) && word === word.toUpperCase(), word);
    }));
  });
});

describe("hostile text: replies", () => {
  it("keeps every line in its order: in a reply, as a stray, or in the reply that lacks its end", () => {
    fc.assert(fc.property(fc.array(fc.oneof(lineText, fc.constantFrom("220-a", "220 b", "331-", "331", "421 x")), { maxLength: 30 }), (lines) => {
      let open: OpenReply | undefined;
      const kept: string[] = [];
      const replies: Reply[] = [];
      for (const line of lines) {
        const folded = foldLine(open, line);
        open = folded.kind === "open" ? folded.open : undefined;
        if (folded.kind === "reply") { replies.push(folded.reply); kept.push(...folded.reply.lines); }
        if (folded.kind === "stray") kept.push(folded.text);
      }
      assert.deepEqual([...kept, ...(open?.lines ?? [])], lines);
      for (const { code, lines: [first = ""] } of replies) assert.ok(code >= 100 && code < 700 && first.startsWith(String(code)));
    }), { numRuns: 500 });
  });

  it("frames bytes without losing one", () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 10 }), (chunks) => {
      let rest: Buffer = Buffer.alloc(0);
      let lines = 0;
      for (const chunk of chunks) {
        const framed = frameLines(rest, Buffer.from(chunk));
        for (const line of framed.lines) assert.ok(!line.includes(0x0a) && typeof decodeLine(line) === "string");
        lines += framed.lines.length;
        rest = framed.rest;
      }
      assert.equal(lines, Buffer.concat(chunks).filter((one) => one === 0x0a).length);
    }));
  });

  it("stops at its caps, however the bytes come", () => {
    fc.assert(fc.property(fc.constantFrom("x", "220-x\r\n", "\n", "150 x\r\n", "\0", "220 "), fc.integer({ min: 1, max: 5000 }), (block, size) => {
      let recorded = 0;
      const inbox = createInbox((line) => ({ index: recorded++, shown: line }));
      const bytes = Buffer.from(block.repeat(Math.ceil(size / block.length)).slice(0, size));
      let fed = 0;
      while (!inbox.add(bytes)) {
        fed += bytes.length;
        assert.ok(fed <= REPLY_LIMIT + LINE_LIMIT, `${fed} bytes of ${JSON.stringify(block)}`);
      }
    }), { numRuns: 100 });
  });
});

describe("hostile text: time", () => {
  /** The longest are as long as the cap for a reply allows, in lines as long as the cap for a line allows. */
  const seeds = [",", ".", ":", "|", "1", "1,", "a", "f:", "(", " ", "1,2,3,4,5,", "|||", "::1:", "!1!", "\t ", "0x"];
  for (const seed of seeds) {
    it(`grows with the text: ${JSON.stringify(seed)}`, () => assertLinear(seed, Math.floor((LINE_LIMIT - 10) / 10), (size) => {
      const line = seed.repeat(Math.floor(size / seed.length));
      const lines = [`227-${line}`, ...Array.from({ length: 6 }, () => line), `227 ${line}`];
      parsePasvReply({ code: 227, lines });
      parseEpsvReply({ code: 229, lines: lines.map((text) => text.replace("227", "229")) });
      featuresOf({ code: 211, lines });
      echoFact({ host: "192.0.2.1", port: 50000 }, { code: 211, lines });
    }));
  }
});
