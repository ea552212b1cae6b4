import { prepareLab, prove } from "./prove";
import { scenarios } from "./scenarios/all";
import { inPool } from "./pool";

/** `node out/test/lab/run.js [WORD...]`: the scenarios whose id contains one of the words, with what the clients saw. */
async function main(words: readonly string[]): Promise<void> {
  const verbose = words.includes("-v");
  const wanted = words.filter((word) => word !== "-v");
  const chosen = scenarios.filter(({ id }) => wanted.length === 0 || wanted.some((word) => id.includes(word)));
  const lab = await prepareLab();
  const pool = inPool(4);
  await Promise.all(chosen.map((scenario) => pool(() => prove(scenario, lab)).then(
    (proof) => console.log(`ok   ${proof.id} ${proof.ms} ms (curl ${proof.curl.ms}, doctor ${proof.doctor.ms})${verbose ? `\n${proof.curl.stderr}${proof.doctor.stdout}` : ""}`),
    (error: unknown) => {
      process.exitCode = 1;
      console.log(`FAIL ${scenario.id}\n${error instanceof Error ? error.message : String(error)}\n`);
    },
  )));
}

void main(process.argv.slice(2));
