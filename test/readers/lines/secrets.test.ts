import assert from "node:assert/strict";
import fc from "fast-check";
import { secretsOf } from "../../../src/readers/lines/secrets";

/** The secret words of a log, those that stand where a secret stands. */
function told(log: string): readonly string[] {
  const lines = log.split("\n");
  return secretsOf(lines).filter((one) => one.told).map(({ line, from, to }) => lines[line]?.slice(from, to) ?? "");
}

describe("secrets in a log", () => {
  it("are found in commands, URLs and options", () => {
    assert.deepEqual(told("> USER anna\n> PASS hunter22\n"), ["hunter22"]);
    assert.deepEqual(told("Command:\tPASS with a blank"), ["with a blank"]);
    assert.deepEqual(told("*cmd* 'PASS h1dden'"), ["h1dden"]);
    assert.deepEqual(told("[12:00:01] --> 'PASS abc\\r\\n'"), ["abc"]);
    assert.deepEqual(told("lftp ftp://anna:geheim@ftp.example.org/"), ["geheim"]);
    assert.deepEqual(told("$ curl -v -u anna:geheim ftp://ftp.example.org/"), ["geheim"]);
    assert.deepEqual(told("wget --ftp-password=geheim ftp://h/"), ["geheim"]);
    assert.deepEqual(told("\"password\": \"geheim\","), ["geheim"]);
    assert.deepEqual(told("ACCT 4711"), ["4711"]);
    assert.deepEqual([told("PASS password"), told("PASS <geheim>")], [["password"], ["<geheim>"]]);
  });

  it("are not seen in masks, replies, prose and what anonymous users send", () => {
    for (const line of [
      "> PASS ****", "Command:\tPASS ********", "PASS (hidden)", "[a] FTP command: Client \"203.0.113.9\", \"PASS <password>\"", "PASS [redacted]", "331 Please specify the password.", "< 503 PASS without USER", "530 Login with USER and PASS first.",
      "I pass the file on", "Password: ", "\"password\": null", "> USER anonymous\n> PASS mozilla@example.com", "ftp://anonymous:me@ftp.example.org/", "Using PASV, please pass",
    ]) assert.deepEqual(told(line), [], line);
  });

  it("are found again where the same word stands bare", () => {
    const lines = ["> PASS hunter22", "the login with hunter22 fails", "> PASS hunter22"];
    assert.deepEqual(secretsOf(lines).map(({ line, told: isTold }) => [line, isTold]), [[0, true], [1, false], [2, true]]);
  });

  it("never overlap, and lie inside of their lines", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom("PASS abcdefgh", "ftp://a:abcdefgh@h/", "-u a:abcdefgh", "pwd=abcdefgh", "x abcdefgh y"), fc.string()), { maxLength: 20 }), (lines) => {
      let last = { line: -1, to: 0 };
      for (const { line, from, to } of secretsOf(lines)) {
        assert.ok(from < to && to <= (lines[line]?.length ?? -1));
        assert.ok(line > last.line || from >= last.to);
        last = { line, to };
      }
    }));
  });

  it("cost time in proportion to the log", () => {
    const hostile = ["pwd=a,".repeat(200_000), "123 ".repeat(500_000) + "PASS", ...Array.from({ length: 100_000 }, () => "> PASS abcdefgh")];
    const start = performance.now();
    secretsOf(hostile);
    assert.ok(performance.now() - start < 6000);
  });
});
