import { ADVICE, isHere, proveAdvice, type Advice } from "./clientAdvice";
import { whyNoLab } from "./install";
import { inPool } from "./pool";
import { prepareLab, prove } from "./prove";
import { scenarios } from "./scenarios/all";

/** Two cores are kept busy by four scenarios: most of their time is waiting for answers that do not come. */
const AT_ONCE = 4;

/** `LAB=word npm test -- lab` runs only the scenarios with that word in their id. */
const isChosen = (id: string): boolean => id.includes(process.env["LAB"] ?? "");
const chosen = scenarios.filter(({ id }) => isChosen(id));
const advice = ADVICE.filter(({ scenario }) => isChosen(scenario));

describe("the lab: real daemons, real NAT, real firewalls", function () {
  const proofs = new Map<string | Advice, Promise<unknown>>();

  before(async function () {
    const reason = await whyNoLab();
    if (reason !== undefined) {
      if (process.env["CI"] === "true") throw new Error(`the lab cannot run, and in CI it must: ${reason}`);
      console.log(`    skipped: ${reason}`);
      this.skip();
    }
    const lab = await prepareLab();
    const pool = inPool(AT_ONCE);
    const queue = (key: string | Advice, job: () => Promise<unknown>): void => {
      const proof = pool(job);
      // Whoever asks for it hears of a failure; until then it is no unhandled one.
      proof.catch(() => undefined);
      proofs.set(key, proof);
    };
    for (const scenario of chosen) queue(scenario.id, () => prove(scenario, lab));
    for (const one of advice.filter(isHere)) queue(one, () => proveAdvice(one, lab));
  });

  for (const { id, cause } of chosen) {
    it(`${id} is ${cause}`, async () => {
      await proofs.get(id);
    });
  }

  describe("what the pages tell clients to set", () => {
    for (const one of advice) {
      it(`${one.scenario}: ${one.client}: ${one.setting}`, async function () {
        if (!isHere(one)) this.skip();
        await proofs.get(one);
      });
    }
  });
});
