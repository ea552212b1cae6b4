import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";
import { FIXTURES } from "../helpers/paths";
import { filesBelow } from "../helpers/sources";

interface Expected {
  readonly cause: string;
  /** Where the log says whose it is. */
  readonly dialect?: string;
}

const FOLDER = join(FIXTURES, "logs");
const expected = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as Readonly<Record<string, Expected>>;
/** Stand in the recorded logs where their client shows passwords. */
const PASSWORDS = ["s3cretword", "h1dden-w0rd"];

describe("logs of clients", () => {
  it("has a verdict for each log, and a log for each verdict", () => {
    assert.deepEqual(filesBelow("test/fixtures/logs", ".log").map((path) => basename(path, ".log")).sort(), Object.keys(expected).sort());
  });

  for (const [name, { cause, dialect }] of Object.entries(expected)) {
    it(`${name}: ${cause}`, () => {
      const log = readLog(readFileSync(join(FOLDER, `${name}.log`), "utf8"));
      assert.ok(log, "a conversation is found");
      const judgement = judge(log.evidence);
      assert.equal(judgement.kind === "cause" ? judgement.cause.id : judgement.kind, cause);
      if (dialect !== undefined) assert.equal(log.dialect, dialect);
      const everything = JSON.stringify(log);
      for (const password of PASSWORDS) assert.ok(!everything.includes(password), "no password is kept");
      const spans = judgement.kind === "cause" ? judgement.cause.cites : [];
      assert.ok(spans.every(({ first, last }) => first <= last && last < log.transcript.length), "citations are lines of the transcript");
    });
  }

  it("names the server that the text around a log names, if it is the only one", () => {
    const log = (around: string) => `${around}\n\n220 Welcome\nUSER ann\n331 Password required\nPASS xxxx\n530 Sorry\n`;
    const called = (around: string) => readLog(log(around))?.evidence.called;
    assert.equal(called("I run ProFTPd on Debian, FileZilla says:"), "ProFTPD");
    assert.equal(called("With vsftpd it worked, since I have pure-ftpd it does not:"), undefined);
    assert.equal(called("FileZilla says:"), undefined);
  });

  it("knows whose a server's own log is, from its first line on", () => {
    const log = readLog("Mar  1 10:00:00 web proftpd[77] 203.0.113.5 (198.51.100.7[198.51.100.7]): SECURITY VIOLATION: Passive connection from foreign IP address 192.0.2.9 rejected (does not match client IP address 198.51.100.7).");
    assert.ok(log);
    const judgement = judge(log.evidence);
    assert.deepEqual([judgement.kind === "cause" && judgement.cause.id, judgement.server.software], ["data-peer-mismatch", "proftpd"]);
  });
});
