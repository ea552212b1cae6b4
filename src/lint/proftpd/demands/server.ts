import * as l10n from "@vscode/l10n";
import type { Word } from "../parse";
import { patternComplaint } from "../pcre/complaint";
import type { Demand } from "./demand";
import { fromOne, number, onOrOff, pattern, sign } from "./expected";
import { areLogClasses, isBoolean, isInteger, isPositive, leadingNumber } from "./values";

const level = "emerg/alert/crit/error/warn/notice/info/debug";
const facilities = /^(?:AUTH|AUTHPRIV|CRON|DAEMON|FTP|KERN|LOCAL[0-7]|LPR|MAIL|NEWS|USER|UUCP)$/i;
const FILTERS = ["AllowFilter", "DenyFilter", "PathAllowFilter", "PathDenyFilter"];
const LIST_WORDS = /^(?:strict|maxdirs|maxdepth|maxfiles|listonly|nlstonly|noerrorifabsent|noadjustedsymlinks|adjustedsymlinks|sortednlst)$/i;
// The capabilities that the daemon has a use for.
const CAPABILITIES = /^[+-]CAP_(?:CHOWN|DAC_OVERRIDE|DAC_READ_SEARCH|FOWNER|FSETID|SETUID)$/i;

/** Words, options and patterns of the daemon itself; all were asked of 1.3.8. */
export const SERVER_DEMANDS: readonly Demand[] = [
  {
    names: ["SyslogLevel"], at: 0, takes: (text) => level.split("/").includes(text.toLowerCase()),
    says: `SyslogLevel requires level keyword: one of ${level}`, expected: () => level.replaceAll("/", ", "),
  },
  {
    names: ["SyslogFacility"], at: 0, takes: (text) => facilities.test(text), says: "argument must be a valid syslog facility",
    expected: () => "AUTH, AUTHPRIV, CRON, DAEMON, FTP, KERN, LOCAL0 … LOCAL7, LPR, MAIL, NEWS, USER, UUCP",
  },
  { names: ["Order"], at: 0, takes: isOrder, says: (text, all) => `'${text}${all[1]?.text ?? ""}': invalid argument`, expected: () => "allow,deny / deny,allow" },
  { names: ["AllowOverride"], at: 2, takes: () => false, says: "Please use mod_ifsession for per-user/group/class conditional configuration", expected: () => l10n.t("on or off, and a section such as <IfUser> around it") },
  { names: ["AllowOverride", "CreateHome", "ServerIdent"], at: 0, takes: isBoolean, says: "expected Boolean parameter", expected: onOrOff },
  { names: ["WtmpLog"], at: 0, takes: (text) => isBoolean(text) || /^none$/i.test(text), says: "expected Boolean parameter", expected: onOrOff },
  {
    names: ["RootRevoke"], at: 0, takes: (text) => isBoolean(text) || /^UseNonCompliantActiveTransfers?$/i.test(text), says: "expected Boolean parameter",
    expected: onOrOff,
  },
  {
    names: ["UseEncoding", "FSCachePolicy"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text), says: "expected Boolean parameter", expected: onOrOff,
  },
  { names: ["DisplayChdir"], at: 1, takes: isBoolean, says: "expected Boolean parameter", expected: onOrOff },
  { names: ["DirFakeGroup", "DirFakeUser"], at: 0, takes: isBoolean, says: "expected boolean argument", expected: onOrOff },
  {
    names: ["ExtendedLog"], at: 1, takes: areLogClasses, says: "invalid log class in '{v}': No such file or directory",
    expected: () => "ALL, NONE, AUTH, INFO, DIRS, READ, WRITE, MISC, SECURE, EXIT, …",
  },
  { names: ["UserAlias"], at: 0, takes: (text, all) => text !== all[1]?.text, says: "alias and real user names must differ", expected: () => l10n.t("two names") },
  {
    names: ["AllowFilter", "DenyFilter", "PathAllowFilter", "PathDenyFilter", "HideFiles"], at: 0, takes: isPattern,
    says: (text) => `'${bare(text)}' failed regex compilation: ${patternComplaint(bare(text)) ?? ""}`, expected: pattern,
  },
  { names: FILTERS, at: 1, takes: (text) => /^\[.*\]$/.test(text), says: "badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  {
    names: ["ListOptions"], at: "each", takes: (text, all, index) => index === 0 || LIST_WORDS.test(text) || /^max/i.test(all[index - 1]?.text ?? ""),
    says: ": unknown keyword: '{v}'", expected: () => l10n.t("all options in one pair of quotes"),
  },
  {
    names: ["ListOptions"], at: "each", takes: (text, all, index) => !isListLimit(all, index) || isPositive(text),
    says: (text, all) => `: ${all[all.findIndex((one, index) => one.text === text && isListLimit(all, index)) - 1]?.text.toLowerCase()} must be greater than 0: '${text}'`, expected: fromOne,
  },
  {
    names: ["ExtendedLog"], at: 0, takes: (text) => !/^syslog:/i.test(text) || level.split("/").includes(text.slice(7).toLowerCase()), says: (text) => `unknown syslog level: '${text.slice(7)}'`,
    expected: () => level.replaceAll("/", ", "),
  },
  { names: ["StoreUniquePrefix"], at: 0, takes: (text) => !text.includes("/"), says: "no slashes allowed in prefix: '{v}'", expected: () => l10n.t("a name without /") },
  {
    names: ["TimeoutSession"], at: 1, takes: (text, all) => all.length !== 3 || /^(?:user|group|class)$/.test(text),
    says: "TimeoutSession: unknown classifier used: '{v}'", expected: () => "user, group, class",
  },
  { names: ["LogOptions", "TraceOptions"], at: "each", takes: (text) => /^[+-]/.test(text), says: (text, _, name) => `bad ${name.slice(0, -1)}: '${text}'`, expected: sign },
  { names: ["Trace"], at: "each", takes: (text, all, index) => /^[^:]+:./.test(text) || (index === 0 && all.length > 1 && /^session$/i.test(text)), says: "badly formatted parameter: '{v}'", expected: () => l10n.t("channel:level") },
  { names: ["AnonRejectPasswords"], at: 1, takes: (text) => /^\[.*\]$/.test(text), says: ": badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  {
    names: ["SocketOptions"], at: "each", takes: (text, _, index) => index % 2 === 1 || /^(?:keepalive|maxseg|rcvbuf|reuseport|sndbuf)$/i.test(text), says: ": unknown socket option: '{v}'",
    expected: () => "keepalive, maxseg, rcvbuf, reuseport, sndbuf",
  },
  ...["rcvbuf", "sndbuf"].map((option) => socketOption(option, (text) => leadingNumber(text) >= 1024, `${option} size must be greater than or equal to 1024`, () => l10n.t("bytes, from 1024"))),
  socketOption("maxseg", (text) => leadingNumber(text) >= 0, "maxseg size must be greater than 0", number),
  socketOption("reuseport", isBoolean, "reuseport must have Boolean parameter", onOrOff),
  socketOption("keepalive", (text) => keepaliveWords(text) === undefined, (text) => `badly formatted TCP keepalive spec${keepaliveWords(text)}`, () => l10n.t("on, off or idle:count:interval such as 60:3:5")),
  { names: ["Trace"], at: "each", takes: (text) => !/^[^:]+:.*[^\d\s+-]/.test(text), says: traceWords, expected: () => l10n.t("channel:level") },
  { names: ["CapabilitiesSet"], at: "each", takes: (text) => /^[+-]/.test(text), says: ": bad option: '{v}'", expected: sign },
  { names: ["CapabilitiesSet"], at: "each", takes: (text) => CAPABILITIES.test(text), says: (text) => `unknown capability: '${text.slice(1)}'`, expected: () => "CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER, CAP_FSETID, CAP_SETUID" },
  { names: ["LogOptions"], at: "each", takes: (text) => /^.(?:hostname|rolebasedprocesslabels|timestamp|virtualhost)$/i.test(text), says: unknownOption, expected: () => "Hostname, RoleBasedProcessLabels, Timestamp, VirtualHost" },
  { names: ["TraceOptions"], at: "each", takes: (text) => /^.(?:connips|timestamp|timestampmillis|usetimestamp)$/i.test(text), says: unknownOption, expected: () => "ConnIPs, Timestamp, TimestampMillis" },
  { names: FILTERS, at: 1, takes: (text) => /^\[(?:NC|nocase)\]$/.test(text), says: "unknown filter flags '{v}'", expected: () => "[NC]" },
  { names: ["AnonRejectPasswords"], at: 0, takes: (text) => patternComplaint(text) === undefined, says: (text) => `Unable to compile regex '${text}': ${patternComplaint(text) ?? ""}`, expected: pattern },
  { names: ["AnonRejectPasswords"], at: 1, takes: (text) => /^\[(?:NC|nocase)\]$/.test(text), says: ": unknown flags '{v}'", expected: () => "[NC]" },
  { names: ["HideFiles"], at: 1, takes: (text) => /^(?:user|group|class)$/i.test(text), says: "unknown classifier used: '{v}'", expected: () => "user, group, class" },
  { names: ["RegexOptions"], at: 0, takes: (text) => /^(?:Engine|MatchLimit|MatchLimitRecursion)$/.test(text), says: ": unknown RegexOptions option: '{v}'", expected: () => "Engine, MatchLimit, MatchLimitRecursion" },
  { names: ["RegexOptions"], at: 1, takes: (text, all) => (all[0]?.text === "Engine" ? /^(?:pcre|posix)$/i.test(text) : isInteger(text)), says: (text, all) => `bad ${all[0]?.text} value: ${text}`, expected: () => l10n.t("PCRE or POSIX behind Engine, else a number") },
  { names: ["UseEncoding"], at: 2, takes: (text) => /^strict$/i.test(text), says: "unknown UseEncoding keyword '{v}'", expected: () => "strict" },
];

function isListLimit(all: readonly Word[], index: number): boolean {
  return index > 1 && /^max(?:depth|dirs|files)$/i.test(all[index - 1]?.text ?? "");
}

/** A blank behind the comma makes two arguments, which are put together again. */
function isOrder(text: string, all: readonly Word[]): boolean {
  return /^(?:allow,deny|deny,allow)$/i.test(text + (all[1]?.text ?? ""));
}

function isPattern(text: string, all: readonly Word[]): boolean {
  return all.length > 2 || /^none$/i.test(text) || patternComplaint(bare(text)) === undefined;
}

/** Each option of SocketOptions has its value behind it. */
function socketOption(option: string, takes: (text: string) => boolean, says: Demand["says"], expected: () => string): Demand {
  return { names: ["SocketOptions"], at: "each", takes: (text, all, index) => index % 2 === 0 || all[index - 1]?.text.toLowerCase() !== option || takes(text), says, expected };
}

function keepaliveWords(text: string): string | undefined {
  if (isBoolean(text)) return undefined;
  const parts = text.split(":");
  if (parts.length < 3) return ` '${text}'`;
  const numbers = ["idle time", "count", "interval time"].map((what, index) => ({ what, number: leadingNumber(parts[index] ?? "") }));
  const wrong = numbers.find(({ number: one }) => one < 1);
  return wrong && `: ${wrong.what} '${wrong.number}' cannot be less than 1`;
}

/** HideFiles turns what stands behind an exclamation mark around. */
function bare(text: string): string {
  return text.replace(/^!(?=.)/, "");
}

function unknownOption(text: string, _: readonly Word[], name: string): string {
  return `unknown ${name.slice(0, -1)}: '${text.slice(1)}'`;
}

function traceWords(text: string): string {
  const [channel = "", level = ""] = text.split(":");
  return `error parsing level "${level}" for channel '${channel}': Invalid argument`;
}
