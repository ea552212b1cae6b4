import { parseBoolean } from "../catalogue";
import type { Word } from "../parse";

/** What one argument may look like, as the daemon's own readers take it. */
export function isLimit(text: string): boolean {
  return /^none$/i.test(text) || (/^[ \t]*\+?\d+$/.test(text) && Number(text) >= 1 && Number(text) < 2 ** 63);
}

/** pr_str_get_duration: a number with a unit, days not among them, or hours, minutes and seconds with colons, two digits each. */
export function isTime(text: string): boolean {
  return /^\s*\+?\d+\s*(?:ss?|secs?|seconds|ms?|mins?|minutes|hs?|hrs?|hours)?$/i.test(text) || /^\s*\+?\d{1,2}:\s*\d{1,2}:\s*\d{1,2}/.test(text);
}

/** Why a text is no time. */
export function timeWords(text: string): string {
  return /^\s*-\d+\s*[a-z]*$/i.test(text) ? "Numerical result out of range" : "Invalid argument";
}

/** strtol with base 8 up to the end; what is empty counts as 0. */
export function isMask(text: string): boolean {
  return text === "" || /^[+-]?[0-7]+$/.test(text);
}

/** As atoi reads it: 0 for what is no number. */
export function leadingNumber(text: string): number {
  return Number(/^[ \t]*([+-]?\d+)/.exec(text)?.[1] ?? 0);
}

/** A number of at least 1, read like atoi(3). */
export function isPositive(text: string): boolean {
  return leadingNumber(text) >= 1;
}

/** strtol up to the end; what is empty counts as 0. */
export function isInteger(text: string): boolean {
  return /^[+-]?\d*$/.test(text);
}

/** A word that get_boolean() of ProFTPD knows. */
export function isBoolean(text: string): boolean {
  return parseBoolean(text) !== undefined;
}

/** An absolute path, or one that begins with a variable. */
export function isPath(text: string): boolean {
  return text.startsWith("/") || REPLACED.test(text);
}

/** The same, or "none". */
export function isPathOrNone(text: string): boolean {
  return isPath(text) || /^none$/i.test(text);
}

/** The same, or one below a home directory. */
export function isPathOrHome(text: string): boolean {
  return isPath(text) || text.startsWith("~");
}

/** In a template something is put in place of such a beginning before a daemon reads it, and that may well be a path. */
const REPLACED = /^(?:\$\{|\{\{|<%|%\w+%|@\w+@|__[A-Z])/;

/** The first word decides: after "ALL" the others add and take away, else each names a version. */
export function isProtocol(text: string, all: readonly Word[], index: number): boolean {
  if (!/^all$/i.test(all[0]?.text ?? "")) return /^(?:sslv23|sslv3|tlsv1(?:\.[0-3])?)$/i.test(text);
  return index === 0 || /^[+-](?:sslv3|tlsv1(?:\.[0-3])?)$/i.test(text);
}

/** No name of the DNS and no address: asterisks, a port behind a colon, four numbers that are none. */
export function isPossibleHost(text: string): boolean {
  if (text.includes("%{env:")) return true;
  if (text === "" || text === "_default_" || /[*/\s]/.test(text)) return false;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return text.split(".").every((part) => Number(part) <= 255);
  return !/^[^:]+:\d+$/.test(text);
}

const CLASSES = ["none", "all", "auth", "info", "dirs", "read", "write", "misc", "sec", "secure", "exit", "connect", "disconnect", "ssh", "sftp"];

/** Classes of commands as ExtendedLog takes them (mod_log.c). */
export function areLogClasses(text: string): boolean {
  return text.split(",").every((one) => one === "" || CLASSES.includes(one.replace(/^!/, "").toLowerCase()));
}

/** Commands as TransferRate takes them (mod_xfer.c). */
export function areTransferCommands(text: string): boolean {
  return text.split(",").every((one) => one === "" || /^(?:appe|retr|stor|stou)$/i.test(one));
}

/** A number and a unit, as pr_str_get_nbytes takes them. */
export function areSize([first, second]: readonly Word[]): boolean {
  return !first || !second || (/^\d*$/.test(first.text) && /^(?:[gmk]?b)?$/i.test(second.text)) || first.text === "*";
}

/** How many bytes that is; undefined where the daemon takes it for none. */
export function bytesOf([first, second]: readonly Word[]): number | undefined {
  const power = ["b", "kb", "mb", "gb"].indexOf((second?.text ?? "b").toLowerCase());
  return first && power >= 0 && isInteger(first.text) ? Number(first.text) * 1024 ** power : undefined;
}
