import { resolve } from "node:path";

/** The checkout. Compiled tests run from `out/test/helpers`. */
export const ROOT = resolve(__dirname, "../../..");
export const FIXTURES = resolve(ROOT, "test/fixtures");
