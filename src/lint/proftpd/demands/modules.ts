import * as l10n from "@vscode/l10n";
import { DIRECTIVES } from "../directives";
import type { Word } from "../parse";
import { patternComplaint } from "../pcre/complaint";
import type { Demand } from "./demand";
import { absolute, absoluteOrHome, fromOne, number, onOrOff, pattern, secondsFromOne } from "./expected";
import { areSize, isBoolean, isInteger, isPositive, isTime, leadingNumber } from "./values";

const ACLS = DIRECTIVES.map(({ name }) => name).filter((name) => name.endsWith("ControlsACLs"));
const isDigits = (text: string) => /^\d*$/.test(text);
// Hours, minutes and seconds, two digits of each.
const CLOCK = /^\d{1,2}:\d{1,2}:\d{1,2}$/;
const ACTIONS = ["config", "debug", "dns", "down", "get", "kick", "restart", "scoreboard", "shutdown", "status", "trace", "up"];
const ACTIONS_OF_ACLS: Readonly<Record<string, readonly string[]>> = {
  AdminControlsACLs: ACTIONS, BanControlsACLs: ["ban", "permit"], ControlsACLs: ["help", "insctrl", "lsctrl", "rmctrl"], DelayControlsACLs: ["info", "reset"], DynMasqControlsACLs: ["refresh"],
  ModuleControlsACLs: ["insmod", "lsmod", "rmmod"], ShaperControlsACLs: ["all", "info", "sess"], StatCacheControlsACLs: ["statcache"], TLSControlsACLs: ["clear", "info", "ocspcache", "sesscache"],
};
const KINDS: Readonly<Record<string, string>> = { DelayControlsACLs: "delay ", ShaperControlsACLs: "shaper " };
const DIGESTS = /^(?:crc32|md5|sha1|sha256|sha512)$/i;

/** Of bans, quotas, rewriting and the smaller modules, each asked of 1.3.8 with the module loaded. */
export const MODULE_DEMANDS: readonly Demand[] = [
  {
    names: ["ControlsAuthFreshness", "ControlsInterval", "ControlsMaxClients"], at: 0, takes: isPositive, says: "must be a positive number",
    expected: fromOne,
  },
  { names: ACLS, at: 1, takes: (text) => /^(?:allow|deny)$/.test(text), says: "second parameter must be 'allow' or 'deny'", expected: () => "allow, deny" },
  { names: ACLS, at: 2, takes: (text) => /^(?:user|group)$/.test(text), says: "third parameter must be 'user' or 'group'", expected: () => "user, group" },
  ...Object.entries(ACTIONS_OF_ACLS).map(([name, actions]): Demand => ({
    names: [name], at: 0, takes: (text) => unknownAction(text, actions) === undefined, says: (text) => `: unknown ${KINDS[name] ?? ""}action: '${unknownAction(text, actions) ?? ""}'`,
    expected: () => ["all", ...actions].join(", "),
  })),
  {
    names: ["ControlsSocketACL"], at: 0, takes: (text) => /^(?:allow|deny)$/.test(text), says: "first parameter must be either 'allow' or 'deny'",
    expected: () => "allow, deny",
  },
  {
    names: ["ControlsSocketACL"], at: 1, takes: (text) => /^(?:user|group)$/.test(text), says: "second parameter must be either 'user' or 'group'",
    expected: () => "user, group",
  },
  { names: ["QuotaLimitTable", "QuotaTallyTable"], at: 0, takes: (text) => text.includes(":"), says: "badly formatted parameter", expected: () => "file:/…, sql:/…" },
  { names: ["TCPAccessFiles"], at: "each", takes: (text) => /^[/~]/.test(text), says: `'{v}' must start with "/" or "~"`, expected: absoluteOrHome },
  {
    names: ["AuthOTPAlgorithm"], at: 0, takes: (text) => /^(?:hotp|totp(?:-sha(?:1|256|512))?)$/i.test(text), says: "expected supported OTP algorithm",
    expected: () => "hotp, totp, totp-sha1, totp-sha256, totp-sha512",
  },
  { names: ["AuthOTPTable"], at: 0, takes: (text) => /^sql:\//i.test(text), says: "badly formatted parameter", expected: () => "sql:/…" },
  { names: ["BanOnEvent"], at: 1, takes: (text) => CLOCK.test(text.slice(text.indexOf("/") + 1)), says: (text) => `badly formatted freq parameter: '${countOf(text)}'`, expected: frequency },
  { names: ["BanOnEvent"], at: 1, takes: (text) => !/\/0{1,2}:0{1,2}:0{1,2}$/.test(text), says: "freq parameter cannot be '00:00:00'", expected: frequency },
  { names: ["BanOnEvent"], at: 1, takes: (text) => leadingNumber(text) >= 1, says: "freq occurrences must be greater than 0", expected: frequency },
  {
    names: ["BanOnEvent"], at: 2, takes: (text) => CLOCK.test(text), says: (_, all) => `badly formatted duration parameter: '${countOf(all[1]?.text ?? "")}'`,
    expected: () => l10n.t("a time such as 01:30:00"),
  },
  { names: ["BanOnEvent"], at: 2, takes: (text) => !/^0{1,2}:0{1,2}:0{1,2}$/.test(text), says: "duration parameter cannot be '00:00:00'", expected: () => l10n.t("a time such as 01:30:00") },
  { names: ["BanCache"], at: 0, takes: (text) => /^(?:memcache|redis)$/i.test(text), says: "unsupported BanCache driver '{v}'", expected: () => "memcache, redis" },
  { names: ["WrapTables"], at: 0, takes: (text) => text.includes(":"), says: "bad table parameter: '{v}'", expected: () => "file:/…, sql:/…" },
  { names: ["QuotaDefault"], at: 0, takes: (text) => /^(?:user|group|class|all)$/i.test(text), says: "unknown quota type '{v}' configured", expected: () => "user, group, class, all" },
  { names: ["QuotaDefault"], at: 1, takes: isBoolean, says: "expected Boolean per-session parameter: {v}", expected: onOrOff },
  { names: ["QuotaDefault"], at: 2, takes: (text) => /^(?:soft|hard)$/i.test(text), says: "expected 'soft' or 'hard' limit-type parameter: {v}", expected: () => "soft, hard" },
  {
    names: ["QuotaExcludeFilter", "SFTPClientMatch"], at: 0, takes: (text) => /^none$/i.test(text) || patternComplaint(text) === undefined,
    says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern,
  },
  { names: ["RewriteMap"], at: 1, takes: (text) => text.includes(":"), says: "invalid RewriteMap parameter: '{v}'", expected: () => "int:…, txt:/…, fifo:/…" },
  {
    names: ["RewriteMap"], at: 1, takes: (text) => !/^(?:txt|fifo):(?!\/)/.test(text), says: (text) => `RewriteMap: ${text.split(":")[0] ?? ""}: absolute path required`,
    expected: absolute,
  },
  {
    names: ["RewriteMap"], at: 1, takes: (text) => !text.includes(":") || /^(?:int|txt|fifo):/.test(text), says: (text) => `invalid RewriteMap map type: '${text.split(":")[0]}'`,
    expected: () => "int:…, txt:/…, fifo:/…",
  },
  {
    names: ["RewriteMap"], at: 1, takes: (text) => !text.startsWith("int:") || /^int:(?:replaceall|tolower|toupper|unescape|utf8trans)$/.test(text),
    says: (text) => `unknown internal map function requested: '${text.slice(4)}'`, expected: () => "int:replaceall, int:tolower, int:toupper, int:unescape, int:utf8trans",
  },
  { names: ["DynMasqRefresh"], at: 0, takes: isPositive, says: "must be greater than zero: '{v}'", expected: secondsFromOne },
  { names: ["DigestAlgorithms"], at: "each", takes: (text, all) => /^all$/i.test(all[0]?.text ?? "") || DIGESTS.test(text), says: "unknown/unsupported DigestAlgorithm: {v}", expected: () => "all, crc32, md5, sha1, sha256, sha512" },
  { names: ["DigestDefaultAlgorithm"], at: 0, takes: (text) => DIGESTS.test(text), says: "unknown/unsupported DigestAlgorithm: {v}", expected: () => "crc32, md5, sha1, sha256, sha512" },
  { names: ["DigestMaxSize"], at: 0, takes: (text, all) => (all.length > 1 ? areSize(all) : isDigits(text) || /^off$/i.test(text)), says: (text, all) => `badly formatted size value: ${text}${all[1]?.text ?? ""}`, expected: number },
  { names: ["StatCacheCapacity"], at: 0, takes: (text) => leadingNumber(text) >= 10, says: "parameter must be 10 or greater", expected: () => l10n.t("a number from 10") },
  { names: ["StatCacheMaxAge"], at: 0, takes: isPositive, says: "positive-age parameter must be 1 or greater", expected: secondsFromOne },
  {
    names: ["ForensicLogCriteria"], at: "each", takes: (text) => /^(?:failedlogin|moduleconfig|untimelydeath)$/i.test(text), says: "unknown criterion: {v}",
    expected: () => "FailedLogin, ModuleConfig, UntimelyDeath",
  },
  { names: ["AdminControlsEngine"], at: "each", takes: (text, all) => isBoolean(all[0]?.text ?? "") || text.split(",").every((one) => one === "" || ACTIONS.includes(one)), says: ": unknown action: '{v}'", expected: () => l10n.t("on, off or actions of ftpdctl") },
  { names: ["AutoHostPorts"], at: "each", takes: (text) => leadingNumber(text) >= 1 && leadingNumber(text) <= 65535, says: "port must be between 1 and 65535", expected: () => l10n.t("a port from 1 to 65535") },
  { names: ["ClamMaxSize", "ClamMinSize"], at: 0, takes: (_, all) => areSize(all), says: "invalid parameters", expected: () => "5 Mb" },
  { names: ["CounterMaxReaders", "CounterMaxWriters"], at: 0, takes: (text) => leadingNumber(text) >= 0, says: "invalid number: {v}", expected: number },
  { names: ["DigestCache"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text), says: "expected Boolean parameter", expected: onOrOff },
  { names: ["DigestCache"], at: "each", takes: (text, all, index) => all.length < 2 || index % 2 === 1 || /^(?:size|maxage)$/i.test(text), says: "unknown DigestCache parameter: {v}", expected: () => "size, maxAge" },
  { names: ["DigestCache"], at: "each", takes: (text, all, index) => !isBehind(all, index, "size") || isInteger(text), says: "invalid cache size: {v}", expected: number },
  { names: ["DigestCache"], at: "each", takes: (text, all, index) => !isBehind(all, index, "size") || leadingNumber(text) !== 0 && leadingNumber(text) > 0 || text === "", says: "cache size must be greater than 0", expected: fromOne },
  { names: ["DigestCache"], at: "each", takes: (text, all, index) => !isBehind(all, index, "maxage") || isTime(text), says: "invalid max age: {v}", expected: secondsFromOne },
  { names: ["ForensicLogBufferSize"], at: 0, takes: isInteger, says: "badly formatted number: {v}", expected: number },
  { names: ["ForensicLogBufferSize"], at: 0, takes: (text) => leadingNumber(text) !== 0 || text === "", says: "size must be greater than zero", expected: fromOne },
  { names: ["FsyncThreshold"], at: 0, takes: isInteger, says: "'{v}' is not a valid threshold", expected: number },
  { names: ["RewriteCondition", "RewriteRule"], at: 2, takes: (text) => /^\[.*\]$/.test(text), says: ": badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  { names: ["RewriteCondition"], at: 2, takes: (text) => /NC|nocase|OR|ornext/.test(text), says: ": unknown RewriteCondition flags '{v}'", expected: () => "[NC], [OR]" },
  { names: ["RewriteRule"], at: 0, takes: (text) => patternComplaint(text) === undefined, says: (text) => `unable to compile '${text}' regex: ${patternComplaint(text) ?? ""}`, expected: pattern },
  { names: ["RewriteMaxReplace"], at: 0, takes: isPositive, says: "count must be greater than zero", expected: fromOne },
  { names: ["StatsdExcludeFilter"], at: 0, takes: (text) => /^none$/i.test(text) || patternComplaint(text) === undefined, says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern },
  { names: ["StatsdSampling"], at: 0, takes: (text) => /^[+-]?\d*\.?\d*$/.test(text), says: "badly formatted percentage value: {v}", expected: () => l10n.t("a number from 1 to 100") },
  { names: ["StatsdSampling"], at: 0, takes: (text) => Number(text) > 0 && Number(text) <= 100, says: "percentage must be between 0 and 100", expected: () => l10n.t("a number from 1 to 100") },
  { names: ["WrapTables"], at: 0, takes: isTable, says: (text) => `unsupported table source type: '${text.split(":")[0]}'`, expected: () => "file:/…, sql:/…" },
  { names: ["WrapGroupTables", "WrapUserTables"], at: 1, takes: isTable, says: (text) => `unsupported table source type: '${text.split(":")[0]}'`, expected: () => "file:/…, sql:/…" },
  { names: ["WrapGroupTables", "WrapUserTables"], at: 1, takes: (text) => text.includes(":"), says: "bad table parameter: '{v}'", expected: () => "file:/…, sql:/…" },
];

/** The first of a list that the module has no action for; a comma at the end begins none. */
function unknownAction(list: string, actions: readonly string[]): string | undefined {
  return /^(?:all)?$/i.test(list) ? undefined : list.replace(/,$/, "").split(",").map((one) => one.trimStart()).find((one) => one !== "all" && !actions.includes(one));
}

/** Words and their values take turns. */
function isBehind(all: readonly Word[], index: number, word: string): boolean {
  return all.length > 1 && index % 2 === 1 && all[index - 1]?.text.toLowerCase() === word;
}

function isTable(text: string): boolean {
  return !text.includes(":") || /^(?:builtin|file|redis|sql):/.test(text);
}

function frequency(): string {
  return l10n.t("a number and a time such as 3/00:10:00");
}

/** The daemon has cut the text at its first slash by the time it complains. */
function countOf(text: string): string {
  return text.split("/")[0] ?? "";
}
