import * as l10n from "@vscode/l10n";

/** Why the daemon refuses an argument: what it says behind the name of the directive, and what would be right. */
export interface Complaint {
  readonly words: string;
  readonly expected: string;
}

const LIMITS = ["MaxClients", "MaxClientsPerHost", "MaxClientsPerUser", "MaxConnectionsPerHost", "MaxHostsPerUser", "MaxLoginAttempts"];
const TIMES = ["TimeoutIdle", "TimeoutNoTransfer", "TimeoutStalled", "TimeoutLogin", "TimeoutLinger", "TimeoutSession"];
const LEVELS = "emerg/alert/crit/error/warn/notice/info/debug";

/**
 * What the daemon says to the first argument of a directive (Umask: to each of two); undefined when it takes it or when nothing is known of it.
 * @param name as the catalogue spells it
 */
export function complaint(name: string, value: string): Complaint | undefined {
  if (LIMITS.includes(name)) return unless(isLimit(value), "parameter must be 'none' or a number greater than 0", l10n.t("none or a number from 1"));
  if (TIMES.includes(name)) {
    const isNegative = /^-\d+$/.test(value);
    const words = `error parsing timeout value '${value}': ${isNegative ? "Numerical result out of range" : "Invalid argument"}`;
    return unless(isTime(value), words, l10n.t("seconds, or a time such as 5m or 01:30:00"));
  }
  switch (name) {
    case "MaxInstances": return unless(isLimit(value), "argument must be 'none' or a number greater than 0", l10n.t("none or a number from 1"));
    // What is no number at all counts as 0.
    case "Port": return unless(leadingNumber(value) >= 0 && leadingNumber(value) <= 65535, "value must be between 0 and 65535", l10n.t("a port from 0 to 65535"));
    case "Umask": return unless(/^[+-]?[0-7]+$/.test(value), `'${value}' is not a valid umask`, l10n.t("an octal mask such as 022"));
    case "ServerType": return unless(/^(?:inetd|standalone)$/i.test(value), "type must be either 'inetd' or 'standalone'", l10n.t("inetd or standalone"));
    case "DebugLevel": return debugLevel(value);
    case "SyslogLevel": {
      const isKnown = LEVELS.split("/").includes(value.toLowerCase());
      return unless(isKnown, `SyslogLevel requires level keyword: one of ${LEVELS}`, LEVELS.replaceAll("/", ", "));
    }
    default: return undefined;
  }
}

function unless(isFine: boolean, words: string, expected: string): Complaint | undefined {
  return isFine ? undefined : { words, expected };
}

function isLimit(value: string): boolean {
  return /^none$/i.test(value) || (/^[ \t]*\+?\d+$/.test(value) && Number(value) >= 1 && Number(value) < 2 ** 63);
}

/** A number with a unit of which only the first letter counts, or hours, minutes and seconds with colons. */
function isTime(value: string): boolean {
  return /^[ \t]*\+?\d+(?:[smhd]|$)/i.test(value) || /^\d+:\d+:\d+/.test(value);
}

function leadingNumber(value: string): number {
  return Number(/^[ \t]*([+-]?\d+)/.exec(value)?.[1] ?? 0);
}

function debugLevel(value: string): Complaint | undefined {
  const expected = l10n.t("a number from 0 to 10");
  if (!/^[+-]?\d+$/.test(value)) return { words: "not a valid number", expected };
  return unless(Number(value) >= 0 && Number(value) <= 10, "invalid debug level configured", expected);
}
