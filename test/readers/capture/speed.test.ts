import assert from "node:assert/strict";
import { judge } from "../../../src/diagnose/judge";
import { readCapture } from "../../../src/readers/capture/read";
import { assertLinear } from "../../helpers/linear";
import { frames, session } from "./dialogue";
import { pcapFile, type Timed } from "./packets";

describe("long captures", () => {
  it("take time that grows with their length", async () => {
    const own = frames(session("silent"));
    const first = own[0]?.at ?? 0;
    const noise = (round: number): readonly Timed[] => Array.from({ length: 900 }, (_, index) => ({
      at: first + 1000 + round,
      bytes: frames([{
        at: 0, segment: {
          from: "192.0.2.7", to: "192.0.2.8", sourcePort: 1024 + (round * 7 + index) % 60_000, targetPort: index % 3 === 0 ? 443 : 8080,
          seq: round * 1000, flags: index % 5 === 0 ? "S" : "PA", text: index % 5 === 0 ? "" : "x".repeat(1200),
        },
      }])[0]?.bytes ?? Buffer.alloc(0),
    }));
    const block = pcapFile(noise(1), 101).subarray(24);
    function* file(rounds: number): Generator<Buffer> {
      yield pcapFile(own.slice(0, 8), 101);
      for (let round = 0; round < rounds; round++) yield block;
      yield pcapFile(own.slice(8), 101).subarray(24);
    }
    await assertLinear("a capture", 2, (rounds) => readCapture(file(rounds)));
    const read = await readCapture(file(10));
    const judgement = judge(read?.evidence ?? assert.fail());
    assert.equal(judgement.kind === "cause" && judgement.cause.id, "passive-ports-blocked");
  });

  it("may hold more connections than are kept", async () => {
    const syns = Array.from({ length: 50_000 }, (_, index) => ({
      at: 1_700_000_000_000 + index / 100, segment: { from: `192.0.2.${index % 250}`, to: "192.0.2.251", sourcePort: 1024 + index % 60_000, targetPort: 80, seq: index, flags: "S" },
    }));
    const file = pcapFile([...frames(syns), ...frames(session("opens"))], 101);
    assert.equal(judge((await readCapture([file]))?.evidence ?? assert.fail()).kind, "healthy");
  });
});
