import type { Verdict } from "./cipherString";

const PRIMES = ["P-192", "P-224", "P-256", "P-384", "P-521", "prime192v1", "prime256v1", "secp160k1", "secp160r1", "secp160r2", "secp192k1", "secp224k1", "secp224r1", "secp256k1", "secp384r1", "secp521r1"];
const BINARIES = ["163", "233", "283", "409", "571"].flatMap((bits) => [`K-${bits}`, `B-${bits}`, `sect${bits}k1`, `sect${bits}r1`]);
const OTHERS = ["sect163r2", "sect193r1", "sect193r2", "sect239k1", "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1", "X25519", "X448"];
// Of 3.0, 3.2 and 3.5.
const LATER = [
  ...["2048", "3072", "4096", "6144", "8192"].map((bits) => `ffdhe${bits}`), ...["256", "384", "512"].map((bits) => `brainpoolP${bits}r1tls13`), "secp192r1", "secp256r1", "curveSM2", "x25519", "x448",
  "X25519MLKEM768", "SecP256r1MLKEM768", "SecP384r1MLKEM1024", "curveSM2MLKEM768", "MLKEM512", "MLKEM768", "MLKEM1024", "DEFAULT",
];
const USUAL: ReadonlySet<string> = new Set([...PRIMES, ...BINARIES, ...OTHERS]);
const EVER: ReadonlySet<string> = new Set([...USUAL, ...LATER].map((name) => name.toLowerCase()));

/** Whether a list of groups is taken: all have to be known (tls1_set_groups_list in ssl/t1_lib.c). 3.5 has signs and one more separator, and passes over case. */
export function curvesVerdict(text: string): Verdict {
  const names = text.split(":");
  if (names.every((name) => USUAL.has(name)) && new Set(names.map(withoutAlias)).size === names.length) return "taken";
  return names.every((name) => name.split("/").every((one) => /^\*?[?]|^-/.test(one) || EVER.has(one.replace(/^\*/, "").toLowerCase()))) ? "depends" : "refused";
}

/** 3.4 and before do not take the same group twice. */
function withoutAlias(name: string): string {
  return name.replace(/^P-(192|256)$/, "prime$1v1").replace(/^P-(\d+)$/, "secp$1r1").replace(/^K-(\d+)$/, "sect$1k1").replace(/^B-163$/, "sect163r2").replace(/^B-(\d+)$/, "sect$1r1");
}
