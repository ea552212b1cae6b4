import * as l10n from "@vscode/l10n";
import type { Demand } from "./demand";
import { areSize, isBoolean, isPath, isPathOrNone, isPositive, leadingNumber, patternComplaint } from "./values";

const number = () => l10n.t("a number");
const fromOne = () => l10n.t("a number from 1");
const absolute = () => l10n.t("a path that begins with /");
const pattern = () => l10n.t("a regular expression");
const isDigits = (text: string) => /^\d*$/.test(text);
// Hours, minutes and seconds, two digits of each.
const CLOCK = /^\d{1,2}:\d{1,2}:\d{1,2}$/;
const METHODS = ["publickey", "password", "keyboard-interactive", "hostbased"];

/** What contributed modules demand of numbers, words and tables, all asked of 1.3.8 with the module loaded. */
export const MODULE_DEMANDS: readonly Demand[] = [
  { names: ["MaxPasswordSize"], at: 0, takes: (text) => /^\+?\d*$/.test(text), says: "badly formatted parameter", expected: number },
  { names: ["AnonRejectPasswords"], at: 1, takes: (text) => /^\[.*\]$/.test(text), says: ": badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  { names: ["MaxCommandRate", "MaxConnectionRate"], at: 1, takes: isPositive, says: "interval must be greater than zero", expected: () => l10n.t("seconds, from 1") },
  { names: ["CommandBufferSize"], at: 0, takes: (text, all) => all.length > 1 || isDigits(text), says: "unable to parse: {v} : Invalid argument", expected: number },
  {
    names: ["RLimitCPU", "RLimitOpenFiles"], at: "each", takes: (text, _, index) => isDigits(text) || /^(?:max|unlimited)$/i.test(text) || (index === 0 && /^(?:daemon|session)$/i.test(text)),
    says: "badly formatted argument", expected: () => l10n.t("a number or max, behind daemon or session"),
  },
  {
    names: ["SocketOptions"], at: "each", takes: (text, _, index) => index % 2 === 1 || /^(?:keepalive|maxseg|rcvbuf|sndbuf)$/i.test(text), says: ": unknown socket option: '{v}'",
    expected: () => "keepalive, maxseg, rcvbuf, sndbuf",
  },
  { names: ["DeflateLog"], at: 0, takes: isPath, says: ": {v} is not a valid path", expected: absolute },
  { names: ["Trace"], at: "each", takes: (text) => !/^[^:]+:.*[a-z]/i.test(text), says: traceWords, expected: () => l10n.t("channel:level") },
  { names: ["CapabilitiesSet"], at: "each", takes: (text) => /^[+-]/.test(text), says: ": bad option: '{v}'", expected: () => l10n.t("+ or - before the name") },
  { names: ["TransferRate"], at: 2, takes: (text) => /^(?:user|group|class)$/i.test(text), says: "unknown classifier requested: '{v}'", expected: () => "user, group, class" },
  { names: ["CreateHome"], at: "each", takes: (text, all, index) => !/^skel$/i.test(all[index - 1]?.text ?? "") || isPath(text), says: "skel path '{v}' is not a full path", expected: absolute },
  // TLS.
  {
    names: [
      "TLSRSACertificateKeyFile", "TLSECCertificateKeyFile", "TLSDSACertificateKeyFile", "TLSCertificateChainFile", "TLSCACertificateFile", "TLSCARevocationFile",
    ], at: 0, takes: isPath, says: "unable to use '{v}'", expected: absolute,
  },
  { names: ["TLSUserName"], at: 0, takes: (text) => /^(?:CommonName|EmailSubjAltName|[\d.]+)$/.test(text), says: "badly formatted OID parameter", expected: () => "CommonName, EmailSubjAltName" },
  { names: ["TLSVerifyOrder"], at: "each", takes: (text) => /^(?:crl|ocsp)$/i.test(text), says: "unsupported verification mechanism '{v}' requested", expected: () => "crl, ocsp" },
  { names: ["TLSPreSharedKey"], at: 1, takes: (text) => /^hex:/.test(text), says: "unsupported TLSPreSharedKey format: {v}", expected: () => "hex:/…" },
  // Passwords and bans.
  {
    names: ["AuthOTPAlgorithm"], at: 0, takes: (text) => /^(?:hotp|totp(?:-sha(?:1|256|512))?)$/i.test(text), says: "expected supported OTP algorithm",
    expected: () => "hotp, totp, totp-sha1, totp-sha256, totp-sha512",
  },
  { names: ["AuthOTPTable"], at: 0, takes: (text) => /^sql:\//i.test(text), says: "badly formatted parameter", expected: () => "sql:/…" },
  { names: ["SQLPasswordEncoding"], at: 0, takes: (text) => /^(?:base64|hex|none)$/i.test(text), says: "unsupported encoding '{v}' configured", expected: () => "base64, hex, none" },
  { names: ["SQLPasswordPBKDF2"], at: 1, takes: isPositive, says: "insufficient number of rounds ({v})", expected: fromOne },
  { names: ["SQLPasswordPBKDF2"], at: 2, takes: isPositive, says: "insufficient length ({v})", expected: fromOne },
  { names: ["SQLPasswordUserSalt"], at: 0, takes: (text) => /^(?:name|uid|sql:\/.*)$/i.test(text), says: "badly formatted parameter", expected: () => "name, uid, sql:/…" },
  { names: ["BanOnEvent"], at: 1, takes: (text) => CLOCK.test(text.slice(text.indexOf("/") + 1)), says: (text) => `badly formatted freq parameter: '${countOf(text)}'`, expected: frequency },
  { names: ["BanOnEvent"], at: 1, takes: (text) => leadingNumber(text) >= 1, says: "freq occurrences must be greater than 0", expected: frequency },
  {
    names: ["BanOnEvent"], at: 2, takes: (text) => CLOCK.test(text), says: (_, all) => `badly formatted duration parameter: '${countOf(all[1]?.text ?? "")}'`,
    expected: () => l10n.t("a time such as 01:30:00"),
  },
  { names: ["BanCache"], at: 0, takes: (text) => /^(?:memcache|redis)$/i.test(text), says: "unsupported BanCache driver '{v}'", expected: () => "memcache, redis" },
  { names: ["WrapTables"], at: 0, takes: (text) => text.includes(":"), says: "bad table parameter: '{v}'", expected: () => "file:/…, sql:/…" },
  // Quotas.
  { names: ["QuotaDefault"], at: 0, takes: (text) => /^(?:user|group|class|all)$/i.test(text), says: "unknown quota type '{v}' configured", expected: () => "user, group, class, all" },
  { names: ["QuotaDefault"], at: 1, takes: isBoolean, says: "expected Boolean per-session parameter: {v}", expected: () => l10n.t("on or off") },
  { names: ["QuotaDefault"], at: 2, takes: (text) => /^(?:soft|hard)$/i.test(text), says: "expected 'soft' or 'hard' limit-type parameter: {v}", expected: () => "soft, hard" },
  {
    names: ["QuotaExcludeFilter", "SFTPClientMatch"], at: 0, takes: (text) => /^none$/i.test(text) || patternComplaint(text) === undefined,
    says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern,
  },
  // SFTP.
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
  { names: ["SFTPExtensions"], at: "each", takes: (text) => /^[+-]/.test(text), says: "bad option: '{v}'", expected: () => l10n.t("+ or - before the name") },
  { names: ["SFTPKeyBlacklist"], at: 0, takes: isPathOrNone, says: "path '{v}' not an absolute path", expected: absolute },
  { names: ["SFTPDHParamFile"], at: 0, takes: isPath, says: "unable to use '{v}'", expected: absolute },
  // Others.
  { names: ["RewriteLog"], at: 0, takes: isPathOrNone, says: "absolute path required", expected: absolute },
  { names: ["RewriteMap"], at: 1, takes: (text) => text.includes(":"), says: "invalid RewriteMap parameter: '{v}'", expected: () => "int:…, txt:/…, fifo:/…" },
  {
    names: ["RewriteMap"], at: 1, takes: (text) => !/^(?:txt|fifo):(?!\/)/.test(text), says: (text) => `RewriteMap: ${text.split(":")[0] ?? ""}: absolute path required`,
    expected: absolute,
  },
  { names: ["QoSOptions"], at: "each", takes: (text, _, index) => index % 2 === 1 || /^(?:ctrlqos|dataqos)$/i.test(text), says: ": unknown QoS option: '{v}'", expected: () => "ctrlqos, dataqos" },
  { names: ["DynMasqRefresh"], at: 0, takes: isPositive, says: "must be greater than zero: '{v}'", expected: () => l10n.t("seconds, from 1") },
  {
    names: ["DigestAlgorithms", "DigestDefaultAlgorithm"], at: "each", takes: (text, all) => /^(?:crc32|md5|sha1|sha256|sha512)$/i.test(text) || (all.length === 1 && /^all$/i.test(text)),
    says: "unknown/unsupported DigestAlgorithm: {v}", expected: () => "crc32, md5, sha1, sha256, sha512",
  },
  { names: ["DigestMaxSize"], at: 0, takes: (text, all) => (all.length > 1 ? areSize(all) : isDigits(text)), says: (text, all) => `badly formatted size value: ${text}${all[1]?.text ?? ""}`, expected: number },
  { names: ["StatCacheCapacity"], at: 0, takes: (text) => leadingNumber(text) >= 10, says: "parameter must be 10 or greater", expected: () => l10n.t("a number from 10") },
  { names: ["StatCacheMaxAge"], at: 0, takes: isPositive, says: "positive-age parameter must be 1 or greater", expected: () => l10n.t("seconds, from 1") },
  {
    names: ["ForensicLogCriteria"], at: "each", takes: (text) => /^(?:failedlogin|modifiedconfig|untimelydeath)$/i.test(text), says: "unknown criterion: {v}",
    expected: () => "FailedLogin, UntimelyDeath",
  },
  { names: ["ForensicLogBufferSize"], at: 0, takes: isDigits, says: "badly formatted number: {v}", expected: number },
  { names: ["RedisTimeouts"], at: 0, takes: (text) => /^-?\d*$/.test(text), says: "badly formatted connect timeout value: {v}", expected: () => l10n.t("milliseconds") },
];

function frequency(): string {
  return l10n.t("a number and a time such as 3/00:10:00");
}

function traceWords(text: string): string {
  const [channel = "", level = ""] = text.split(":");
  return `error parsing level "${level}" for channel '${channel}': Invalid argument`;
}

/** The daemon has cut the text at its first slash by the time it complains. */
function countOf(text: string): string {
  return text.split("/")[0] ?? "";
}

/** Methods may be chained with a plus sign; what stands behind a colon is not looked at. */
function unknownMethod(text: string): string | undefined {
  return text.split("+").find((one) => !METHODS.includes(one) && !one.includes(":"));
}
