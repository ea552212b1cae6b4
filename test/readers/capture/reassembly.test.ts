import assert from "node:assert/strict";
import * as fc from "fast-check";
import { judge } from "../../../src/diagnose/judge";
import type { ReadLog } from "../../../src/readers/read";
import { readCapture } from "../../../src/readers/capture/read";
import { frames, session } from "./dialogue";
import { pcapFile, type Segment } from "./packets";

type Sent = { readonly at: number; readonly segment: Segment };
const WHOLE = session("opens");

describe("control connections put together", () => {
  it("are the same however they are cut, repeated and mixed up", async () => {
    const expected = said(await read(WHOLE));
    assert.ok(expected.length > 12);
    const how = fc.record({ cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), again: fc.array(fc.nat(60), { maxLength: 10 }), swaps: fc.array(fc.nat(60), { maxLength: 10 }) });
    await fc.assert(fc.asyncProperty(how, async ({ cuts, again, swaps }) => {
      const pieces = WHOLE.flatMap((one, index) => cut(one, cuts[index % cuts.length] ?? 1));
      const repeated = [...pieces, ...again.map((at) => pieces[at % pieces.length]).flatMap((one) => (one?.segment.text ? [{ ...one, at: one.at + 1 }] : []))];
      const sorted = repeated.sort((a, b) => a.at - b.at);
      for (const at of swaps) swapNeighbours(sorted, at % sorted.length);
      assert.deepEqual(said(await read(sorted)), expected);
    }), { numRuns: 100 });
  });

  it("take overlapping segments once", async () => {
    const overlapping = WHOLE.flatMap((one) => {
      const { text = "" } = one.segment;
      if (text.length < 8) return [one];
      const [head, tail] = [{ ...one.segment, text: text.slice(0, 6) }, { ...one.segment, seq: one.segment.seq + 3, text: text.slice(3) }];
      return [{ ...one, segment: head }, { ...one, segment: tail }];
    });
    assert.deepEqual(said(await read(overlapping)), said(await read(WHOLE)));
  });

  it("say what is missing, and go on behind it", async () => {
    const without = WHOLE.filter(({ segment }) => segment.text !== "331 password\r\n");
    const found = await read(without);
    assert.match(found.transcript.map(({ text }) => text).join("\n"), /14 bytes of the conversation are not in the capture/);
    assert.equal(judge(found.evidence).kind, "healthy");
  });

  it("begin in the middle, with the ends told by what they say", async () => {
    const middle = WHOLE.filter(({ at }) => at > (WHOLE[0]?.at ?? 0) + 100);
    assert.equal(judge((await read(middle)).evidence).kind, "healthy");
    // On another port, the client's has the smaller number.
    const moved = middle.map(({ at, segment }) => ({
      at, segment: { ...segment, sourcePort: other(segment.sourcePort), targetPort: other(segment.targetPort) },
    }));
    assert.equal(judge((await read(moved)).evidence).kind, "healthy");
  });

  it("are read from frames that were cut short", async () => {
    const file = pcapFile(frames(WHOLE).map(({ at, bytes }) => ({ at, bytes: bytes.subarray(0, 24 + 20 + 20) })), 101);
    const found = await readCapture([file]);
    assert.match(found?.transcript.map(({ text }) => text).join("\n") ?? "", /bytes of the conversation are not in the capture/);
  });
});

/** Pieces of the size given, each a segment. */
function cut({ at, segment }: Sent, size: number): readonly Sent[] {
  const { text = "", flags, seq } = segment;
  if (text.length <= size || !flags.includes("P")) return [{ at, segment }];
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => (
    { at: at + index / 100, segment: { ...segment, seq: seq + index * size, text: text.slice(index * size, (index + 1) * size) } }
  ));
}

/** Two packets of one direction change places, with their times. */
function swapNeighbours(list: Sent[], at: number): void {
  const [one, next] = [list[at], list[at + 1]];
  const both = one?.segment.text && next?.segment.text && one.segment.sourcePort === next.segment.sourcePort && next.at - one.at < 1;
  if (!both || !one || !next) return;
  list[at] = { ...next, at: one.at };
  list[at + 1] = { ...one, at: next.at };
}

function other(port: number): number {
  return port === 21 ? 60_021 : port;
}

async function read(segments: readonly Sent[]): Promise<ReadLog> {
  return await readCapture([pcapFile(frames(segments), 101)]) ?? assert.fail("no conversation found");
}

function said({ transcript }: ReadLog): readonly string[] {
  return transcript.filter(({ direction }) => direction !== "note").map(({ direction, text }) => `${direction} ${text}`);
}
