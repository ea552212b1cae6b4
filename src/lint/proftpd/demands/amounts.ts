import * as l10n from "@vscode/l10n";
import type { Word } from "../parse";
import type { Demand } from "./demand";
import { fromOne, limit, number, octalMask, onOrOff, secondsFromOne, size } from "./expected";
import { areSize, areTransferCommands, bytesOf, isBoolean, isInteger, isLimit, isMask, isPositive, isTime, leadingNumber, timeWords } from "./values";

const LIMITS = ["MaxClients", "MaxClientsPerHost", "MaxClientsPerUser", "MaxConnectionsPerHost", "MaxHostsPerUser", "MaxLoginAttempts"];
const TIMES = [
  "ExecTimeout", "LDAPConnectTimeout", "LDAPQueryTimeout", "ProxyTLSTimeoutHandshake", "ProxyTimeoutConnect", "ProxyTimeoutLinger", "TLSStaplingTimeout",
  "TLSTimeoutHandshake", "TimeoutIdle", "TimeoutLinger", "TimeoutLogin", "TimeoutNoTransfer", "TimeoutSession", "TimeoutStalled",
];

/** Numbers, times, sizes, rates and masks; all were asked of 1.3.8. */
export const AMOUNT_DEMANDS: readonly Demand[] = [
  { names: LIMITS, at: 0, takes: isLimit, says: "parameter must be 'none' or a number greater than 0", expected: limit },
  { names: ["MaxInstances"], at: 0, takes: isLimit, says: "argument must be 'none' or a number greater than 0", expected: limit },
  {
    names: TIMES, at: 0, takes: isTime,
    says: (text) => `error parsing timeout value '${text}': ${timeWords(text)}`,
    expected: () => l10n.t("seconds, or a time such as 5m or 01:30:00"),
  },
  {
    // What is no number at all counts as 0.
    names: ["Port"], at: 0, takes: (text) => leadingNumber(text) >= 0 && leadingNumber(text) <= 65535, says: "value must be between 0 and 65535",
    expected: () => l10n.t("a port from 0 to 65535"),
  },
  { names: ["Umask"], at: "each", takes: isMask, says: "'{v}' is not a valid umask", expected: octalMask },
  { names: ["DirFakeMode"], at: 0, takes: isMask, says: "parameter must be an octal number", expected: octalMask },
  { names: ["DebugLevel"], at: 0, takes: (text) => text === "" || /^[+-]?\d+$/.test(text), says: "not a valid number", expected: () => l10n.t("a number from 0 to 10") },
  {
    names: ["DebugLevel"], at: 0, takes: (text) => Number(text) >= 0 && Number(text) <= 10, says: "invalid debug level configured",
    expected: () => l10n.t("a number from 0 to 10"),
  },
  {
    names: ["TCPBackLog"], at: 0, takes: (text) => leadingNumber(text) >= 1 && leadingNumber(text) <= 255,
    says: "parameter must be a number between 1 and 255", expected: () => l10n.t("a number from 1 to 255"),
  },
  {
    names: ["UseSendfile"], at: 0, takes: (text, all) => all.length > 1 || isBoolean(text) || text.endsWith("%"), says: "expected Boolean parameter",
    expected: onOrOff,
  },
  { names: ["MaxTransfersPerHost", "MaxTransfersPerUser"], at: 1, takes: isPositive, says: "count must be greater than zero: '{v}'", expected: fromOne },
  {
    names: ["MaxRetrieveFileSize", "MaxStoreFileSize"], at: 0, takes: (text, all) => all.length > 1 || text === "*", says: "incorrect number of parameters",
    expected: size,
  },
  {
    names: ["MaxRetrieveFileSize", "MaxStoreFileSize"], at: 0, takes: (_, all) => areSize(all), says: (_, all) => `unable to parse: ${all[0]?.text} ${all[1]?.text}: Invalid argument`,
    expected: size,
  },
  { names: ["MaxClientsPerClass"], at: 1, takes: isLimit, says: "max must be 'none' or a number greater than 0", expected: limit },
  { names: ["MaxConnectionRate"], at: 0, takes: (text) => /^\d*$/.test(text), says: "invalid connection rate", expected: number },
  { names: ["MaxCommandRate"], at: 0, takes: (text) => /^\d*$/.test(text), says: "invalid command rate", expected: number },
  { names: ["MaxPasswordSize"], at: 0, takes: (text) => /^\+?\d*$/.test(text), says: "badly formatted parameter", expected: number },
  { names: ["MaxCommandRate", "MaxConnectionRate"], at: 1, takes: (text, all) => all[0]?.text === "" || isPositive(text), says: "interval must be greater than zero", expected: secondsFromOne },
  { names: ["TransferRate"], at: 2, takes: (text) => /^(?:user|group|class)$/i.test(text), says: "unknown classifier requested: '{v}'", expected: () => "user, group, class" },
  { names: ["CommandBufferSize"], at: 0, takes: (_, all) => areBytes(all), says: (_, all) => `unable to parse: ${all[0]?.text} ${all[1]?.text ?? ""}: Invalid argument`, expected: size },
  {
    names: ["CommandBufferSize"], at: 0, takes: (_, all) => (bytesOf(all) ?? 0) <= 524288, says: (_, all) => `size ${all.map(({ text }) => text).join("")}exceeds max size 524288`,
    expected: () => l10n.t("at most 512 Kb"),
  },
  { names: ["DelayOnEvent"], at: 0, takes: (text) => /^(?:USER|PASS|FailedLogin)$/.test(text), says: "unknown/unsupported event: {v}", expected: () => "USER, PASS, FailedLogin" },
  {
    names: ["DelayOnEvent"], at: 1, takes: isDelay, says: (text) => `error parsing delay parameter '${text}': ${/^-\d/.test(text) ? "Numerical result out of range" : "Invalid argument"}`,
    expected: () => l10n.t("a time such as 500ms, or a range such as 500ms-1s"),
  },
  { names: ["FSCachePolicy"], at: "each", takes: (text, all, index) => all.length < 4 || index % 2 === 1 || /^(?:size|maxage)$/i.test(text), says: "unknown FSCachePolicy: {v}", expected: () => "size, maxAge" },
  {
    names: ["FSCachePolicy"], at: "each", takes: (text, all, index) => all.length < 4 || index % 2 === 0 || isPositive(text),
    says: (_, all) => `${all[0]?.text.toLowerCase() === "size" ? "size" : "maxAge"} parameter must be greater than 1`, expected: fromOne,
  },
  { names: ["MaxLoad"], at: 0, takes: (text) => !/^\s*-\d*\.?\d*[1-9]/.test(text), says: "positive load limit required", expected: () => l10n.t("none or a load such as 2.5") },
  { names: ["RLimitCPU", "RLimitOpenFiles"], at: "each", takes: isResourceLimit(/^[+-]?\d*$/), says: "badly formatted argument", expected: () => l10n.t("a number or max, behind daemon or session") },
  {
    names: ["RLimitMemory"], at: "each", takes: isResourceLimit(/^[+-]?\d+[bkmg]?$/i), says: "badly formatted argument",
    expected: () => l10n.t("a number with B, K, M or G, or max, behind daemon or session"),
  },
  { names: ["ScoreboardScrub"], at: 0, takes: (text) => isBoolean(text) || isPositive(text), says: "number must be greater than zero", expected: () => l10n.t("on, off or seconds") },
  { names: ["TransferRate"], at: 1, takes: (text) => notANumber(text) === undefined, says: (text) => `invalid number: '${notANumber(text) ?? ""}'`, expected: () => l10n.t("a number of kilobytes per second") },
  { names: ["TransferRate"], at: 1, takes: (text) => !/^\s*-\d*\.?\d*[1-9]/.test(text), says: "rate must be greater than zero", expected: () => l10n.t("a number of kilobytes per second") },
  { names: ["TransferRate", "MaxTransfersPerHost", "MaxTransfersPerUser"], at: 0, takes: areTransferCommands, says: "error with command list", expected: () => "APPE, RETR, STOR, STOU" },
  { names: ["UseSendfile"], at: 0, takes: (text, all) => all.length > 1 || !text.endsWith("%") || isInteger(text.slice(0, -1)), says: "bad percentage value '{v}'", expected: () => "50%" },
  { names: ["UseSendfile"], at: 0, takes: (_, all) => all.length < 2 || areBytes(all), says: (_, all) => `unable to parse: ${all[0]?.text} ${all[1]?.text}: Invalid argument`, expected: size },
];

function areBytes(all: readonly Word[]): boolean {
  return all.length > 1 ? areSize(all) : isInteger(all[0]?.text ?? "");
}

/** For whom, two numbers, and what the daemon does not look at: all but the first number, where there are too many. */
function isResourceLimit(number: RegExp): Demand["takes"] {
  const isScope = (text = "") => /^(?:daemon|session)$/i.test(text);
  return (text, all, index) => {
    const first = isScope(all[0]?.text) ? 1 : 0;
    return index < first || index > first + (first === 0 && all.length > 2 ? 0 : 1) || /^(?:max|unlimited)$/i.test(text) || number.test(text);
  };
}

/** A time in milliseconds or with a unit, or two with a hyphen, of which the last has a unit; minutes are none. */
function isDelay(text: string): boolean {
  const time = /^\s*\+?\d+(?:\.\d+)?\s*(?:ms|s|secs?)?$/i;
  const parts = text.split("-");
  return parts.every((part) => time.test(part)) && (parts.length === 1 || /[a-z]$/i.test(parts[1] ?? ""));
}

/** The part of a rate, before or behind its colon, that strtod does not take whole. */
function notANumber(text: string): string | undefined {
  const [, rate = "", free = ""] = /^([^:]*):?(.*)$/s.exec(text) ?? [];
  return [rate, free].find((part) => !/^\s*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)?$/i.test(part));
}
