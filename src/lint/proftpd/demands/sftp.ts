import * as l10n from "@vscode/l10n";
import type { Word } from "../parse";
import { patternComplaint } from "../pcre/complaint";
import type { Demand } from "./demand";
import { absolute, fromOne, number, pattern, secondsFromOne, sign } from "./expected";
import { CIPHERS, DIGESTS, HOST_KEYS, KEY_EXCHANGES } from "./keywords";
import { isBoolean, isInteger, isPath, isPathOrNone, isPositive, leadingNumber } from "./values";

const METHODS = ["publickey", "password", "keyboard-interactive", "hostbased"];
const MATCHED = /^(?:channelPacketSize|channelWindowSize|pessimisticNewkeys|sftpCiphers|sftpDigests|sftpHostKeys|sftpKeyExchanges|sftpProtocolVersion|sftpUTF8ProtocolVersion)$/;
const EXTENSIONS = /^[+-](?:copyFile|checkFile|spaceAvailable|fsync|posixRename|versionSelect|vendorID|statvfs|hardlink|homeDirectory|xattr)$/i;

/** Of mod_sftp, and of mod_proxy where it speaks SSH. */
export const SFTP_DEMANDS: readonly Demand[] = [
  {
    names: ["SFTPCompression"], at: 0, takes: (text) => isBoolean(text) || /^delayed$/i.test(text), says: "unknown compression setting: {v}",
    expected: () => "on, off, delayed",
  },
  {
    names: ["SFTPHostKey"], at: 0, takes: (text) => isPath(text) || /^agent:|^no(?:rsa|dsa|ecdsa|ed25519)$/i.test(text), says: "must be an absolute path: {v}",
    expected: absolute,
  },
  { names: ["SFTPAuthorizedHostKeys", "SFTPAuthorizedUserKeys"], at: "each", takes: (text) => text.includes(":"), says: "badly formatted parameter: '{v}'", expected: () => "file:/…" },
  {
    names: ["SFTPMaxChannels"], at: 0, takes: (text) => /^[+-]?\d*$/.test(text), says: "maximum channel count '{v}' must be numeric", expected: number,
  },
  { names: ["SFTPPassPhraseProvider", "SNMPTables", "TLSPassPhraseProvider"], at: 0, takes: isPath, says: "must be a full path: '{v}'", expected: absolute },
  { names: ["SFTPAuthMethods"], at: "each", takes: (text) => !/^$|\+$/.test(text), says: "invalid authentication parameter: {v}", expected: () => METHODS.join(", ") },
  {
    names: ["SFTPAuthMethods"], at: "each", takes: (text) => unknownMethod(text) === undefined,
    says: (text) => `unsupported authentication method '${unknownMethod(text) ?? ""}': Invalid argument`, expected: () => METHODS.join(", "),
  },
  {
    names: ["SFTPAuthMethods"], at: "each", takes: (text) => new Set(text.split("+")).size === text.split("+").length,
    says: "unsupportable chain of authentication methods '{v}': Operation not permitted", expected: () => l10n.t("each method once"),
  },
  {
    names: ["SFTPAuthorizedHostKeys", "SFTPAuthorizedUserKeys"], at: "each", takes: (text) => !text.includes(":") || /^(?:file|sql|ldap):/.test(text),
    says: (text) => `unsupported key store: '${text.split(":")[0] ?? ""}'`, expected: () => "file:/…, sql:/…",
  },
  { names: ["SFTPRekey"], at: 0, takes: (text) => /^(?:none|required)$/i.test(text), says: "expected either 'none' or 'required'", expected: () => "none, required" },
  { names: ["SFTPRekey"], at: 1, takes: (text, all) => isRekeying(all) || isPositive(text), says: "rekey interval '{v}' must be greater than zero", expected: secondsFromOne },
  { names: ["SFTPRekey"], at: 2, takes: (text, all) => isRekeying(all) || isInteger(text), says: "rekey MB '{v}' must be numeric", expected: number },
  { names: ["SFTPRekey"], at: 3, takes: (text, all) => isRekeying(all) || isPositive(text), says: "rekey timeout '{v}' must be greater than zero", expected: secondsFromOne },
  ...["max count", "interval"].map((what, at): Demand => ({
    names: ["SFTPClientAlive", "ProxySFTPServerAlive"], at, takes: (text) => leadingNumber(text) >= 0, says: `${what} '{v}' must be equal to or greater than zero`, expected: number,
  })),
  { names: ["SFTPMaxChannels"], at: 0, takes: (text) => leadingNumber(text) !== 0, says: "maximum channel count '{v}' must be greater than zero", expected: fromOne },
  { names: ["SFTPKeyBlacklist"], at: 0, takes: isPathOrNone, says: "path '{v}' not an absolute path", expected: absolute },
  { names: ["SFTPDHParamFile"], at: 0, takes: isPath, says: "unable to use '{v}'", expected: absolute },
  { names: ["SFTPExtensions"], at: "each", takes: (text) => /^[+-]/.test(text), says: "bad option: '{v}'", expected: sign },
  { names: ["SFTPExtensions"], at: "each", takes: (text) => EXTENSIONS.test(text), says: (text) => `unknown extension: '${text.slice(1)}'`, expected: () => "copyFile, checkFile, spaceAvailable, fsync, posixRename, …" },
  { names: ["SFTPClientMatch"], at: "each", takes: (text, _, index) => index % 2 === 0 || MATCHED.test(text), says: "unknown SFTPClientMatch key: '{v}'", expected: () => "channelWindowSize, channelPacketSize, pessimisticNewkeys, sftpProtocolVersion, …" },
  { names: ["SFTPKeyLimits"], at: "each", takes: (text, _, index) => index % 2 === 1 || /^minimum(?:rsa|dsa|ec)size$/i.test(text), says: ": unknown SFTPKeyLimit '{v}'", expected: () => "MinimumRSASize, MinimumDSASize, MinimumECSize" },
  { names: ["SFTPKeyLimits"], at: "each", takes: (text, _, index) => index % 2 === 0 || leadingNumber(text) >= 0, says: "minimum key size must be zero or greater", expected: number },
  {
    names: ["SFTPClientMatch"], at: "each", takes: (text, all, index) => index === 0 || index % 2 === 1 || matchComplaint(all[index - 1]?.text ?? "", text) === undefined,
    says: (text, all) => matchComplaint(keyOf(text, all), text) ?? "", expected: () => l10n.t("what the word before it takes"),
  },
  { names: ["ProxySFTPHostKey"], at: 0, takes: (text) => isPath(text) || text.startsWith("agent:"), says: "must be an absolute path: {v}", expected: absolute },
  { names: ["ProxySFTPPassPhraseProvider"], at: 0, takes: isPath, says: "must be a full path: '{v}'", expected: absolute },
  { names: ["ProxySFTPServerMatch"], at: 0, takes: (text) => patternComplaint(text) === undefined, says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern },
];

/** Methods may be chained with a plus sign; the beginning of a name will do, and what stands behind a colon is not looked at. */
function unknownMethod(text: string): string | undefined {
  return text.split("+").find((one) => !METHODS.some((method) => method.startsWith(one.split(":")[0] ?? "")));
}

/** Behind "none" nothing is looked at. */
function isRekeying([first]: readonly Word[]): boolean {
  return !/^required$/i.test(first?.text ?? "");
}

function keyOf(value: string, all: readonly Word[]): string {
  return all[all.findIndex(({ text }, index) => index > 1 && index % 2 === 0 && text === value && matchComplaint(all[index - 1]?.text ?? "", text) !== undefined) - 1]?.text ?? "";
}

const ALGORITHMS: Readonly<Record<string, { readonly what: string; readonly names: string }>> = {
  sftpCiphers: { what: "cipher", names: CIPHERS }, sftpDigests: { what: "digest", names: DIGESTS }, sftpHostKeys: { what: "host key", names: HOST_KEYS },
  sftpKeyExchanges: { what: "key exyhange", names: KEY_EXCHANGES },
};

/** What is said to a value of SFTPClientMatch; the misspelt word is the daemon's. */
function matchComplaint(key: string, text: string): string | undefined {
  const algorithms = Object.hasOwn(ALGORITHMS, key) ? ALGORITHMS[key] : undefined;
  if (algorithms) {
    const unknown = text.split(",").find((one) => !algorithms.names.split(" ").includes(one));
    return unknown === undefined ? undefined : `unsupported ${algorithms.what} algorithm: ${unknown}`;
  }
  if (key === "pessimisticNewkeys") return isBoolean(text) ? undefined : "expected Boolean parameter";
  if (/^sftp(?:UTF8)?ProtocolVersion$/.test(key)) return versionComplaint(key, text);
  const [, count = "", unit] = /^(\d*)(B|KB|MB|GB)?$/i.exec(text) ?? [];
  if (!/^(?:\d+(?:[KMG]?B)?)?$/i.test(text)) return `error parsing '${key}' value ${text}: Invalid argument`;
  const bytes = Number(count) * 1024 ** Math.max(0, ["b", "kb", "mb", "gb"].indexOf((unit ?? "b").toLowerCase()));
  return key === "channelPacketSize" && bytes > 35_000 ? `'${key}' value ${text} too large, must be less than 35000B` : undefined;
}

/** Of the protocol itself a range as well. */
function versionComplaint(key: string, text: string): string | undefined {
  const ends = key === "sftpProtocolVersion" ? text.split("-") : [text];
  if (!ends.every((one) => /^\d*$/.test(one))) return `badly formatted '${key}' value: ${text}`;
  if (ends.every((one) => Number(one) >= 1 && Number(one) <= 6)) return undefined;
  return key === "sftpProtocolVersion" ? `'${key}' value ${text} must be between 1 and 6: Invalid argument` : `'${key}' value ${text}`;
}
