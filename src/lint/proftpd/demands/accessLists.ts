import * as l10n from "@vscode/l10n";
import { parseInetAton } from "../../shared/ipv4";
import type { Demand } from "./demand";
import type { Word } from "../parse";

/** Hosts and networks of `Allow`, `Deny` and `From`: pr_netacl_create in src/netacl.c, asked of 1.3.8. */
export const ACCESS_LIST_DEMANDS: readonly Demand[] = [
  {
    names: ["Allow", "Deny"], at: 0, takes: (_, all) => !isAlone(all), says: (_, __, name) => `syntax: ${name} [from] [all|none]|host|network[,...]`,
    expected: () => l10n.t("all or none alone, or hosts and networks"),
  },
  {
    names: ["Allow", "Deny", "From"], at: "each", takes: (text, all) => isForAll(all) || complaintOf(text) === undefined, says: (text) => `bad ACL definition ${complaintOf(text) ?? ""}`,
    expected: () => l10n.t("an address or a network such as 192.0.2.0/24"),
  },
];

/** Whatever follows such a first word is not looked at. */
function isForAll(all: readonly Word[]): boolean {
  return /^(?:all|none)$/.test(behindFrom(all)[0] ?? "");
}

function behindFrom(all: readonly Word[]): readonly string[] {
  const words = all.map(({ text }) => text.toLowerCase());
  return words[0] === "from" ? words.slice(1) : words;
}

/** Nothing behind "from", or all or none among others. */
function isAlone(all: readonly Word[]): boolean {
  if (isForAll(all)) return false;
  const pieces = behindFrom(all).flatMap((text) => text.split(",")).filter((text) => text !== "");
  return pieces.length === 0 || pieces.includes("all") || pieces.includes("none");
}

function complaintOf(text: string): string | undefined {
  for (const piece of text.split(",")) {
    const found = networkComplaint(piece);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A mask must be a number of bits. What a template puts in place of something is not judged. */
function networkComplaint(piece: string): string | undefined {
  const slash = piece.indexOf("/");
  if (/[!*?[\]{}$<>%@]/.test(piece)) return undefined;
  if (slash === -1) return /^[\da-f.]*:[\da-f.:]*$/i.test(piece) && !isIpv6(piece) ? `'${piece}': No such file or directory` : undefined;
  const [base, bits] = [piece.slice(0, slash), piece.slice(slash + 1)];
  const invalid = (what: string) => `'${what}': Invalid argument`;
  if (base === "") return "'': No such file or directory";
  if (!/^[\da-f.:]+$/i.test(base)) return invalid(base);
  const isV6 = base.includes(":");
  if (!isV6 && parseInetAton(base) === undefined) return `'${base}': No such file or directory`;
  if (!/^[+-]?\d*$/.test(bits)) return invalid(base);
  return Number(bits) < 0 || Number(bits) > (isV6 ? 128 : 32) ? invalid(piece) : undefined;
}

function isIpv6(text: string): boolean {
  try {
    return new URL(`ftp://[${text}]/`).hostname !== "";
  } catch {
    return false;
  }
}
