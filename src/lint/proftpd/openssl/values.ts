import { cipherStringVerdict, type Verdict } from "./cipherString";
import { curvesVerdict } from "./curves";

/** A value that the daemon hands to OpenSSL while it reads the file. */
export interface OpensslValue {
  readonly name: string;
  readonly at: number;
  /** How many arguments there are then. */
  readonly count: number;
  readonly verdict: (text: string) => Verdict;
  /** The daemon's words behind the name of the directive. */
  readonly says: (text: string) => string;
}

export const SUITES_OF_TLS_1_3 = ["TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256", "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256"];

export const OPENSSL_VALUES: readonly OpensslValue[] = [
  cipherString("TLSCipherSuite", (text) => `${text}:!EXPORT`),
  cipherString("ProxyTLSCipherSuite", (text) => `!EXPORT:${text}`),
  ...["TLSCipherSuite", "ProxyTLSCipherSuite"].map((name) => ({
    name, at: 1, count: 2, verdict: suitesVerdict, says: (text: string) => `unable to use ciphersuite '${text}': `,
  })),
  {
    name: "TLSECDHCurve", at: 0, count: 1, verdict: (text) => (/^auto$/i.test(text) ? "taken" : curvesVerdict(text)),
    says: (text) => `unable to use ECDH curves '${text}': ${isList(text) ? "" : "(unknown)"}`,
  },
];

/** @param weakened what the daemon makes of the string, unless it names a profile */
function cipherString(name: string, weakened: (text: string) => string): OpensslValue {
  const whole = (text: string) => (text.startsWith("PROFILE=") ? text : weakened(text));
  return { name, at: 0, count: 1, verdict: (text) => cipherStringVerdict(whole(text)), says: (text) => `unable to use ciphersuite '${whole(text)}': ` };
}

/** Before 3.0 all names have to be known, since then one. */
function suitesVerdict(text: string): Verdict {
  const names = text.split(":").filter((name) => name !== "");
  if (names.every((name) => SUITES_OF_TLS_1_3.includes(name))) return "taken";
  return names.some((name) => SUITES_OF_TLS_1_3.includes(name) || /^TLS_SHA\d+_SHA\d+$/.test(name)) ? "depends" : "refused";
}

/** Over an empty name or one that is there twice OpenSSL says nothing of its own. */
function isList(text: string): boolean {
  const names = text.split(":");
  return !names.includes("") && new Set(names).size === names.length;
}
