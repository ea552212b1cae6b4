import * as l10n from "@vscode/l10n";
import type { Word } from "../parse";
import type { Demand } from "./demand";
import { absolute, fromOne, number, onOrOff } from "./expected";
import { OPENSSL_VALUES, SUITES_OF_TLS_1_3 } from "../openssl/values";
import { isBoolean, isInteger, isPath, isPathOrNone, isProtocol, isTime, leadingNumber } from "./values";

// A module may be needed for each; others no module has.
const CACHES = /^(?:shm|memcache|redis|fscache|internal):/i;

/** Of mod_tls, and of mod_proxy where it speaks TLS. */
export const TLS_DEMANDS: readonly Demand[] = [
  { names: ["TLSProtocol", "ProxyTLSProtocol"], at: "each", takes: isProtocol, says: protocolWords, expected: () => "TLSv1.2 TLSv1.3" },
  {
    names: ["TLSRequired"], at: 0, takes: (text) => isBoolean(text) || /^(?:control|ctrl|data|both|!data|auth|(?:auth|ctrl)\+!?data)$/.test(text),
    says: "bad parameter", expected: () => "on, off, ctrl, data, auth, auth+data, ctrl+!data",
  },
  { names: ["TLSVerifyDepth"], at: 0, takes: (text) => leadingNumber(text) >= 0, says: "depth must be zero or greater", expected: () => l10n.t("a number from 0") },
  { names: ["TLSVerifyClient"], at: 0, takes: (text) => isBoolean(text) || /^optional$/i.test(text), says: "expected Boolean parameter", expected: () => "on, off, optional" },
  { names: ["TLSRSACertificateFile", "TLSDSACertificateFile", "TLSECCertificateFile"], at: 0, takes: isPath, says: "parameter must be an absolute path", expected: absolute },
  { names: ["TLSCACertificatePath", "TLSCARevocationPath"], at: 0, takes: isPath, says: "parameter must be a directory path", expected: absolute },
  { names: ["TLSServerInfoFile"], at: 0, takes: isPath, says: "parameter must be an absolute path", expected: absolute },
  { names: ["TLSDHParamFile", "TLSPKCS12File"], at: 0, takes: (text) => isPathOrNone(text) || /^~|^$/.test(text), says: "'{v}' does not exist", expected: absolute },
  { names: ["TLSSessionCache", "TLSStaplingCache"], at: 0, takes: (text) => /^(?:off|no|false|0)$|:/i.test(text), says: "badly formatted parameter", expected: () => "off, shm:/file=…" },
  {
    names: ["TLSRenegotiate"], at: "each", takes: (text, all, index) => index % 2 === 1 || /^none$/i.test(all[0]?.text ?? "") || /^(?:ctrl|data|required|timeout)$/.test(text),
    says: ": unknown TLSRenegotiate argument '{v}'", expected: () => "none, ctrl, data, required, timeout",
  },
  { names: ["TLSVerifyServer"], at: 0, takes: (text) => isBoolean(text) || /^NoReverseDNS$/i.test(text), says: "expected Boolean parameter", expected: onOrOff },
  {
    names: [
      "TLSRSACertificateKeyFile", "TLSECCertificateKeyFile", "TLSDSACertificateKeyFile", "TLSCertificateChainFile", "TLSCACertificateFile", "TLSCARevocationFile",
    ], at: 0, takes: isPath, says: "unable to use '{v}'", expected: absolute,
  },
  { names: ["TLSUserName"], at: 0, takes: (text) => /^(?:CommonName|EmailSubjAltName|[\d.]*)$/.test(text), says: "badly formatted OID parameter", expected: () => "CommonName, EmailSubjAltName" },
  { names: ["TLSVerifyOrder"], at: "each", takes: (text) => /^(?:crl|ocsp)$/i.test(text), says: "unsupported verification mechanism '{v}' requested", expected: () => "crl, ocsp" },
  { names: ["TLSPreSharedKey"], at: 1, takes: (text) => /^hex:/.test(text), says: "unsupported TLSPreSharedKey format: {v}", expected: () => "hex:/…" },
  { names: ["ProxyTLSCACertificateFile", "ProxyTLSCARevocationFile", "ProxyTLSCertificateFile", "ProxyTLSCertificateKeyFile"], at: 0, takes: isPath, says: "'{v}' does not exist", expected: absolute },
  { names: ["ProxyTLSCACertificatePath", "ProxyTLSCARevocationPath"], at: 0, takes: isPath, says: "parameter must be a directory path", expected: absolute },
  { names: ["ProxyTLSPreSharedKey"], at: 1, takes: (text) => /^hex:/.test(text), says: "unsupported ProxyTLSPreSharedKey format: {v}", expected: () => "hex:/…" },
  { names: ["ProxyTLSEngine"], at: 0, takes: (text) => isBoolean(text) || /^(?:auto|matchclient)$/i.test(text), says: "unknown ProxyTLSEngine value: '{v}'", expected: () => "on, off, auto, MatchClient" },
  { names: ["TLSCipherSuite", "ProxyTLSCipherSuite"], at: 0, takes: (text, all) => all.length !== 2 || /^tlsv1\.3$/i.test(text), says: "unknown/unsupported protocol specifier: {v}", expected: () => "TLSv1.3" },
  ...OPENSSL_VALUES.map(({ name, at, count, verdict, says }): Demand => ({
    names: [name], at, takes: (text, all) => all.length !== count || verdict(text) !== "refused", says, expected: () => expectedOfOpenssl(name, at),
  })),
  {
    names: ["TLSSessionCache"], at: 0, takes: (text) => !text.includes(":") || CACHES.test(text), says: (text) => `session cache type '${text.split(":")[0]}' not available`,
    expected: () => "shm:/file=…, memcache:, redis:",
  },
  {
    names: ["TLSStaplingCache"], at: 0, takes: (text) => !text.includes(":") || CACHES.test(text) || /^fs:/i.test(text), says: (text) => `OCSP stapling cache type '${text.split(":")[0]}' not available`,
    expected: () => "shm:/file=…, memcache:, redis:",
  },
  { names: ["TLSSessionCache"], at: 1, takes: isInteger, says: "'{v}' is not a valid timeout value", expected: number },
  { names: ["TLSSessionCache"], at: 1, takes: (text) => text === "" || leadingNumber(text) >= 1, says: "timeout be greater than 1", expected: fromOne },
  { names: ["TLSSessionTicketKeys"], at: "each", takes: (text, _, index) => index % 2 === 1 || /^(?:age|count)$/i.test(text), says: "unknown parameter: {v}", expected: () => "age, count" },
  { names: ["TLSSessionTicketKeys"], at: "each", takes: (text, all, index) => !isValueOf("age", all, index) || isTime(text), says: "error parsing age value '{v}': Invalid argument", expected: () => l10n.t("a time such as 12h") },
  { names: ["TLSSessionTicketKeys"], at: "each", takes: (text, all, index) => !isValueOf("age", all, index) || !/^\d+$/.test(text) || Number(text) >= 60, says: "max key age must be at least 60sec", expected: () => l10n.t("a time such as 12h") },
  { names: ["TLSSessionTicketKeys"], at: "each", takes: (text, all, index) => !isValueOf("count", all, index) || leadingNumber(text) >= 2, says: "max key count must be at least 1", expected: () => l10n.t("a number from 2") },
  { names: ["TLSStaplingResponder"], at: 0, takes: (text) => !/^[a-z][^:]*:/i.test(text) || /^https?:/i.test(text), says: "error parsing URL '{v}'", expected: () => "http://…" },
  { names: ["TLSRenegotiate"], at: "each", takes: (text, all, index) => !isValueOf("required", all, index) || isBoolean(text), says: "required must be a Boolean value: '{v}'", expected: onOrOff },
  { names: ["TLSRenegotiate"], at: "each", takes: (text, all, index) => !isValueOf("data", all, index) || isInteger(text), says: "data must be valid number: '{v}'", expected: number },
  { names: ["TLSRenegotiate"], at: "each", takes: (text, all, index) => !isValueOf("timeout", all, index) || leadingNumber(text) >= 1, says: "timeout must be greater than zero: '{v}'", expected: fromOne },
];

/** Words and their values take turns. */
function isValueOf(word: string, all: readonly Word[], index: number): boolean {
  return index % 2 === 1 && all[index - 1]?.text.toLowerCase() === word;
}

function protocolWords(text: string, all: readonly Word[]): string {
  return /^all$/i.test(all[0]?.text ?? "") && !/^[+-]/.test(text) ? `missing required +/- prefix: ${text}` : `unknown protocol: '${text}'`;
}

function expectedOfOpenssl(name: string, at: number): string {
  if (name === "TLSECDHCurve") return l10n.t("auto, or names such as P-256:secp384r1");
  return at === 0 ? l10n.t("names or groups such as HIGH; those of TLSv1.3 stand behind TLSv1.3") : SUITES_OF_TLS_1_3.slice(0, 3).join(":");
}
