import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { looksLikeText } from "../../src/readers/lines/textLines";
import { readLog } from "../../src/readers/read";
import { FIXTURES } from "../helpers/paths";
import { filesBelow } from "../helpers/sources";

/** What logs and readers write differently: blanks, quotes, escapes, the case of letters. */
function plain(text: string): string {
  return text.replace(/\\[rnt]|[^\p{L}\p{N}]/gu, "").toLowerCase();
}

describe("lines of a log", () => {
  it("are those on which the entries of the transcript stand", () => {
    let [exact, all] = [0, 0];
    for (const path of filesBelow("test/fixtures/logs", ".log")) {
      const text = readFileSync(join(FIXTURES, "logs", path.slice(path.lastIndexOf("/") + 1)), "utf8");
      const source = text.split(/\r\n|\n|\r/);
      const { transcript = [], lines } = readLog(text) ?? {};
      assert.equal(lines?.length, transcript.length, path);
      transcript.forEach((entry, index) => {
        const line = source[(lines[index] ?? 0) - 1];
        assert.ok(line !== undefined, `${path}: ${index}`);
        all += 1;
        if (plain(line).includes(plain(entry.text).slice(0, 12))) exact += 1;
      });
    }
    // Wget's replies, curl's traces and server logs are told in other words than they have.
    assert.ok(exact / all > 0.95, `${exact} of ${all}`);
  });

  it("count from the first line of a long text, of which only the end is read", () => {
    const filler = "nothing\r\n".repeat(600_000);
    const read = readLog(`${filler}> USER anna\n\n< 530 no\n`);
    assert.deepEqual([read?.transcript.at(-2)?.text, read?.lines?.at(-2)], ["530 no", 600_003]);
  });

  it("tell apart several conversations, of which another can be asked for", () => {
    const talk = (reply: string) => `Connecting to 203.0.113.5:21...\n220 ready\n> USER anna\n331 go on\n> PASS ****\n${reply}\n`;
    const log = `${talk("530 Login incorrect.")}${talk("421 Too many connections from this address")}`;
    const [about, first] = [readLog(log), readLog(log, 1)];
    assert.deepEqual([about?.session, first?.session], [1, 1]);
    assert.equal(readLog(log, 2)?.session, 2);
    assert.notDeepEqual(readLog(log, 2)?.evidence.login, first?.evidence.login);
  });
});

describe("what looks like a text", () => {
  it("is one wherever its beginning is cut", () => {
    const bytes = readFileSync(join(FIXTURES, "logs/filezilla-japanese.log"));
    const cuts = Array.from({ length: bytes.length - 300 }, (_, index) => 300 + index);
    assert.ok(cuts.length > 50);
    assert.deepEqual(cuts.filter((cut) => !looksLikeText(bytes.subarray(0, cut))), []);
  });
});
