import { addressKind, plainAddress } from "./address";
import type { EchoFact, Endpoint, Reply } from "./evidence";
import { replyText } from "./reply";

/**
 * The endpoint of a 227 reply, or undefined when no address and port can be read. RFC 959, 4.1.2 names six numbers and RFC 1123, 4.1.2.6
 * warns that the parentheses and even the commas cannot be relied on: any six numbers in a row do that are bytes.
 */
export function parsePasvReply(reply: Reply): Endpoint | undefined {
  const tokens = [...replyText(reply).matchAll(/\d+/g)].map((match) => ({ text: match[0], from: match.index }));
  const text = replyText(reply);
  const gaps = tokens.map(({ from, text: digits }, index) => text.slice(from + digits.length, tokens[index + 1]?.from ?? from + digits.length));
  const sixes = tokens.map((_, start) => start).filter((start) => isSix(gaps.slice(start, start + 5)));
  // A row of one and the same delimiter is the address; a row of mixed ones ("192.0.2.1,4,5") is the second guess.
  const alike = sixes.filter((start) => new Set(gaps.slice(start, start + 5)).size === 1);
  for (const start of [...alike, ...sixes]) {
    const joined = (gap: string | undefined): boolean => gap === gaps[start] && gap !== "";
    if (joined(gaps[start - 1]) || (joined(gaps[start + 5]) && tokens[start + 6] !== undefined)) continue;
    const numbers = tokens.slice(start, start + 6).map(({ text: digits }) => Number(digits));
    if (numbers.some((number) => number > 255)) continue;
    const [a = 0, b = 0, c = 0, d = 0, high = 0, low = 0] = numbers;
    return { host: `${a}.${b}.${c}.${d}`, port: high * 256 + low };
  }
  return undefined;
}

/**
 * The port of a 229 reply, or undefined. RFC 2428, 3: three delimiters, the port, the delimiter; any printable ASCII character
 * may delimit. Some servers fill in the protocol and the address that the RFC leaves empty; no address is longer than 45 characters, and
 * without that bound a hostile line would cost the square of its length.
 */
export function parseEpsvReply(reply: Reply): number | undefined {
  const text = replyText(reply);
  const match = /\d/.test(text) ? /([!-/:-~])(?:[12]?\1[\da-fA-F.:]{0,45}?)\1(\d{1,5})\1/.exec(text) : undefined;
  const port = Number(match?.[2]);
  return port >= 1 && port <= 65535 ? port : undefined;
}

/** The argument of PORT (RFC 959, 4.1.2). */
export function portArgument({ host, port }: Endpoint): string {
  return [...host.split("."), port >> 8, port & 255].join(",");
}

/** The argument of EPRT (RFC 2428, 2). */
export function eprtArgument({ host, port }: Endpoint): string {
  return `|${host.includes(":") ? 2 : 1}|${host}|${port}|`;
}

/**
 * What an answer tells of our PORT or EPRT, and of the address that the server sees us at. STAT without a path: `Connected to` (BSD, vsftpd) or
 * `Connected from` (ProFTPD) names the client, and BSD repeats the last PORT. Pure-FTPd names both addresses when it refuses PORT.
 * @param sent the endpoint in our command
 */
export function echoFact(sent: Endpoint, reply: Reply): EchoFact | undefined {
  const text = replyText(reply);
  const [, refused, only] = /open a connection to (\S{2,45}) \(only to ([^\s)]{2,45})\)/.exec(text) ?? [];
  const told = /^[ \t]{0,20}PORT \((\d{1,3}(?:,\d{1,3}){5})\)/m.exec(text)?.[1];
  // GNU's ftpd keeps the address in the form of IPv6 and prints none: then only the port can be compared.
  const repeated = told?.replace(/^0,0,0,0(?=,)/, sent.host.replaceAll(".", ","));
  const connected = /^[ \t]{0,20}Connected (?:from|to):? {1,5}(\S.{0,300})/mi.exec(text)?.[1]?.match(/[\da-f.:]{2,45}/gi) ?? [];
  const seen = repeated ?? address(refused);
  const client = address(only ?? connected.findLast((word) => addressKind(word) !== "not-an-address"));
  if (seen === undefined && client === undefined) return undefined;
  const said = repeated === undefined ? sent.host : portArgument(sent);
  return { sent: said, ...(seen === undefined ? {} : { seen }), ...(client === undefined ? {} : { client }) };
}

function address(word: string | undefined): string | undefined {
  return word === undefined || addressKind(word) === "not-an-address" ? undefined : plainAddress(word);
}

function isSix(gaps: readonly string[]): boolean {
  return gaps.length === 5 && gaps.every((gap) => gap.length >= 1 && gap.length <= 3);
}
