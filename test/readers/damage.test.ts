import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { explainFile, type Explained } from "../../src/explain";
import { assertLinear } from "../helpers/linear";
import { ROOT } from "../helpers/paths";
import { filesBelow } from "../helpers/sources";

const FILES = [...filesBelow("test/fixtures/recorded", ".log"), ...filesBelow("test/fixtures/logs", ".log"), ...filesBelow("test/fixtures/captures", ".pcap")];
const file = fc.constantFrom(...FILES).map((path) => readFileSync(join(ROOT, path)));

/** What happens to files on the way to whoever is asked. */
const damage = fc.array(fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), from: fc.nat(4000), length: fc.nat(2000) }),
  fc.record({ kind: fc.constant("again" as const), from: fc.nat(4000), length: fc.nat(500) }),
  fc.record({ kind: fc.constant("junk" as const), from: fc.nat(4000), bytes: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ kind: fc.constant("text" as const), from: fc.nat(4000), words: fc.constantFrom("\n227 (", "\r", "\n500 OOPS: ", "\n> PASV\n", "\u0000\u0000", "\n[pid 1] CONNECT: Client \"", "#Fields: sc-status\n", "\n220-\n") }),
), { maxLength: 12 });

describe("damaged logs and captures", () => {
  it("are read without a throw, in whatever pieces, and cite only what they have", async () => {
    await fc.assert(fc.asyncProperty(file, damage, fc.integer({ min: 1, max: 3000 }), async (whole, hits, size) => {
      const bytes = hits.reduce(damaged, whole);
      const explained = await explainFile(pieces(bytes, size));
      assert.deepEqual(said(explained), said(await explainFile(pieces(bytes, bytes.length + 1))), "the pieces do not matter");
      if (!("diagnosis" in explained)) return;
      const { judgement, transcript, lines } = explained.diagnosis;
      const cites = judgement.kind === "cause" ? judgement.cause.cites : [];
      assert.ok(cites.every(({ first, last }) => first >= 0 && first <= last && last < transcript.length), "citations");
      assert.ok(lines === undefined || lines.length === transcript.length, "a line for each entry");
    }), { numRuns: 200 });
  });

  it("cost time in proportion to their length, and bounded memory", async () => {
    const names = ["recorded/healthy-vsftpd/server.lists.log", "recorded/tls-session-reuse-required-proftpd/server.log", "recorded/healthy-pure-ftpd/server.lists.log", "logs/filezilla-server-log.log"];
    const hostile = [
      "Fri Mar  1 10:00:00 2024 [pid 2] CONNECT: Client \"203.0.113.9\"\n", "(000001)1/2/2024 10:00:00 - (not logged in) (203.0.113.9)> 220-x\n", "www pure-ftpd: (?@203.0.113.9) [INFO] New connection from 203.0.113.9\n",
      "2024-03-01 10:00:00 203.0.113.9 - 10.0.0.4 21 USER a 331 0 0 s -\n", `${"proftpd[1] x (".repeat(300)}\n`, `${"(x@y) [INFO] ".repeat(300)}\n`, `${"[pid 1] ".repeat(500)}\n`, `${"a ".repeat(900)} b _ o r u ftp 0 * c\n`,
    ];
    for (const text of [...names.map((name) => readFileSync(join(ROOT, "test/fixtures", name), "utf8")), ...hostile]) {
      const block = Buffer.from(text.repeat(Math.ceil(25_000 / text.length)));
      await assertLinear(text, 6, (size) => explainFile(repeated(block, size)));
    }
    assert.ok(process.memoryUsage().rss < 1_000_000_000);
  });
});

async function* repeated(block: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let time = 0; time < times; time++) yield await Promise.resolve(block);
}

type Hit = typeof damage extends fc.Arbitrary<(infer T)[]> ? T : never;

function damaged(bytes: Buffer, hit: Hit): Buffer {
  const from = hit.from % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
  switch (hit.kind) {
    case "cut": return Buffer.concat([before, after.subarray(hit.length)]);
    case "again": return Buffer.concat([before, after.subarray(0, hit.length), after]);
    case "junk": return Buffer.concat([before, hit.bytes, after]);
    case "text": return Buffer.concat([before, Buffer.from(hit.words), after]);
    default: return hit satisfies never;
  }
}

function said(explained: Explained): unknown {
  return "diagnosis" in explained ? [explained.kind, explained.diagnosis.transcript, explained.diagnosis.judgement] : explained;
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
