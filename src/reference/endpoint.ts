import * as l10n from "@vscode/l10n";
import { addressRange } from "../ftp/address";

/** An address and port as a line spells them. `host` is undefined where only the port is told (229). `from`, `to`: columns in the text. */
export interface SpelledEndpoint {
  readonly command: "227" | "229" | "PORT" | "EPRT";
  readonly host?: string;
  readonly port: number;
  readonly from: number;
  readonly to: number;
}

const SIX = /\b(227|PORT)\b(.{0,120}?)(?<!, ?)(?<!\d)((?:\d{1,3} ?, ?){5}\d{1,3})\b(?!,)/;
const EXTENDED_REPLY = /\b229\b.{0,160}?\(([!-/:-~])(?:[12]?\1[\da-fA-F.:]{0,45}?)\1(\d{1,5})\1\)?/;
const EXTENDED_PORT = /\bEPRT (\|[12]\|([\da-fA-F.:]{2,45})\|(\d{1,5})\|)/;
/** No line with an address is longer; a hostile one would cost time. */
const LONGEST = 1000;

/** The endpoint that a line of a log announces: 227, 229, PORT or EPRT, with whatever the client writes before them. */
export function endpointIn(line: string): SpelledEndpoint | undefined {
  const text = line.slice(0, LONGEST);
  const six = SIX.exec(text);
  if (six) {
    const [, command, between = "", digits = ""] = six;
    const numbers = digits.split(",").map(Number);
    if (numbers.some((number) => number > 255) || (command === "PORT" && between.trim() !== "")) return undefined;
    const [a = 0, b = 0, c = 0, d = 0, high = 0, low = 0] = numbers;
    const from = six.index + six[0].length - digits.length;
    return { command: command as "227" | "PORT", host: `${a}.${b}.${c}.${d}`, port: high * 256 + low, from, to: from + digits.length };
  }
  const reply = EXTENDED_REPLY.exec(text);
  if (reply) return valid({ command: "229", port: Number(reply[2]), from: reply.index, to: reply.index + reply[0].length });
  const port = EXTENDED_PORT.exec(text);
  if (!port) return undefined;
  const [whole, argument = "", host = "", digits] = port;
  const to = port.index + whole.length;
  return valid({ command: "EPRT", host, port: Number(digits), from: to - argument.length, to });
}

function valid(endpoint: SpelledEndpoint): SpelledEndpoint | undefined {
  return endpoint.port <= 65535 ? endpoint : undefined;
}

/** `192.0.2.1:50000`, `[2001:db8::1]:50000`. */
export function shownEndpoint(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Who can reach an address of this kind, in a sentence; `short` for a hint. Undefined for what is no address. */
export function addressNote(host: string): { readonly short: string; readonly text: string } | undefined {
  const isV6 = host.includes(":");
  switch (addressRange(host)) {
    case "private": return { short: l10n.t("private"), text: l10n.t("A private address ({rfc}): it is reached only from the same network, never from the internet.", { rfc: isV6 ? "RFC 4193" : "RFC 1918" }) };
    case "shared": return { short: l10n.t("carrier NAT"), text: l10n.t("An address inside the network of a provider (RFC 6598, carrier-grade NAT): nobody outside can reach it.") };
    case "link-local": return { short: l10n.t("link-local"), text: l10n.t("A link-local address: it is reached only on the same link. Mostly the machine got no other.") };
    case "loopback": return { short: l10n.t("loopback"), text: l10n.t("A loopback address: everybody who connects there reaches the own machine.") };
    case "unspecified": return { short: l10n.t("no address"), text: l10n.t("No address at all. Some clients take the address of the control connection instead, others fail.") };
    case "documentation": return { short: l10n.t("example"), text: l10n.t("An address for documentation ({rfc}): nobody has it; it stands for another one.", { rfc: isV6 ? "RFC 3849" : "RFC 5737" }) };
    case "multicast": return { short: l10n.t("multicast"), text: l10n.t("A multicast address: nobody can connect there.") };
    case "reserved": return { short: l10n.t("reserved"), text: l10n.t("A reserved address: nobody can connect there.") };
    case "public": return { short: "", text: l10n.t("A public address.") };
    case "not-an-address": return undefined;
  }
}
