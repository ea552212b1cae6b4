import * as l10n from "@vscode/l10n";
import type { Demand } from "./demand";
import { fromOne, number } from "./expected";
import { isBoolean, isPositive, leadingNumber } from "./values";

// Of mod_sql, its backends and mod_sql_passwd.
const SQL_PASSWORDS = /^(?:crypt|plaintext|openssl|backend|empty|md5|sha1|sha256|sha512|pbkdf2|bcrypt|scrypt|argon2)$/i;
const isFlag = (text: string) => /^(?:append|prepend)$/i.test(text);

/** Families of digests that some OpenSSL knows by name: the build has them or not. */
const DIGEST = /^(?:rsa-|ssl3-|id-|ecdsa-with-)?(?:md[245]|mdc2|md5-sha1|sha-?(?:[01]|224|256|384|512)(?!\d)|(?:sha3-|shake-?|keccak-?)\d|ripemd|rmd160|whirlpool|blake2|sm3|dss1?$|dsa|gost|md_gost|streebog|\d+(?:\.\d+)+$|null$)|withrsa/i;

/** Of mod_sql and mod_sql_passwd. */
export const SQL_DEMANDS: readonly Demand[] = [
  { names: ["SQLEngine"], at: 0, takes: (text) => isBoolean(text) || /^(?:auth|log)$/i.test(text), says: "unknown SQLEngine parameter '{v}'", expected: () => "on, off, auth, log" },
  {
    names: ["SQLNamedQuery"], at: 1, takes: (text) => /^(?:select|insert|update|freeform)$/i.test(text), says: "type must be SELECT, INSERT, UPDATE, or FREEFORM",
    expected: () => "SELECT, INSERT, UPDATE, FREEFORM",
  },
  {
    names: ["SQLNamedQuery"], at: 1, takes: (text, all) => !/^(?:insert|update)$/i.test(text) || all.length > 3,
    says: (text) => `expected '${text.toUpperCase()}' query-string table-name`, expected: () => l10n.t("a table behind the query"),
  },
  {
    names: ["SQLAuthenticate"], at: "each", takes: (text, all, index) => (index === 0 && all.length === 1 && /^(?:on|off)$/i.test(text)) || /^(?:users|groups|userset|groupset|usersetfast|groupsetfast)\*?$/i.test(text),
    says: "unknown argument", expected: () => "on, off, users, groups, userset, groupset",
  },
  { names: ["SQLAuthenticate"], at: "each", takes: (text, all, index) => !all.slice(0, index).some((one) => kindOf(one.text) === kindOf(text)), says: (text) => `${kindOf(text)} already set`, expected: () => l10n.t("each word once") },
  {
    names: ["SQLAuthenticate"], at: "each", takes: (text, all) => !/^(?:user|group)set/i.test(text) || all.some((one) => kindOf(one.text) === `${kindOf(text).replace(/set$/, "")}s`),
    says: "groupset and userset have no meaning without a corresponding groups or users argument.", expected: () => l10n.t("users with userset, groups with groupset"),
  },
  {
    names: ["SQLAuthTypes"], at: "each", takes: (text) => SQL_PASSWORDS.test(text), says: "unknown SQLAuthType '{v}'",
    expected: () => "Crypt, Plaintext, OpenSSL, Backend, Empty, MD5, SHA1, SHA256, SHA512, PBKDF2, …",
  },
  { names: ["SQLDefaultUID", "SQLMinID", "SQLMinUserUID"], at: 0, takes: (text) => /^[+-]?\d*$/.test(text), says: "invalid UID value '{v}'", expected: number },
  { names: ["SQLDefaultGID", "SQLMinUserGID"], at: 0, takes: (text) => /^[+-]?\d*$/.test(text), says: "invalid GID value '{v}'", expected: number },
  { names: ["SQLUserInfo", "SQLGroupInfo"], at: 0, takes: (text, all) => all.length > 1 || /^custom:\//i.test(text), says: "badly formatted parameter", expected: () => "custom:/…" },
  { names: ["SQLGroupInfo"], at: 0, takes: (text, all) => all.length > 1 || !/^custom:\/[^/]*(?:\/[^/]*)?$/i.test(text), says: "badly formatted parameter", expected: () => l10n.t("three named queries: custom:/by-name/by-id/members") },
  { names: ["SQLPasswordRounds"], at: 0, takes: isPositive, says: "insufficient number of rounds ({v})", expected: number },
  { names: ["SQLPasswordEncoding"], at: 0, takes: (text) => /^(?:base64|hex|none)$/i.test(text), says: "unsupported encoding '{v}' configured", expected: () => "base64, hex, none" },
  { names: ["SQLPasswordPBKDF2"], at: 0, takes: (text, all) => all.length < 2 || DIGEST.test(text), says: "unsupported digest algorithm '{v}' configured", expected: () => "sha1, sha256, sha512" },
  { names: ["SQLPasswordPBKDF2"], at: 1, takes: isPositive, says: "insufficient number of rounds ({v})", expected: fromOne },
  { names: ["SQLPasswordPBKDF2"], at: 2, takes: isPositive, says: "insufficient length ({v})", expected: fromOne },
  { names: ["SQLPasswordUserSalt"], at: 0, takes: (text) => /^(?:name|uid|sql:\/.*)$/i.test(text), says: "badly formatted parameter", expected: () => "name, uid, sql:/…" },
  { names: ["SQLKeepAlive"], at: 0, takes: (text) => leadingNumber(text) >= 0, says: "interval '{v}' must be equal to or greater than zero", expected: number },
  { names: ["SQLNamedConnectInfo"], at: 1, takes: (text) => /^(?:mysql|postgres|sqlite3|odbc)$/i.test(text), says: ": SQLBackend '{v}' not supported", expected: () => "mysql, postgres, sqlite3, odbc" },
  { names: ["SQLRatios"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text), says: "requires a boolean or 4 field names: frate fcred brate bcred", expected: () => "on, off" },
  { names: ["SQLRatioStats"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text), says: "requires a boolean or 4 field names: fstor fretr bstor bretr", expected: () => "on, off" },
  { names: ["SQLPasswordArgon2", "SQLPasswordScrypt"], at: 0, takes: isPositive, says: "length must be greater than 0", expected: fromOne },
  { names: ["SQLPasswordPBKDF2"], at: 0, takes: (text, all) => all.length > 1 || text.startsWith("sql:/"), says: "badly formatted parameter", expected: () => "sql:/…" },
  { names: ["SQLPasswordSaltFile", "SQLPasswordUserSalt"], at: 1, takes: isFlag, says: "unknown salt flag '{v}'", expected: () => "Append, Prepend" },
];

/** The four words of SQLAuthenticate may have an asterisk, two of them "fast" behind them. */
function kindOf(text: string): string {
  return text.toLowerCase().replace(/(?:fast)?\*?$/, "");
}
