import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as fc from "fast-check";
import { judge } from "../../../src/diagnose/judge";
import { printTranscript } from "../../../src/ftp/transcript";
import { readCapture } from "../../../src/readers/capture/read";
import { FIXTURES } from "../../helpers/paths";
import { filesBelow } from "../../helpers/sources";
import { scenarios } from "../../lab/scenarios/all";
import { frames, session } from "./dialogue";
import { LINKS, pcapFile, pcapngFile } from "./packets";

/** Captures that cannot show what the network knows, or whose side of it had nothing to do with the trouble. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // Nothing of the data connection comes to the server, and the commands are encrypted.
  "pasv-private-address-under-tls.server": "undetermined",
  "control-unreachable-icmp.server": "none",
  // No other passive command is tried: that PASV opens no port is all there is to see.
  "server-config-fatal-pasv-address.client": "passive-listener-failed", "server-config-fatal-pasv-address.server": "passive-listener-failed",
  // One end knows only what it said, or what came.
  "alg-rewrites-pasv-vsftpd.client": "passive-ports-rejected", "alg-rewrites-pasv-vsftpd.server": "pasv-wrong-address", "alg-rewrites-port-pure-ftpd.server": "active-port-rejected",
};

describe("captures of the lab", () => {
  for (const path of filesBelow("test/fixtures/captures", ".pcap")) {
    const name = basename(path, ".pcap");
    const expected = OTHERWISE[name] ?? scenarios.find(({ id }) => id === name.replace(/\.\w+$/, ""))?.cause ?? `no scenario for ${name}`;
    it(`${name}: ${expected}`, async () => {
      const bytes = readFileSync(join(FIXTURES, "captures", `${name}.pcap`));
      assert.equal(await verdict([bytes]), expected);
      assert.equal(await verdict(pieces(bytes, 97)), expected, "in pieces");
    });
  }

  it("says where the capture was made and what did not arrive there", async () => {
    const text = await transcript("passive-ports-blocked-missing-forward.server");
    assert.match(text, /capture: made at the server/);
    assert.match(text, /no SYN arrived at this server/);
    assert.match(await transcript("passive-ports-blocked-server-firewall-vsftpd.server"), /data connection from 198\.51\.100\.10:\d+ to .*: SYN sent 2 times, no answer/);
    assert.match(await transcript("passive-ports-rejected-prohibited.client"), /SYN, ICMP communication administratively prohibited/);
    assert.match(await transcript("passive-ports-rejected-prohibited.client"), /capture: made at the client/);
  });

  it("hides the password", async () => {
    const bytes = readFileSync(join(FIXTURES, "captures", "healthy-vsftpd.client.pcap"));
    const password = /PASS (\S+)\r\n/.exec(bytes.toString("latin1"))?.[1] ?? "";
    assert.ok(password.length > 4);
    assert.ok(!JSON.stringify(await readCapture([bytes])).includes(password));
  });
});

describe("captures of every kind", () => {
  const V6 = ["2001:db8:1::10", "2001:db8:2::10"] as const;
  for (const [link, { number, wrap }] of Object.entries(LINKS)) {
    it(`${link}, both formats and byte orders, IPv4 and IPv6`, async () => {
      for (const ends of [[], V6] as const) {
        for (const [data, expected] of [["opens", "healthy"], ["silent", "passive-ports-blocked"], ["reset", "passive-ports-rejected"]] as const) {
          const all = frames(session(data, ...ends), wrap);
          const files = [
            ...[true, false].flatMap((little) => [true, false].map((nanoseconds) => pcapFile(all, number, { little, nanoseconds }))),
            pcapngFile(all, number), pcapngFile(all, number, false), Buffer.concat([pcapngFile(all.slice(0, 9), number, false), pcapngFile(all.slice(9), number)]),
          ];
          for (const [index, file] of files.entries()) assert.equal(await verdict([file]), expected, `${data}, file ${index}`);
        }
      }
    });
  }

  it("has the times of the packets", async () => {
    for (const file of [pcapFile(frames(session("opens")), 101), pcapngFile(frames(session("opens")), 101)]) {
      const { connect, greeting, data } = (await readCapture([file]))?.evidence ?? assert.fail();
      assert.equal(connect.status === "ok" && connect.value.roundTripMs, 10);
      assert.equal(greeting.status === "ok" && greeting.value.afterMs, 9);
      const [connection] = data[0]?.connections ?? [];
      assert.equal(connection?.outcome.status === "ok" && connection.outcome.value.afterMs, 20);
    }
  });
});

describe("captures that are none", () => {
  it("gives undefined for junk, and for captures without FTP", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (junk) => {
      assert.equal(await readCapture([junk]), undefined);
    }));
  });

  it("survives any damage", async () => {
    const files = [pcapFile(frames(session("opens"), LINKS["ethernet"]?.wrap)), pcapngFile(frames(session("silent"), LINKS["cooked"]?.wrap), 113)];
    const damage = fc.record({ file: fc.nat(1), hits: fc.array(fc.tuple(fc.nat(6000), fc.nat(255)), { maxLength: 30 }), cut: fc.nat(6000), size: fc.integer({ min: 1, max: 500 }) });
    await fc.assert(fc.asyncProperty(damage, async ({ file, hits, cut, size }) => {
      const bytes = Buffer.from(files[file] ?? "");
      for (const [at, value] of hits) bytes[at % bytes.length] = value;
      const read = await readCapture(pieces(bytes.subarray(0, cut), size));
      if (read) judge(read.evidence);
    }), { numRuns: 300 });
  });

  it("stops when it is cancelled", async () => {
    const cancelled = AbortSignal.abort(new Error("enough"));
    await assert.rejects(readCapture([pcapFile(frames(session("opens")), 101)], { signal: cancelled }), /enough/);
  });
});

async function verdict(bytes: Iterable<Uint8Array>): Promise<string> {
  const read = await readCapture(bytes);
  if (!read) return "none";
  const judgement = judge(read.evidence);
  return judgement.kind === "cause" ? judgement.cause.id : judgement.kind;
}

async function transcript(name: string): Promise<string> {
  const read = await readCapture([readFileSync(join(FIXTURES, "captures", `${name}.pcap`))]);
  return printTranscript(read?.transcript ?? []);
}

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
