import * as l10n from "@vscode/l10n";
import type { Demand } from "./demand";
import { absolute, number, secondsFromOne } from "./expected";
import { isInteger, isPath, isTime, leadingNumber, timeWords } from "./values";

/** Of mod_radius, as contrib/mod_radius.c of 1.3.8 reads them. */
export const RADIUS_DEMANDS: readonly Demand[] = [
  {
    // The number is cut to 16 bits.
    names: ["RadiusAcctServer", "RadiusAuthServer"], at: 0, takes: (text) => !text.includes(":") || (leadingNumber(text.slice(text.indexOf(":") + 1)) & 0xffff) > 1023,
    says: "port number must be greater than 1023", expected: () => l10n.t("a port from 1024 to 65535"),
  },
  { names: ["RadiusAcctServer", "RadiusAuthServer"], at: 2, takes: isTime, says: (text, all) => `error parsing timeout value '${all[0]?.text}': ${timeWords(text)}`, expected: secondsFromOne },
  { names: ["RadiusUserInfo"], at: 0, takes: (text) => isAttribute(text) || isInteger(text), says: "invalid UID parameter: not a number", expected: number },
  { names: ["RadiusUserInfo"], at: 1, takes: (text) => isAttribute(text) || isInteger(text), says: "invalid GID parameter: not a number", expected: number },
  { names: ["RadiusUserInfo"], at: 2, takes: (text) => isAttribute(text) || isPath(text), says: "home relative path not allowed", expected: absolute },
  { names: ["RadiusUserInfo"], at: 3, takes: (text) => isAttribute(text) || isPath(text), says: "shell relative path not allowed", expected: absolute },
  { names: ["RadiusGroupInfo"], at: 2, takes: (text) => isAttribute(text) || text.trim().split(/[, \t]/).every(isInteger), says: "badly formatted group IDs", expected: number },
  {
    names: ["RadiusGroupInfo"], at: 1, takes: (text, all) => all.length !== 3 || [text, all[2]?.text ?? ""].some(isAttribute) || namesIn(text) === namesIn(all[2]?.text ?? ""),
    says: (text, all) => `mismatched number of group names (${namesIn(text)}) and group IDs (${namesIn(all[2]?.text ?? "")})`, expected: () => l10n.t("as many names as numbers"),
  },
  { names: ["RadiusQuotaInfo"], at: 0, takes: (text) => isAttribute(text) || /^(?:true|false)$/i.test(text), says: "invalid per-session value", expected: () => "true, false" },
  { names: ["RadiusQuotaInfo"], at: 1, takes: (text) => isAttribute(text) || /^(?:hard|soft)$/i.test(text), says: "invalid limit type value", expected: () => "hard, soft" },
  ...[2, 3, 4].flatMap((at): readonly Demand[] => [
    { names: ["RadiusQuotaInfo"], at, takes: (text) => isAttribute(text) || !/^\s*-\.?[\d]*[1-9]/.test(text), says: "negative bytes value not allowed", expected: number },
    { names: ["RadiusQuotaInfo"], at, takes: (text) => isAttribute(text) || isDecimal(text), says: "invalid bytes parameter: not a number", expected: number },
  ]),
  ...[5, 6, 7].map((at): Demand => ({ names: ["RadiusQuotaInfo"], at, takes: (text) => isAttribute(text) || text === "" || isInteger(text.trimStart()), says: "invalid files parameter: not a number", expected: number })),
  { names: ["RadiusVendor"], at: 1, takes: isInteger, says: ": vendor id '{v}' is not a valid number", expected: number },
  { names: ["RadiusVendor"], at: 1, takes: (text) => leadingNumber(text) >= 0, says: "vendor id must be a positive number", expected: number },
];

/** An attribute of the reply and its default, `$(17:500)` or `$(10:Vendor:500)`: radius_chk_var counts seven characters at least. */
function isAttribute(text: string): boolean {
  const colon = text.indexOf(":");
  return text.length > 6 && text.startsWith("$(") && text.endsWith(")") && colon > 2 && colon < text.length - 1 && leadingNumber(text.slice(2)) >= 1;
}

/** A comma at the end begins nothing. */
function namesIn(list: string): number {
  return list.trim().replace(/,$/, "").split(/, *|[ \t]/).length;
}

/** As strtod(3) reads all of it, or nothing at all. */
function isDecimal(text: string): boolean {
  return /^(?:\s*[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|0x[\da-f]+\.?[\da-f]*(?:p[+-]?\d+)?|inf(?:inity)?|nan))?$/i.test(text);
}
