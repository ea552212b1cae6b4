import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIALECTS } from "../../src/lint/dialect";
import { lint } from "../../src/lint/lint";
import { applyEdits } from "../../src/text";
import { fixAll, lintFixtures, readFixture, withNotes, withoutNotes } from "../helpers/lintFixtures";

describe("lint fixtures", () => {
  for (const fixture of lintFixtures()) {
    const { dialect, rule, folder, goodFileName = "", goodEntries } = fixture;
    const bad = readFixture(fixture, "bad");

    it(`${rule}: finds what is noted below the lines`, () => {
      const noted = withNotes(bad, fixture);
      if (process.env["UPDATE"]) writeFileSync(join(folder, "bad.conf"), noted);
      else assert.equal(bad, noted);
      assert.ok(lint(bad, fixture).some((found) => found.rule === rule), "the rule does not fire");
    });

    it(`${rule}: repairs everything that it can`, () => {
      const fixed = fixAll(withoutNotes(bad), fixture);
      if (process.env["UPDATE"]) writeFileSync(join(folder, "bad.fixed.conf"), fixed);
      else assert.equal(readFixture(fixture, "bad.fixed"), fixed);
      assert.deepEqual(lint(fixed, fixture).filter(({ fixes }) => fixes.length > 0), []);
    });

    it(`${rule}: each single repair removes its finding and brings no error`, () => {
      const text = withoutNotes(bad);
      const before = lint(text, fixture);
      for (const found of before) {
        for (const { title, edits } of found.fixes) {
          const after = lint(applyEdits(text, edits), fixture);
          const count = (all: typeof before) => all.filter((one) => one.rule === found.rule).length;
          assert.ok(count(after) < count(before), `"${title}" leaves the finding`);
          assert.ok(errors(after) <= errors(before), `"${title}" brings an error`);
        }
      }
    });

    it(`${rule}: says nothing of a good file`, () => {
      assert.deepEqual(lint(readFixture(fixture, "good"), { dialect, fileName: goodFileName, ...(goodEntries && { entries: goodEntries }) }).map((found) => `${found.rule}: ${found.message}`), []);
    });
  }

  it("are there for every rule", () => {
    assert.deepEqual(lintFixtures().map(({ rule }) => rule).sort(), DIALECTS.flatMap(({ rules }) => rules.map(({ id }) => id)).sort());
  });
});

function errors(all: ReturnType<typeof lint>): number {
  return all.filter(({ severity }) => severity === "error").length;
}
