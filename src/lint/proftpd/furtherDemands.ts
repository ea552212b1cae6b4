import * as l10n from "@vscode/l10n";
import { DIRECTIVES } from "./directives";
import type { Demand } from "./demand";
import { areSize, isBoolean, isLimit, isPath, isPathOrNone, isPositive } from "./values";

const absolute = () => l10n.t("a path that begins with /");
const number = () => l10n.t("a number");
const FILTERS = ["AllowFilter", "DenyFilter", "PathAllowFilter", "PathDenyFilter"];
const ACLS = DIRECTIVES.map(({ name }) => name).filter((name) => name.endsWith("ControlsACLs"));
const LIST_WORDS = /^(?:strict|maxdirs|maxdepth|maxfiles|listonly|nlstonly|noerrorifabsent|noadjustedsymlinks|adjustedsymlinks|sortednlst)$/i;
// Of mod_sql, its backends and mod_sql_passwd.
const SQL_PASSWORDS = /^(?:crypt|plaintext|openssl|backend|empty|md5|sha1|sha256|sha512|pbkdf2|bcrypt|scrypt|argon2)$/i;
const HOME_WORDS = /^(?:skel|dirmode|uid|gid|homegid|norootprivs)$/i;

/** What directives demand that fewer files have: of access control, SQL, SFTP, programs and logs of modules. */
export const FURTHER_DEMANDS: readonly Demand[] = [
  { names: FILTERS, at: 1, takes: (text) => /^\[.*\]$/.test(text), says: "badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  { names: ACLS, at: 1, takes: (text) => /^(?:allow|deny)$/.test(text), says: "second parameter must be 'allow' or 'deny'", expected: () => "allow, deny" },
  { names: ACLS, at: 2, takes: (text) => /^(?:user|group)$/.test(text), says: "third parameter must be 'user' or 'group'", expected: () => "user, group" },
  {
    names: ["ControlsSocketACL"], at: 0, takes: (text) => /^(?:allow|deny)$/.test(text), says: "first parameter must be either 'allow' or 'deny'",
    expected: () => "allow, deny",
  },
  {
    names: ["ControlsSocketACL"], at: 1, takes: (text) => /^(?:user|group)$/.test(text), says: "second parameter must be either 'user' or 'group'",
    expected: () => "user, group",
  },
  {
    names: ["ListOptions"], at: "each", takes: (text, all, index) => index === 0 || LIST_WORDS.test(text) || /^max/i.test(all[index - 1]?.text ?? ""),
    says: ": unknown keyword: '{v}'", expected: () => l10n.t("all options in one pair of quotes"),
  },
  {
    names: ["CreateHome"], at: 1, takes: (text) => HOME_WORDS.test(text) || /^[0-7]+$/.test(text), says: ": bad mode parameter: '{v}'",
    expected: () => l10n.t("an octal mode such as 711"),
  },
  { names: ["CreateHome"], at: 2, takes: (text, all) => HOME_WORDS.test(all[1]?.text ?? "") || HOME_WORDS.test(text), says: "unknown parameter: '{v}'", expected: () => "skel, dirmode, …" },
  {
    names: ["MaxRetrieveFileSize", "MaxStoreFileSize"], at: 0, takes: (text, all) => all.length > 1 || text === "*", says: "incorrect number of parameters",
    expected: () => l10n.t("a number and a unit, such as 10 Mb"),
  },
  {
    names: ["MaxRetrieveFileSize", "MaxStoreFileSize"], at: 0, takes: (_, all) => areSize(all), says: (_, all) => `unable to parse: ${all[0]?.text} ${all[1]?.text}: Invalid argument`,
    expected: () => l10n.t("a number and a unit, such as 10 Mb"),
  },
  { names: ["MaxClientsPerClass"], at: 1, takes: isLimit, says: "max must be 'none' or a number greater than 0", expected: () => l10n.t("none or a number from 1") },
  { names: ["MaxConnectionRate"], at: 0, takes: (text) => /^\d*$/.test(text), says: "invalid connection rate", expected: number },
  { names: ["MaxCommandRate"], at: 0, takes: (text) => /^\d*$/.test(text), says: "invalid command rate", expected: number },
  { names: ["StoreUniquePrefix"], at: 0, takes: (text) => !text.includes("/"), says: "no slashes allowed in prefix: '{v}'", expected: () => l10n.t("a name without /") },
  {
    names: ["TimeoutSession"], at: 1, takes: (text, all) => all.length !== 3 || /^(?:user|group|class)$/.test(text),
    says: "TimeoutSession: unknown classifier used: '{v}'", expected: () => "user, group, class",
  },
  {
    names: ["ScoreboardFile"], at: 0, takes: (text) => isPath(text) || /^(?:none|off|no|false|0)$/i.test(text), says: "unable to use '{v}': Invalid argument",
    expected: absolute,
  },
  { names: ["LogOptions", "TraceOptions"], at: "each", takes: (text) => /^[+-]/.test(text), says: (text, _, name) => `bad ${name.slice(0, -1)}: '${text}'`, expected: () => l10n.t("+ or - before the name") },
  { names: ["Trace"], at: "each", takes: (text) => /^[^:]+:./.test(text), says: "badly formatted parameter: '{v}'", expected: () => l10n.t("channel:level") },
  // TLS.
  { names: ["TLSCACertificatePath", "TLSCARevocationPath"], at: 0, takes: isPath, says: "parameter must be a directory path", expected: absolute },
  { names: ["TLSServerInfoFile"], at: 0, takes: isPath, says: "parameter must be an absolute path", expected: absolute },
  { names: ["TLSDHParamFile", "TLSPKCS12File"], at: 0, takes: (text) => isPathOrNone(text) || /^~|^$/.test(text), says: "parameter must be an absolute path", expected: absolute },
  { names: ["TLSSessionCache", "TLSStaplingCache"], at: 0, takes: (text) => /^(?:off|no|false|0)$|:/i.test(text), says: "badly formatted parameter", expected: () => "off, shm:/file=…" },
  {
    names: ["TLSRenegotiate"], at: 0, takes: (text) => /^(?:none|NONE|None|ctrl|data|required|timeout)$/.test(text), says: ": unknown TLSRenegotiate argument '{v}'",
    expected: () => "none, ctrl, data, required, timeout",
  },
  { names: ["TLSVerifyServer"], at: 0, takes: (text) => isBoolean(text) || /^NoReverseDNS$/i.test(text), says: "expected Boolean parameter", expected: () => l10n.t("on or off") },
  // SFTP.
  {
    names: ["SFTPHostKey"], at: 0, takes: (text) => isPath(text) || /^agent:|^no(?:rsa|dsa|ecdsa|ed25519)$/i.test(text), says: "must be an absolute path: {v}",
    expected: absolute,
  },
  { names: ["SFTPAuthorizedHostKeys", "SFTPAuthorizedUserKeys"], at: "each", takes: (text) => text.includes(":"), says: "badly formatted parameter: '{v}'", expected: () => "file:/…" },
  {
    names: ["SFTPMaxChannels"], at: 0, takes: (text) => /^[+-]?\d*$/.test(text), says: "maximum channel count '{v}' must be numeric", expected: number,
  },
  // SQL and quotas.
  {
    names: ["SQLNamedQuery"], at: 1, takes: (text) => /^(?:select|insert|update|freeform)$/i.test(text), says: "type must be SELECT, INSERT, UPDATE, or FREEFORM",
    expected: () => "SELECT, INSERT, UPDATE, FREEFORM",
  },
  {
    names: ["SQLNamedQuery"], at: 1, takes: (text, all) => !/^(?:insert|update)$/i.test(text) || all.length > 3,
    says: (text) => `expected '${text.toUpperCase()}' query-string table-name`, expected: () => l10n.t("a table behind the query"),
  },
  {
    names: ["SQLAuthenticate"], at: "each", takes: (text, _, index) => (index === 0 && isBoolean(text)) || /^(?:users|groups|userset|groupset|usersetfast|groupsetfast)\*?$/i.test(text),
    says: "unknown argument", expected: () => "on, off, users, groups, userset, groupset",
  },
  {
    names: ["SQLAuthTypes"], at: "each", takes: (text) => SQL_PASSWORDS.test(text), says: "unknown SQLAuthType '{v}'",
    expected: () => "Crypt, Plaintext, OpenSSL, Backend, Empty, MD5, SHA1, SHA256, SHA512, PBKDF2, …",
  },
  { names: ["SQLDefaultUID", "SQLMinID", "SQLMinUserUID"], at: 0, takes: (text) => /^[+-]?\d*$/.test(text), says: "invalid UID value '{v}'", expected: number },
  { names: ["SQLDefaultGID", "SQLMinUserGID"], at: 0, takes: (text) => /^[+-]?\d*$/.test(text), says: "invalid GID value '{v}'", expected: number },
  { names: ["SQLUserInfo", "SQLGroupInfo"], at: 0, takes: (text, all) => all.length > 1 || /^custom:\//i.test(text), says: "badly formatted parameter", expected: () => "custom:/…" },
  { names: ["QuotaLimitTable", "QuotaTallyTable"], at: 0, takes: (text) => text.includes(":"), says: "badly formatted parameter", expected: () => "file:/…, sql:/…" },
  { names: ["SQLPasswordRounds"], at: 0, takes: isPositive, says: "insufficient number of rounds ({v})", expected: number },
  // Programs, logs and tables.
  { names: ["ExecOnConnect", "ExecOnExit", "ExecOnRestart"], at: 0, takes: isPath, says: "path to program must be a full path", expected: absolute },
  { names: ["ExecBeforeCommand", "ExecOnCommand", "ExecOnError", "ExecOnEvent"], at: 1, takes: isPath, says: "path to program must be a full path", expected: absolute },
  { names: ["SFTPPassPhraseProvider", "SNMPTables", "TLSPassPhraseProvider"], at: 0, takes: isPath, says: "must be a full path: '{v}'", expected: absolute },
  {
    names: ["CaseLog", "CounterFile", "CounterLog", "ForensicLogFile", "FsyncLog", "ShaperLog", "ShaperTable", "StatCacheTable", "VRootLog", "VRootServerRoot"],
    at: 0, takes: isPath, says: "must be an absolute path", expected: absolute,
  },
  { names: ["MemcacheLog", "RedisLog"], at: 0, takes: isPathOrNone, says: "must be an absolute path", expected: absolute },
  { names: ["VRootAlias"], at: 0, takes: isPath, says: "source path '{v}' is not an absolute path", expected: absolute },
  { names: ["TCPAccessFiles"], at: "each", takes: (text) => /^[/~]/.test(text), says: `'{v}' must start with "/" or "~"`, expected: () => l10n.t("a path that begins with / or ~") },
];
