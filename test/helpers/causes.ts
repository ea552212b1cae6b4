import assert from "node:assert/strict";
import { CAUSES } from "../../src/diagnose/causes";
import { factLabel } from "../../src/diagnose/report/factLabels";
import type { Certainty } from "../../src/diagnose/verdict";
import type { Evidence } from "../../src/ftp/evidence";

/** One line of a table: what is seen, and what the cause makes of it; `silent` marks a near miss. */
export type Case = readonly [what: string, seen: Evidence, expected: Certainty | "silent"];

/** Makes one test for each line. Each table needs at least one that fires and one near miss. */
export function describeCause(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    const cause = CAUSES.find((one) => one.id === id);
    for (const [what, seen, expected] of cases) {
      it(`${expected === "silent" ? "says nothing" : `is ${expected}`}: ${what}`, () => {
        const match = cause?.judge(seen);
        assert.equal(match?.certainty ?? "silent", expected);
        if (!cause || !match) return;
        assert.doesNotMatch(cause.summary(match.facts), /\{\w+\}|undefined/);
        const { server, client } = cause.remedy;
        const advice = Object.values(server).flatMap((say) => say(match.facts));
        const texts = [...advice.flatMap(({ text, setting }) => [text, ...(setting ? [setting.name, setting.value] : [])]), ...client(match.facts)];
        for (const text of texts) assert.doesNotMatch(text, /\{\w+\}|undefined|^$/);
        assert.deepEqual(Object.keys(match.facts).filter((name) => factLabel(name) === undefined), [], "each fact has words for its name");
        assert.ok(match.cites.length > 0, "a verdict cites the lines on which it rests");
        if (match.open) for (const text of [...match.open.candidates, match.open.experiment]) assert.doesNotMatch(text, /\{\w+\}|undefined/);
      });
    }
    it("has firing cases and a near miss", () => {
      assert.ok(cases.some(([, , expected]) => expected !== "silent") && cases.some(([, , expected]) => expected === "silent"));
    });
  });
}
