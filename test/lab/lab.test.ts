import { whyNoLab } from "./install";
import { inPool } from "./pool";
import { prepareLab, prove, type Proof } from "./prove";
import { scenarios } from "./scenarios/all";

/** Two cores are kept busy by four scenarios: most of their time is waiting for answers that do not come. */
const AT_ONCE = 4;

/** `LAB=word npm test -- lab` runs only the scenarios with that word in their id. */
const chosen = scenarios.filter(({ id }) => id.includes(process.env["LAB"] ?? ""));

describe("the lab: real daemons, real NAT, real firewalls", function () {
  const proofs = new Map<string, Promise<Proof>>();

  before(async function () {
    const reason = await whyNoLab();
    if (reason !== undefined) {
      if (process.env["CI"] === "true") throw new Error(`the lab cannot run, and in CI it must: ${reason}`);
      console.log(`    skipped: ${reason}`);
      this.skip();
    }
    const lab = await prepareLab();
    const pool = inPool(AT_ONCE);
    for (const scenario of chosen) {
      const proof = pool(() => prove(scenario, lab));
      // Whoever asks for it hears of a failure; until then it is no unhandled one.
      proof.catch(() => undefined);
      proofs.set(scenario.id, proof);
    }
  });

  for (const { id, cause } of chosen) {
    it(`${id} is ${cause}`, async () => {
      await proofs.get(id);
    });
  }
});
