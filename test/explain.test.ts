import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { explain, explainFile, explainLog, type Explained } from "../src/explain";
import type { Diagnosis } from "../src/diagnose/verdict";
import { assertLinear } from "./helpers/linear";
import { FIXTURES } from "./helpers/paths";

const LOG = readFileSync(join(FIXTURES, "logs/filezilla-german-timeout.log"));
const CAPTURE = readFileSync(join(FIXTURES, "captures/passive-ports-rejected-reset.client.pcap"));

describe("files of which nobody knows what they are", () => {
  const text = LOG.toString();
  const logs: Readonly<Record<string, Buffer>> = {
    "UTF-8": LOG, "UTF-8 with a byte order mark": Buffer.from(`\ufeff${text}`), "UTF-16 with a byte order mark": Buffer.from(`\ufeff${text}`, "utf16le"),
    "UTF-16": Buffer.from(text, "utf16le"), "big-endian UTF-16": Buffer.from(`\ufeff${text}`, "utf16le").swap16(), "Latin-1": Buffer.from(text, "latin1"),
    "a log after zeros": Buffer.concat([Buffer.alloc(200), LOG]), "gzip": gzipSync(LOG), "CR only": Buffer.from(text.replaceAll(/\r?\n/g, "\r")),
  };
  for (const [name, bytes] of Object.entries(logs)) {
    it(`reads a log: ${name}`, async () => {
      for (const size of [7, 100_000]) assert.equal(named(await explainFile(pieces(bytes, size))), "log passive-ports-blocked");
    });
  }

  it("reads a capture, packed or not, and the whole part of a torn archive", async () => {
    for (const bytes of [CAPTURE, gzipSync(CAPTURE)]) assert.equal(named(await explainFile(pieces(bytes, 1000))), "capture passive-ports-rejected");
    assert.match(named(await explainFile(pieces(gzipSync(LOG.toString().repeat(3000)).subarray(0, -100), 1000))), /^log passive/);
  });

  const junk: Readonly<Record<string, readonly [bytes: Buffer, kind: string]>> = {
    "nothing": [Buffer.alloc(0), "empty"], "zeros": [Buffer.alloc(5000), "text"], "prose": [Buffer.from("Dear all,\nit does not work.\n"), "text"],
    "one long line": [Buffer.from("x".repeat(3_000_000)), "text"], "random bytes": [Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 7919) >> 5 & 255)), "binary"],
    "a ZIP": [Buffer.from("PK\x03\x04 220 USER PASV"), "unread ZIP"], "a picture": [Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "unread image"],
    "snoop": [Buffer.from("snoop\0\0\0\0\0\0\x02"), "unread snoop"], "the head of a capture": [CAPTURE.subarray(0, 24), "silent-capture"],
    "a torn head": [CAPTURE.subarray(0, 9), "silent-capture"], "zipped zeros": [gzipSync(Buffer.alloc(5000)), "text"], "a broken archive": [Buffer.from([0x1f, 0x8b, 8, 0, 1]), "empty"],
  };
  for (const [name, [bytes, kind]] of Object.entries(junk)) {
    it(`finds no conversation in ${name}`, async () => {
      assert.equal(named(await explainFile(pieces(bytes, 4096))), kind);
    });
  }

  it("hands on what reading throws, and stops when it is cancelled", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield LOG;
      await Promise.reject(new Error("disk"));
    }
    await assert.rejects(explainFile(broken()), /disk/);
    for (const bytes of [LOG, CAPTURE]) await assert.rejects(explainFile(pieces(bytes, 100), { signal: AbortSignal.abort(new Error("enough")) }), /enough/);
  });
});

describe("long logs", () => {
  it("take time that grows with their length", async () => {
    const block = readFileSync(join(FIXTURES, "recorded/healthy-vsftpd/server.lists.log"));
    await assertLinear("a log", Math.ceil(1e6 / block.length), (size) => explainLog(Array.from({ length: size }, () => block)));
  });

  const healthy = readFileSync(join(FIXTURES, "logs/filezilla-healthy.log"), "utf8");
  const failing = healthy.replace(/Status:\tDirectory listing.*/, "Command:\tPASV\nResponse:\t227 Entering Passive Mode (203,0,113,20,200,12)\nCommand:\tMLSD\nError:\tConnection timed out after 20 seconds of inactivity");

  it("are read in pieces as they are read whole", async () => {
    for (const name of ["curl-healthy", "wget-closed", "winscp-data-timeout", "vsftpd-server-log"]) {
      const log = readFileSync(join(FIXTURES, `logs/${name}.log`), "utf8");
      assert.deepEqual(await explainLog(pieces(Buffer.from(log), 11)), explain(log), name);
    }
  });

  it("are told by the connection with trouble, wherever it is, and say so", async () => {
    for (const [before, after] of [[9000, 0], [0, 9000], [5000, 5000]] as const) {
      const log = healthy.repeat(before) + failing + healthy.repeat(after);
      const { transcript, judgement } = await explainLog([log]) ?? assert.fail();
      assert.match(transcript.at(-1)?.text ?? "", /^log: of \d+ lines with \d+ connections, \d+ lines with \d+ connections are read$/);
      // A later success of the same kind clears an earlier failure.
      assert.equal(judgement.kind, after === 0 ? "cause" : "healthy");
    }
  });
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

function named(one: Explained): string {
  if ("diagnosis" in one) return `${one.kind} ${causeOf(one.diagnosis)}`;
  return one.kind === "unread" ? `unread ${one.format}` : one.kind;
}

function causeOf({ judgement }: Diagnosis): string {
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}
