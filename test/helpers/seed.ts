import fc from "fast-check";

const GIVEN = process.env["FTP_DOCTOR_SEED"];

/**
 * What the random files and texts of this run begin with: others in each run, so that the search goes on, and the same in CI, where a change is judged by what it
 * changed. `FTP_DOCTOR_SEED` brings a run back.
 */
export const SEED = Number(GIVEN ?? (process.env["CI"] === "true" ? 42 : Date.now() % 2 ** 31));

/** Where differences are still known, the same in every run. */
export const STEADY_SEED = Number(GIVEN ?? 42);

fc.configureGlobal({ seed: SEED });
