import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readFtpDoctorTranscript } from "../../../src/readers/transcript/ftpDoctor";
import { readFtpCase } from "../../helpers/ftpCase";
import { FIXTURES } from "../../helpers/paths";

// What the probe saw and what is read back are compared for every one of these where the probe is tested.
const FOLDER = join(FIXTURES, "ftp");
/** The expected transcript of a case, with ports and times in the places of the marks. */
function transcriptOf(file: string): string {
  return readFtpCase(join(FOLDER, file)).expected
    .replace(/:PORT|P,P|N ms|\|PORT\|/g, (mark) => mark.replace("PORT", "40000").replace("P,P", "156,64").replace("N", "1"));
}

const concrete = readdirSync(FOLDER).filter((file) => file.endsWith(".ftp")).map(transcriptOf);
const healthy = transcriptOf("healthy-plain.ftp");

function read(text: string) {
  const found = readFtpDoctorTranscript(text);
  assert.ok(found);
  return found;
}

describe("reader: our own transcript", () => {
  it("reads a healthy run", () => {
    const read = readFtpDoctorTranscript(healthy);
    assert.equal(read?.evidence.target.user, "joe");
    assert.equal(read?.evidence.login.status, "ok");
    assert.deepEqual(read?.evidence.data.map(({ command, listing }) => `${command} ${listing.status}`), ["PASV ok", "EPSV ok"]);
    assert.equal(read?.transcript.length, healthy.trimEnd().split("\n").length);
  });

  it("finds it in a ticket: quoted, with CRLF, between other lines", () => {
    const plain = read(healthy);
    const count = plain.lines.length;
    for (const [text, before] of [
      [`Hello,\r\n\r\n${healthy.replaceAll("\n", "\r\n")}\r\nRegards`, 2], [healthy.replace(/^/gm, "> "), 0], [`\`\`\`\n${healthy}\`\`\`\n`, 1],
    ] as const) {
      assert.deepEqual(read(text), { ...plain, lines: Array.from({ length: count }, (_, index) => before + index + 1) });
    }
  });

  it("knows what is none", () => {
    for (const text of ["", "220 ready\n", "Status: Connecting to 192.0.2.1:21...\n", "+0.000 greeting < 220 ready\n"]) {
      assert.equal(readFtpDoctorTranscript(text), undefined);
    }
  });

  it("says that a log which breaks off does not show the rest", () => {
    const cut = healthy.slice(0, healthy.indexOf("+0.000 features > FEAT"));
    const read = readFtpDoctorTranscript(cut);
    assert.equal(read?.evidence.login.status, "ok");
    assert.deepEqual(read?.evidence.data, []);
    assert.notEqual(read?.evidence.features.status, "ok");
  });

  it("survives any line that is missing, doubled or in another place", () => {
    fc.assert(fc.property(fc.constantFrom(...concrete), fc.array(fc.nat(60), { maxLength: 80 }), (text, order) => {
      const lines = text.split("\n");
      const shuffled = [lines[0], ...order.map((index) => lines[index % lines.length])].join("\n");
      readFtpDoctorTranscript(shuffled);
    }), { numRuns: 300 });
  });
});
