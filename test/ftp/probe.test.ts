import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { probe } from "../../src/ftp/probe";
import type { Target } from "../../src/ftp/evidence";
import { Secret } from "../../src/ftp/secret";
import { printTranscript } from "../../src/ftp/transcript";
import { readFtpDoctorTranscript } from "../../src/readers/transcript/ftpDoctor";
import { acceptTranscript, normalised, readFtpCase } from "../helpers/ftpCase";
import { FIXTURES } from "../helpers/paths";
import { startScriptedServer } from "../helpers/scriptedServer";

const FOLDER = join(FIXTURES, "ftp");
const SETUP: Omit<Target, "port"> = { host: "127.0.0.1", user: "joe", security: "plain", mode: "passive", sessionReuse: true, prot: "P" };

describe("probe: scripted conversations", () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".ftp"))) {
    it(name.replace(".ftp", ""), async () => {
      const file = join(FOLDER, name);
      const { target, password, options, scripts, expected } = readFtpCase(file);
      const server = await startScriptedServer(scripts);
      try {
        const { evidence, transcript } = await probe({ ...SETUP, ...target, port: server.port }, new Secret(password), options);
        const seen = normalised(transcript);
        if (process.env["UPDATE"]) acceptTranscript(file, seen);
        else assert.equal(seen, expected);
        assert.deepEqual(server.problems, []);
        assert.ok(!JSON.stringify({ evidence, transcript }).includes(password), "the password is nowhere");
        const read = readFtpDoctorTranscript(`Here is what I get:\n\n${printTranscript(transcript)}\nAny idea?\n`);
        assert.deepEqual(withoutSpans(read?.evidence), withoutSpans(evidence));
        assert.deepEqual(read?.transcript, transcript);
      } finally {
        await server.stop();
      }
    });
  }
});

/** Spans of the two may differ by a note: the facts may not. */
function withoutSpans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => key === "at" ? undefined : inner) ?? "null");
}
