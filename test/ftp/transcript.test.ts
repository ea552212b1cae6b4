import assert from "node:assert/strict";
import fc from "fast-check";
import { parseEntry, printEntry, STAGES, unaskedReply, type Entry } from "../../src/ftp/transcript";

const awkward = fc.string({ unit: fc.constantFrom("\\", "x", "u", "0", "5", "c", " ", "\u2028", "\ud800") });
const entry: fc.Arbitrary<Entry> = fc.record({
  at: fc.nat(10_000_000), session: fc.integer({ min: 1, max: 3 }), stage: fc.constantFrom(...STAGES),
  direction: fc.constantFrom("sent", "received", "note"), text: fc.oneof(fc.string(), fc.string({ unit: "binary" }), awkward),
}, { noNullPrototype: true });

describe("transcript", () => {
  it("prints one line and reads it back, whatever the server sent", () => {
    fc.assert(fc.property(entry, (given) => {
      const printed = printEntry(given);
      assert.doesNotMatch(printed, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      assert.deepEqual(parseEntry(printed), given);
      assert.deepEqual(parseEntry(printed.trimEnd()), given, "an editor that strips blanks at the end loses nothing");
    }), { numRuns: 500 });
  });

  it("looks like this", () => {
    assert.equal(printEntry({ at: 42, session: 1, stage: "greeting", direction: "received", text: "220 ready" }), "+0.042 greeting < 220 ready");
    assert.equal(printEntry({ at: 61_234, session: 2, stage: "tls", direction: "sent", text: "AUTH TLS" }), "+61.234 tls#2    > AUTH TLS");
    assert.equal(printEntry({ at: 0, session: 1, stage: "quit", direction: "note", text: "a\u001b[31m" }), "+0.000 quit     * a\\x1b[31m");
  });

  for (const line of ["", "220 ready", "+1.2 greeting < x", "+0.042 nowhere < x", "+0.042 greeting ? x", "x +0.042 greeting < y"]) {
    it(`is no transcript line: "${line}"`, () => { assert.equal(parseEntry(line), undefined); });
  }

  const conversation = (...lines: readonly string[]): readonly Entry[] => lines.map((line, index) => (
    { at: index, session: 1, stage: "login", direction: line.startsWith(">") ? "sent" : "received", text: line.slice(1) }));

  it("knows a reply for which no command was waiting", () => {
    const sound = ["<220-hello", "<220 ready", ">USER anna", "<331 password", ">PASS ****", "<230 in", ">LIST", "<150 comes", "<226 done", ">QUIT", "<221 bye"];
    assert.equal(unaskedReply(conversation(...sound)), undefined);
    assert.equal(unaskedReply(conversation("<220 ready", ">USER anna", "<331 password", "<421 Timeout.")), undefined, "a goodbye is no answer");
    assert.equal(unaskedReply(conversation("<220 ready", ">FEAT", ">USER anna", "<211 late", "<331 password")), undefined, "late is not unasked");
    assert.equal(unaskedReply(conversation("<220 ready", "<500 PROXY not understood", ">USER anna"))?.reply, "500 PROXY not understood");
    assert.equal(unaskedReply(conversation("<220 ready", ">USER anna", "<500 OOPS: x", "<500 OOPS: child died")), undefined, "the last words of a server that dies");
    const late = [...conversation("<220 ready", ">LIST", "<425 nobody"), { at: 9, session: 1, stage: "listing", direction: "received", text: "550 no" }] as const;
    assert.equal(unaskedReply(late), undefined, "a refusal that belongs to a data connection");
    assert.deepEqual(unaskedReply(conversation("<220 ready", "<220-and", "<220 again", ">USER anna")), { reply: "220 again", at: { first: 1, last: 2 } });
  });
});
