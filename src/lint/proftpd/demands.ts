import * as l10n from "@vscode/l10n";
import { ACCESS_LIST_DEMANDS } from "./accessLists";
import type { Demand } from "./demand";
import { FURTHER_DEMANDS } from "./furtherDemands";
import { MODULE_DEMANDS } from "./moduleDemands";
import type { Word } from "./parse";
import {
  areLogClasses, areTransferCommands, isBoolean, isLimit, isMask, isPath, isPathOrHome, isPathOrNone, isPositive, isPossibleHost, isProtocol, isTime,
  leadingNumber, patternComplaint,
} from "./values";

const onOrOff = () => l10n.t("on or off");
const absolute = () => l10n.t("a path that begins with /");
const absoluteOrHome = () => l10n.t("a path that begins with / or ~");
const host = () => l10n.t("an address or a host name; a port needs the directive Port");
const level = "emerg/alert/crit/error/warn/notice/info/debug";
const facilities = /^(?:AUTH|AUTHPRIV|CRON|DAEMON|FTP|KERN|LOCAL[0-7]|LPR|MAIL|NEWS|USER|UUCP)$/i;
const LIMITS = ["MaxClients", "MaxClientsPerHost", "MaxClientsPerUser", "MaxConnectionsPerHost", "MaxHostsPerUser", "MaxLoginAttempts"];
const TIMES = [
  "ExecTimeout", "LDAPConnectTimeout", "LDAPQueryTimeout", "ProxyTLSTimeoutHandshake", "ProxyTimeoutConnect", "ProxyTimeoutLinger", "TLSStaplingTimeout",
  "TLSTimeoutHandshake", "TimeoutIdle", "TimeoutLinger", "TimeoutLogin", "TimeoutNoTransfer", "TimeoutSession", "TimeoutStalled",
];

/** All were asked of 1.3.8. */
export const DEMANDS: readonly Demand[] = [
  { names: LIMITS, at: 0, takes: isLimit, says: "parameter must be 'none' or a number greater than 0", expected: () => l10n.t("none or a number from 1") },
  { names: ["MaxInstances"], at: 0, takes: isLimit, says: "argument must be 'none' or a number greater than 0", expected: () => l10n.t("none or a number from 1") },
  {
    names: TIMES, at: 0, takes: isTime,
    says: (text) => `error parsing timeout value '${text}': ${/^-\d+$/.test(text) ? "Numerical result out of range" : "Invalid argument"}`,
    expected: () => l10n.t("seconds, or a time such as 5m or 01:30:00"),
  },
  {
    // What is no number at all counts as 0.
    names: ["Port"], at: 0, takes: (text) => leadingNumber(text) >= 0 && leadingNumber(text) <= 65535, says: "value must be between 0 and 65535",
    expected: () => l10n.t("a port from 0 to 65535"),
  },
  { names: ["Umask"], at: "each", takes: isMask, says: "'{v}' is not a valid umask", expected: () => l10n.t("an octal mask such as 022") },
  { names: ["DirFakeMode"], at: 0, takes: isMask, says: "parameter must be an octal number", expected: () => l10n.t("an octal mask such as 022") },
  { names: ["DebugLevel"], at: 0, takes: (text) => text === "" || /^[+-]?\d+$/.test(text), says: "not a valid number", expected: () => l10n.t("a number from 0 to 10") },
  {
    names: ["DebugLevel"], at: 0, takes: (text) => Number(text) >= 0 && Number(text) <= 10, says: "invalid debug level configured",
    expected: () => l10n.t("a number from 0 to 10"),
  },
  {
    names: ["SyslogLevel"], at: 0, takes: (text) => level.split("/").includes(text.toLowerCase()),
    says: `SyslogLevel requires level keyword: one of ${level}`, expected: () => level.replaceAll("/", ", "),
  },
  {
    names: ["SyslogFacility"], at: 0, takes: (text) => facilities.test(text), says: "argument must be a valid syslog facility",
    expected: () => "AUTH, AUTHPRIV, CRON, DAEMON, FTP, KERN, LOCAL0 … LOCAL7, LPR, MAIL, NEWS, USER, UUCP",
  },
  {
    names: ["TCPBackLog"], at: 0, takes: (text) => leadingNumber(text) >= 1 && leadingNumber(text) <= 255,
    says: "parameter must be a number between 1 and 255", expected: () => l10n.t("a number from 1 to 255"),
  },
  {
    names: ["ControlsAuthFreshness", "ControlsInterval", "ControlsMaxClients"], at: 0, takes: isPositive, says: "must be a positive number",
    expected: () => l10n.t("a number from 1"),
  },
  { names: ["Order"], at: 0, takes: isOrder, says: (text, all) => `'${text}${all[1]?.text ?? ""}': invalid argument`, expected: () => "allow,deny / deny,allow" },
  { names: ["TLSProtocol", "ProxyTLSProtocol"], at: "each", takes: isProtocol, says: protocolWords, expected: () => "TLSv1.2 TLSv1.3" },
  {
    names: ["TLSRequired"], at: 0, takes: (text) => isBoolean(text) || /^(?:control|ctrl|data|both|!data|auth|(?:auth|ctrl)\+!?data)$/.test(text),
    says: "bad parameter", expected: () => "on, off, ctrl, data, auth, auth+data, ctrl+!data",
  },
  { names: ["TLSVerifyDepth"], at: 0, takes: (text) => leadingNumber(text) >= 0, says: "depth must be zero or greater", expected: () => l10n.t("a number from 0") },
  // A boolean, and more than that.
  { names: ["AllowOverride", "CreateHome", "ServerIdent"], at: 0, takes: isBoolean, says: "expected Boolean parameter", expected: onOrOff },
  { names: ["WtmpLog"], at: 0, takes: (text) => isBoolean(text) || /^none$/i.test(text), says: "expected Boolean parameter", expected: onOrOff },
  { names: ["TLSVerifyClient"], at: 0, takes: (text) => isBoolean(text) || /^optional$/i.test(text), says: "expected Boolean parameter", expected: () => "on, off, optional" },
  {
    names: ["RootRevoke"], at: 0, takes: (text) => isBoolean(text) || /^UseNonCompliantActiveTransfer$/i.test(text), says: "expected Boolean parameter",
    expected: onOrOff,
  },
  {
    names: ["UseEncoding", "FSCachePolicy"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text), says: "expected Boolean parameter", expected: onOrOff,
  },
  {
    names: ["UseSendfile"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text) || text.endsWith("%"), says: "expected Boolean parameter",
    expected: onOrOff,
  },
  { names: ["DisplayChdir"], at: 1, takes: isBoolean, says: "expected Boolean parameter", expected: onOrOff },
  { names: ["DirFakeGroup", "DirFakeUser"], at: 0, takes: isBoolean, says: "expected boolean argument", expected: onOrOff },
  {
    names: ["SFTPCompression"], at: 0, takes: (text) => isBoolean(text) || /^delayed$/i.test(text), says: "unknown compression setting: {v}",
    expected: () => "on, off, delayed",
  },
  { names: ["SQLEngine"], at: 0, takes: (text) => isBoolean(text) || /^(?:auth|log)$/i.test(text), says: "unknown SQLEngine parameter '{v}'", expected: () => "on, off, auth, log" },
  // Paths. Whether there is such a file is a matter of the machine.
  {
    names: ["BanLog", "DelayTable"], at: 0, takes: isPathOrNone, says: "must be an absolute path", expected: absolute,
  },
  { names: ["BanTable", "ControlsSocket", "LoadFile", "ModulePath", "TraceLog"], at: 0, takes: isPath, says: "must be an absolute path", expected: absolute },
  { names: ["QuotaLock", "RewriteLock"], at: 0, takes: isPath, says: "absolute path required", expected: absolute },
  { names: ["ExtendedLog"], at: 0, takes: (text) => isPath(text) || /^syslog:/i.test(text), says: "relative paths not allowed: '{v}'", expected: absolute },
  {
    names: ["ExtendedLog"], at: 1, takes: areLogClasses, says: "invalid log class in '{v}': No such file or directory",
    expected: () => "ALL, NONE, AUTH, INFO, DIRS, READ, WRITE, MISC, SECURE, EXIT, …",
  },
  { names: ["PidFile"], at: 0, takes: isPath, says: "unable to set PidFile '{v}': Invalid argument", expected: absolute },
  { names: ["AuthUserFile"], at: 0, takes: isPath, says: "unable to use relative path for AuthUserFile '{v}'.", expected: absolute },
  { names: ["AuthGroupFile"], at: 0, takes: isPath, says: "unable to use relative path for AuthGroupFile '{v}'.", expected: absolute },
  { names: ["DefaultRoot", "<Anonymous>"], at: 0, takes: isPathOrHome, says: "({v}) absolute pathname required", expected: absoluteOrHome },
  { names: ["DefaultRoot", "DefaultChdir", "<Anonymous>"], at: 0, takes: (text) => !text.includes("*"), says: "({v}) wildcards not allowed in pathname", expected: absoluteOrHome },
  { names: ["<Anonymous>"], at: 0, takes: (text) => text !== "/", says: "'/' not permitted for anonymous root directory", expected: absoluteOrHome },
  { names: ["Include"], at: "each", takes: isPath, says: "unable to use path for configuration file '{v}'", expected: absolute },
  { names: ["TLSRSACertificateFile", "TLSDSACertificateFile", "TLSECCertificateFile"], at: 0, takes: isPath, says: "parameter must be an absolute path", expected: absolute },
  { names: ["<VirtualHost>"], at: "each", takes: isPossibleHost, says: "error resolving '{v}': No such file or directory", expected: host },
  { names: ["DefaultAddress"], at: 0, takes: isPossibleHost, says: "unable to resolve '{v}'", expected: host },
  { names: ["MasqueradeAddress"], at: 0, takes: (text) => text !== "", says: "missing required name parameter", expected: host },
  { names: ["LoadModule"], at: 0, takes: (text) => /^mod_.*\.c$/.test(text), says: "error loading module '{v}': Invalid argument", expected: () => "mod_….c" },
  { names: ["TransferRate"], at: 1, takes: (text) => /^[ \t]*[+-]?\.?\d/.test(text), says: "invalid number: '{v}'", expected: () => l10n.t("a number of kilobytes per second") },
  { names: ["MaxTransfersPerHost", "MaxTransfersPerUser"], at: 1, takes: isPositive, says: "count must be greater than zero: '{v}'", expected: () => l10n.t("a number from 1") },
  { names: ["TransferRate", "MaxTransfersPerHost", "MaxTransfersPerUser"], at: 0, takes: areTransferCommands, says: "error with command list", expected: () => "APPE, RETR, STOR, STOU" },
  { names: ["UserAlias"], at: 0, takes: (text, all) => text !== all[1]?.text, says: "alias and real user names must differ", expected: () => l10n.t("two names") },
  {
    names: ["AllowFilter", "DenyFilter", "PathAllowFilter", "PathDenyFilter", "HideFiles"], at: 0, takes: isPattern,
    says: (text) => `'${bare(text)}' failed regex compilation: ${patternComplaint(bare(text)) ?? ""}`, expected: () => l10n.t("a regular expression"),
  },
  ...ACCESS_LIST_DEMANDS,
  ...FURTHER_DEMANDS,
  ...MODULE_DEMANDS,
];

/** A blank behind the comma makes two arguments, which are put together again. */
function isOrder(text: string, all: readonly Word[]): boolean {
  return /^(?:allow,deny|deny,allow)$/i.test(text + (all[1]?.text ?? ""));
}

function isPattern(text: string, all: readonly Word[]): boolean {
  return all.length > 2 || /^none$/i.test(text) || patternComplaint(bare(text)) === undefined;
}

/** HideFiles turns what stands behind an exclamation mark around. */
function bare(text: string): string {
  return text.replace(/^!(?=.)/, "");
}

function protocolWords(text: string, all: readonly Word[]): string {
  return /^all$/i.test(all[0]?.text ?? "") && !/^[+-]/.test(text) ? `missing required +/- prefix: ${text}` : `unknown protocol: '${text}'`;
}
