import assert from "node:assert/strict";
import { changeBetween } from "../../../src/lint/features/fixAll";
import { matchesPattern } from "../../../src/lint/features/pattern";
import { applyEdits } from "../../../src/text";

describe("patterns of files", () => {
  it("match as glob(3) does", () => {
    const matches = { "*.conf": ["tls.conf", ".conf"], "[0-9]*": ["10-tls"], "a?c": ["abc"], "*a*b": ["xaxb", "ab"], "[!a]b": ["cb"], "plain": ["plain"], "**": ["x"] };
    const misses = { "*.conf": ["tls.conf~", ".hidden.conf"], "[0-9]*": ["x1"], "a?c": ["ac"], "*a*b": ["ba"], "[!a]b": ["ab"], "plain": ["plainer"], "": ["x"] };
    for (const [pattern, names] of Object.entries(matches)) for (const name of names) assert.equal(matchesPattern(name, pattern), !name.startsWith("."), `${name} ${pattern}`);
    for (const [pattern, names] of Object.entries(misses)) for (const name of names) assert.ok(!matchesPattern(name, pattern), `${name} ${pattern}`);
  });
});

describe("the change between two texts", () => {
  it("is one edit that makes the second of the first", () => {
    const texts = ["", "a", "a\n", "a\nb", "a\nb\n", "b\n", "a\nx\nb\n", "a\nx\ny\nb", "\n", "\n\n", "b\na\n"];
    for (const before of texts) for (const after of texts) {
      const edit = changeBetween(before, after);
      assert.equal(applyEdits(before, edit ? [edit] : []), after, JSON.stringify([before, after, edit]));
    }
  });
});
