import type { Demand } from "./demand";
import { absolute, fromOne, number, pattern, sign } from "./expected";
import { isBoolean, isPath, isPathOrNone, leadingNumber, patternComplaint } from "./values";

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
  {
    names: ["SFTPAuthMethods"], at: "each", takes: (text) => unknownMethod(text) === undefined,
    says: (text) => `unsupported authentication method '${unknownMethod(text) ?? ""}': Invalid argument`, expected: () => METHODS.join(", "),
  },
  {
    names: ["SFTPAuthorizedHostKeys", "SFTPAuthorizedUserKeys"], at: "each", takes: (text) => !text.includes(":") || /^(?:file|sql|ldap):/.test(text),
    says: (text) => `unsupported key store: '${text.split(":")[0] ?? ""}'`, expected: () => "file:/…, sql:/…",
  },
  { names: ["SFTPRekey"], at: 0, takes: (text) => /^(?:none|required)$/i.test(text), says: "expected either 'none' or 'required'", expected: () => "none, required" },
  { names: ["SFTPMaxChannels"], at: 0, takes: (text) => leadingNumber(text) !== 0, says: "maximum channel count '{v}' must be greater than zero", expected: fromOne },
  { names: ["SFTPKeyBlacklist"], at: 0, takes: isPathOrNone, says: "path '{v}' not an absolute path", expected: absolute },
  { names: ["SFTPDHParamFile"], at: 0, takes: isPath, says: "unable to use '{v}'", expected: absolute },
  { names: ["SFTPExtensions"], at: "each", takes: (text) => /^[+-]/.test(text), says: "bad option: '{v}'", expected: sign },
  { names: ["SFTPExtensions"], at: "each", takes: (text) => EXTENSIONS.test(text), says: (text) => `unknown extension: '${text.slice(1)}'`, expected: () => "copyFile, checkFile, spaceAvailable, fsync, posixRename, …" },
  { names: ["SFTPClientMatch"], at: "each", takes: (text, _, index) => index % 2 === 0 || MATCHED.test(text), says: "unknown SFTPClientMatch key: '{v}'", expected: () => "channelWindowSize, channelPacketSize, pessimisticNewkeys, sftpProtocolVersion, …" },
  { names: ["SFTPKeyLimits"], at: "each", takes: (text, _, index) => index % 2 === 1 || /^minimum(?:rsa|dsa|ec)size$/i.test(text), says: ": unknown SFTPKeyLimit '{v}'", expected: () => "MinimumRSASize, MinimumDSASize, MinimumECSize" },
  { names: ["ProxySFTPHostKey"], at: 0, takes: (text) => isPath(text) || text.startsWith("agent:"), says: "must be an absolute path: {v}", expected: absolute },
  { names: ["ProxySFTPPassPhraseProvider"], at: 0, takes: isPath, says: "must be a full path: '{v}'", expected: absolute },
  { names: ["ProxySFTPServerMatch"], at: 0, takes: (text) => patternComplaint(text) === undefined, says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern },
];

/** Methods may be chained with a plus sign; what stands behind a colon is not looked at. */
function unknownMethod(text: string): string | undefined {
  return text === "" ? undefined : text.split("+").find((one) => !METHODS.includes(one) && !one.includes(":"));
}
