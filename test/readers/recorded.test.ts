import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { judge } from "../../src/diagnose/judge";
import { readLog } from "../../src/readers/read";
import { FIXTURES } from "../helpers/paths";
import { filesBelow } from "../helpers/sources";
import { scenarios } from "../lab/scenarios/all";

const FOLDER = "test/fixtures/recorded";
/** Logs that cannot show what the network knows, by file: the verdict that is right for them. `none`: no conversation at all. */
const OTHERWISE = JSON.parse(readFileSync(join(FIXTURES, "recorded/otherwise.json"), "utf8")) as Readonly<Record<string, string>>;

/** What the lab's clients printed and its daemons wrote (`test/lab/record.ts`): the cause is the one that the network was built with. */
describe("logs recorded in the lab", () => {
  const files = filesBelow(FOLDER, ".log").map((path) => path.slice(FOLDER.length + 1));

  it("names no log that is not there, and no verdict that is not different", () => {
    assert.deepEqual(Object.keys(OTHERWISE).filter((path) => !files.includes(path)), []);
    assert.deepEqual(Object.entries(OTHERWISE).filter(([path, verdict]) => causeOf(path) === verdict), []);
  });

  for (const path of files) {
    const lists = path.endsWith(".lists.log");
    const expected = OTHERWISE[path] ?? causeOf(path);
    it(`${path}: ${expected}${lists ? " or healthy" : ""}`, () => {
      const read = readLog(readFileSync(join(FIXTURES, "recorded", path), "utf8"));
      const judgement = read && judge(read.evidence);
      const verdict = judgement?.kind === "cause" ? judgement.cause.id : judgement?.kind ?? "none";
      // A client that got its listing has healed the fault.
      if (!(lists && verdict === "healthy")) assert.equal(verdict, expected);
      assert.ok(!JSON.stringify(read ?? "").includes("s3cretword"), "no password is kept");
    });
  }
});

function causeOf(path: string): string {
  return scenarios.find(({ id }) => id === basename(dirname(path)))?.cause ?? assert.fail(`no scenario for ${path}`);
}
