import { visible } from "../shared/quote";
import type { Conf, Setting } from "./conf";
import { daemonName } from "./daemons";
import { numbersIn } from "./effective";

/** The arguments that every message about a refused line takes: the daemon and what it prints on its way out. */
export function refusal(conf: Conf, words: string): { readonly daemon: string; readonly words: string } {
  return { daemon: daemonName(conf.daemon), words: `"${visible(words)}"` };
}

/** The number of a line, with the name of its file where that is another one. */
export function lineOf({ line }: Setting, { files }: Conf): string {
  const file = files.findLast(({ firstLine }) => firstLine <= line);
  return file ? `${line - file.firstLine + 1} (${/[^\\/]*$/.exec(file.path)?.[0] ?? ""})` : String(line + 1);
}

/** What the daemon logs of a well-formed value that it does not take; undefined when it takes it. The range of ports has a rule of its own. */
export function illegalValue(setting: Setting): string | undefined {
  const { option, match, value: { text } } = setting;
  if (match.kind !== "accepted" || !option) return undefined;
  if (option.form === "boolean" || option.name === "PassivePortRange") return undefined;
  const numbers = numbersIn(setting);
  const digits = text.match(/\d+/g) ?? [];
  const complain = (isBad: boolean, words: string) => (isBad ? `Configuration error: ${words}` : undefined);
  switch (option.name) {
    case "MaxClientsNumber":
    case "MaxClientsPerIP": return complain(numbers[0] === 0, `Illegal user limit: ${text}`);
    case "LimitRecursion": return complain(numbers.includes(0), `Illegal 'ls' limits: ${digits.join(":")}`);
    case "AnonymousRatio":
    case "UserRatio": return complain(numbers.includes(0), `Illegal upload/download ratio: ${digits.join(":")}`);
    // Kept as a wider number and as a floating one: only zeros are zero.
    case "AnonymousBandwidth":
    case "UserBandwidth": return complain(digits.some(isZero), `Illegal value for throttling: ${digits[0] ?? ""}`);
    case "MaxLoad": return complain(isZero(text), `Illegal load limit: ${text}`);
    case "TLS": return complain((numbers[0] ?? 0) > 3, "TLS");
    case "Umask": return complain(digits.some(isTooWideMask), `Invalid umask: ${digits[0] ?? ""}`);
    case "AltLog": return illegalLog(text);
    case "TrustedIP": return complain(!isAddress(text), "Illegal trusted IP address");
    default: return undefined;
  }
}

function isZero(digits: string): boolean {
  return /^0+$/.test(digits);
}

/** strtoul(3) stops at the first digit that is not octal. */
function isTooWideMask(digits: string): boolean {
  return parseInt(/^[0-7]+/.exec(digits)?.[0] ?? "0", 8) > 0o777;
}

/** `FORMAT:/absolute/path`, also with an empty format, or the path alone. */
function illegalLog(text: string): string | undefined {
  const colon = text.indexOf(":");
  const format = text.slice(0, colon).toLowerCase();
  const path = text.slice(colon + 1);
  if (colon !== -1 && !["", "clf", "stats", "w3c", "xferlog"].includes(format)) {
    return `Configuration error: Unknown logging format: ${text.slice(0, colon)}`;
  }
  return path.startsWith("/") ? undefined : `Configuration error: Prohibited file name: ${path}`;
}

/** An address in figures as inet_pton(3) takes it, of either family; a name is not looked up. */
function isAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const last = text.slice(text.lastIndexOf(":") + 1);
  const plain = isIpv4(last) ? `${text.slice(0, -last.length)}0:0` : text;
  const halves = plain.split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (halves.length > 2 || !groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
