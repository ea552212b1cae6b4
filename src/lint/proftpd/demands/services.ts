import * as l10n from "@vscode/l10n";
import type { Demand } from "./demand";
import { absolute, fromOne, number, pattern, secondsFromOne } from "./expected";
import { isBoolean, isInteger, isPath, isPositive, isTime, leadingNumber, patternComplaint } from "./values";

const LOCATIONS = /^(?:area|country|postal|region)code$|^countrycode3$|^(?:country|region)name$|^(?:asn|city|continent|isp|latitude|longitude|networkspeed|organization|proxy|timezone)$/i;
const milliseconds = () => l10n.t("milliseconds");
// An attribute of the reply, with a default: $(17:500).
const isAttribute = (text: string) => text.startsWith("$(");

/** Of modules that ask other servers: LDAP, RADIUS, memcached, Redis, GeoIP, SNMP, and the proxy. */
export const SERVICE_DEMANDS: readonly Demand[] = [
  { names: ["LDAPDefaultGID"], at: 0, takes: isInteger, says: "LDAPDefaultGID: GID argument must be numeric", expected: number },
  { names: ["LDAPDefaultUID"], at: 0, takes: isInteger, says: "LDAPDefaultUID: UID argument must be numeric", expected: number },
  { names: ["LDAPProtocolVersion"], at: 0, takes: isInteger, says: "LDAPProtocolVersion: argument must be numeric!", expected: () => "3" },
  { names: ["LDAPGroups"], at: 0, takes: (text) => !isBoolean(text), says: "first parameter must be the base DN, not on/off.", expected: () => "dc=example,dc=com" },
  { names: ["LDAPUsers"], at: 0, takes: (text) => !isBoolean(text), says: "first parameter must be the base DN, not on/off", expected: () => "dc=example,dc=com" },
  {
    names: ["LDAPServer"], at: "each", takes: (text) => /^ldaps?:\/\//i.test(text) || /^[^:]*(?::\d.*)?$/.test(text), says: (text) => `unable to parse '${text.slice(text.indexOf(":") + 1)}' as a port number for '${text}'`,
    expected: () => "ldap://…, ldaps://…",
  },
  { names: ["LDAPServer"], at: "each", takes: (text) => !/^ldaps?:\/\/(?:\[[^\]]*\]|[^:[/?\s]*):(?!\d+(?:[/?\s]|$))/i.test(text), says: "invalid LDAP URL '{v}': Compare False", expected: () => "ldap://example.org:389" },
  {
    names: ["LDAPServer"], at: "each", takes: (text) => !/^ldaps?:\/\/[^/?\s]*\/[^?\s]/i.test(text), says: "{v}: a base DN may not be specified by an LDAPServer URL, only by LDAPUsers or LDAPGroups",
    expected: () => l10n.t("the base DN behind LDAPUsers or LDAPGroups"),
  },
  { names: ["MemcacheConnectFailures"], at: 0, takes: isInteger, says: "bad connect failures parameter: {v}", expected: number },
  { names: ["MemcacheReplicas"], at: 0, takes: isInteger, says: "bad replica parameter: {v}", expected: number },
  ...["connect", "read", "write"].map((what, at): Demand => ({ names: ["MemcacheTimeouts"], at, takes: isInteger, says: `badly formatted ${what} timeout value: {v}`, expected: milliseconds })),
  ...["connect", "IO"].map((what, at): Demand => ({ names: ["RedisTimeouts"], at, takes: isInteger, says: `badly formatted ${what} timeout value: {v}`, expected: milliseconds })),
  { names: ["RedisLogOnCommand", "RedisLogOnEvent"], at: 0, takes: (text, all) => all.length > 1 || /^none$/i.test(text), says: "wrong number of parameters", expected: () => l10n.t("what to log, and the name of a LogFormat") },
  { names: ["RedisLogFormatExtra"], at: 1, takes: isObject, says: "error parsing '{v}' as JSON object: invalid JSON", expected: () => '"{ \\"name\\": \\"value\\" }"' },
  {
    names: ["RadiusAcctServer", "RadiusAuthServer"], at: 0, takes: (text) => !text.includes(":") || leadingNumber(text.slice(text.indexOf(":") + 1)) > 1023, says: "port number must be greater than 1023",
    expected: () => l10n.t("a port from 1024 to 65535"),
  },
  { names: ["RadiusAcctServer", "RadiusAuthServer"], at: 2, takes: isTime, says: (_, all) => `error parsing timeout value '${all[0]?.text}': Invalid argument`, expected: secondsFromOne },
  { names: ["RadiusUserInfo"], at: 0, takes: (text) => isAttribute(text) || isInteger(text), says: "invalid UID parameter: not a number", expected: number },
  { names: ["RadiusUserInfo"], at: 1, takes: (text) => isAttribute(text) || isInteger(text), says: "invalid GID parameter: not a number", expected: number },
  { names: ["RadiusUserInfo"], at: 2, takes: (text) => isAttribute(text) || isPath(text), says: "home relative path not allowed", expected: absolute },
  { names: ["RadiusUserInfo"], at: 3, takes: (text) => isAttribute(text) || isPath(text), says: "shell relative path not allowed", expected: absolute },
  { names: ["RadiusGroupInfo"], at: 2, takes: (text) => isAttribute(text) || text.split(",").every(isInteger), says: "badly formatted group IDs", expected: number },
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
  { names: ["GeoIPAllowFilter", "GeoIPDenyFilter"], at: 0, takes: (text, all) => all.length > 1 || /^sql:\//i.test(text), says: "wrong number of parameters", expected: () => "sql:/…" },
  {
    names: ["GeoIPAllowFilter", "GeoIPDenyFilter"], at: "each", takes: (text, all, index) => all.length < 2 || index % 2 === 1 || LOCATIONS.test(text),
    says: (text, all) => `unable to use '${text} ${all[all.findIndex((one) => one.text === text) + 1]?.text}' as filter: No such file or directory`, expected: () => "CountryCode, City, …",
  },
  { names: ["GeoIPTable"], at: "each", takes: (text, _, index) => index === 0 || /^(?:standard|memorycache|mmapcache|indexcache|checkcache|utf8)$/i.test(text), says: "unknown GeoIPTable flag '{v}'", expected: () => "Standard, MemoryCache, MMapCache, IndexCache, CheckCache, UTF8" },
  { names: ["SNMPMaxVariables"], at: 0, takes: (text) => leadingNumber(text) >= 0, says: "count '{v}' must be greater than zero", expected: number },
  { names: ["SNMPNotify"], at: 0, takes: (text) => !text.includes(":") || isPortNumber(text.slice(text.lastIndexOf(":") + 1)), says: "port must be between 1-65535", expected: () => l10n.t("an address, and a port from 1 to 65535 behind a colon") },
  { names: ["ProxyForwardTo"], at: 0, takes: (text) => patternComplaint(text.replace(/^!/, "")) === undefined, says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern },
  { names: ["ProxyForwardTo"], at: 1, takes: (text) => /^\[.*\]$/.test(text), says: ": badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  { names: ["ProxyRetryCount"], at: 0, takes: isPositive, says: "retry count must be one or more", expected: fromOne },
  { names: ["ProxyReverseServers"], at: "each", takes: (text) => /^(?:ftps?|sftp|file|sql):\//i.test(text), says: "error parsing '{v}': Invalid argument", expected: () => "ftp://…, ftps://…, sftp://…, file:/…, sql:/…" },
];

function isPortNumber(text: string): boolean {
  return leadingNumber(text) >= 1 && leadingNumber(text) <= 65535;
}

/** A comma at the end begins nothing. */
function namesIn(list: string): number {
  return list.replace(/,$/, "").split(",").length;
}

/** As strtod(3) reads all of it, or nothing at all. */
function isDecimal(text: string): boolean {
  return /^(?:\s*[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|0x[\da-f]+\.?[\da-f]*(?:p[+-]?\d+)?|inf(?:inity)?|nan))?$/i.test(text);
}

/** What a backslash in it means is the daemon's affair. */
function isObject(text: string): boolean {
  if (text.includes("\\")) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
