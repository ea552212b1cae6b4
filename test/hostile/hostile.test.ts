import assert from "node:assert/strict";
import { inPool } from "../lab/pool";
import { certificate } from "../helpers/certificate";
import { floodCases } from "./cases/floods";
import { oddCases } from "./cases/oddities";
import { passiveCases } from "./cases/passive";
import { onceCases, pointCases } from "./cases/points";
import { secretCases } from "./cases/secrets";
import { tlsCases } from "./cases/tls";
import { transferCases } from "./cases/transfers";
import { holds, holdsInLittleMemory, type HostileCase } from "./check";

/** Most of their time the cases wait. */
const AT_ONCE = 20;

const SUITES: readonly (readonly [name: string, cases: readonly HostileCase[]])[] = [
  ["at every point of the conversation", pointCases],
  ["on the first connection only", onceCases],
  ["passive addresses", passiveCases],
  ["transfers", transferCases],
  ["TLS", tlsCases],
  ["secrets", secretCases],
  ["oddities", oddCases],
];

/** What failed among many on a busy machine fails again on its own, with time enough, if it is to blame. */
const PATIENCE = 5;

describe("hostile servers", function () {
  this.timeout(600_000);
  const results = new Map<HostileCase, Promise<void>>();
  const accidents: unknown[] = [];
  const witness = (accident: unknown): void => { accidents.push(accident); };

  const alone = async (one: HostileCase): Promise<void> => {
    await Promise.allSettled(results.values());
    await holds(one, PATIENCE);
  };

  before(() => {
    certificate();
    process.on("unhandledRejection", witness);
    process.on("warning", witness);
    const pool = inPool(AT_ONCE);
    for (const one of SUITES.flatMap(([, cases]) => cases)) {
      const result = pool(() => holds(one));
      // Whoever asks for it hears of a failure; until then it is no unhandled one.
      result.catch(() => undefined);
      results.set(one, result);
    }
  });

  for (const [title, cases] of SUITES) {
    describe(title, () => {
      for (const one of cases) it(one.name, async () => { await results.get(one)?.catch(() => alone(one)); });
    });
  }

  describe("floods", () => {
    before(async () => { await Promise.allSettled(results.values()); });
    for (const one of floodCases) it(one.name, async () => { await holdsInLittleMemory(one); });
  });

  describe("all of them", () => {
    after(() => {
      process.removeListener("unhandledRejection", witness);
      process.removeListener("warning", witness);
    });

    it("leave nothing unhandled and nothing open", () => {
      assert.deepEqual(accidents, []);
      assert.deepEqual(process.getActiveResourcesInfo().filter((kind) => kind === "TCPSocketWrap" || kind === "TCPServerWrap"), []);
    });
  });
});
