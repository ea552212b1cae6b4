import * as l10n from "@vscode/l10n";
import { patternComplaint } from "../pcre/complaint";
import type { Demand } from "./demand";
import { absolute, fromOne, host, number, pattern } from "./expected";
import { isInteger, isPositive, isPossibleHost, leadingNumber } from "./values";

const LOCATIONS = /^(?:area|country|postal|region)code$|^countrycode3$|^(?:country|region)name$|^(?:asn|city|continent|isp|latitude|longitude|networkspeed|organization|proxy|timezone)$/i;
const milliseconds = () => l10n.t("milliseconds");

/** Of modules that ask other servers: memcached, Redis, GeoIP, SNMP, and the proxy. */
export const SERVICE_DEMANDS: readonly Demand[] = [
  { names: ["MemcacheConnectFailures"], at: 0, takes: isInteger, says: "bad connect failures parameter: {v}", expected: number },
  { names: ["MemcacheReplicas"], at: 0, takes: isInteger, says: "bad replica parameter: {v}", expected: number },
  ...["connect", "read", "write", "retry"].map((what, at): Demand => ({ names: ["MemcacheTimeouts"], at, takes: isInteger, says: `badly formatted ${what} timeout value: {v}`, expected: milliseconds })),
  ...["connect", "IO"].map((what, at): Demand => ({ names: ["RedisTimeouts"], at, takes: isInteger, says: `badly formatted ${what} timeout value: {v}`, expected: milliseconds })),
  { names: ["RedisLogOnCommand", "RedisLogOnEvent"], at: 0, takes: (text, all) => all.length > 1 || /^none$/i.test(text), says: "wrong number of parameters", expected: () => l10n.t("what to log, and the name of a LogFormat") },
  { names: ["RedisLogFormatExtra"], at: 1, takes: isObject, says: "error parsing '{v}' as JSON object: invalid JSON", expected: () => '"{ \\"name\\": \\"value\\" }"' },
  { names: ["GeoIPAllowFilter", "GeoIPDenyFilter"], at: 0, takes: (text, all) => all.length > 1 || /^sql:\//i.test(text), says: "wrong number of parameters", expected: () => "sql:/…" },
  {
    names: ["GeoIPAllowFilter", "GeoIPDenyFilter"], at: "each", takes: (text, all, index) => all.length < 2 || index % 2 === 1 || LOCATIONS.test(text),
    says: (text, all) => `unable to use '${text} ${all[all.findIndex((one) => one.text === text) + 1]?.text}' as filter: No such file or directory`, expected: () => "CountryCode, City, …",
  },
  { names: ["GeoIPTable"], at: "each", takes: (text, _, index) => index === 0 || /^(?:standard|memorycache|mmapcache|indexcache|checkcache|utf8)$/i.test(text), says: "unknown GeoIPTable flag '{v}'", expected: () => "Standard, MemoryCache, MMapCache, IndexCache, CheckCache, UTF8" },
  { names: ["SNMPMaxVariables"], at: 0, takes: (text) => leadingNumber(text) >= 0, says: "count '{v}' must be greater than zero", expected: number },
  { names: ["SNMPAgent"], at: "each", takes: (text, _, index) => index === 0 || isPossibleHost(withoutPort(text)), says: (text) => `unable to resolve "${withoutPort(text)}"`, expected: host },
  { names: ["SNMPAgent"], at: "each", takes: (text, _, index) => index === 0 || isPortNumber(portOf(text) ?? "161"), says: "port must be between 1-65535", expected: () => l10n.t("an address, and a port from 1 to 65535 behind a colon") },
  { names: ["SNMPNotify"], at: 0, takes: (text) => !text.includes(":") || isPortNumber(text.slice(text.lastIndexOf(":") + 1)), says: "port must be between 1-65535", expected: () => l10n.t("an address, and a port from 1 to 65535 behind a colon") },
  { names: ["ProxyForwardTo"], at: 0, takes: (text) => patternComplaint(text.replace(/^!/, "")) === undefined, says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern },
  { names: ["ProxyForwardTo"], at: 1, takes: (text) => /^\[.*\]$/.test(text), says: ": badly formatted flags parameter: '{v}'", expected: () => "[NC]" },
  { names: ["ProxyDirectoryListPolicy"], at: "each", takes: (text, _, index) => index === 0 || /^UseSLink$/i.test(text), says: "unknown DirectoryListPolicy option: {v}", expected: () => "UseSLink" },
  { names: ["ProxyRetryCount"], at: 0, takes: isPositive, says: "retry count must be one or more", expected: fromOne },
  { names: ["ProxyReverseServers"], at: "each", takes: (text) => !/^file:(?!\/)/.test(text), says: (text) => `error reading ProxyReverseServers file '${text.slice(5)}': Invalid argument`, expected: absolute },
  { names: ["ProxyReverseServers"], at: "each", takes: (text) => /^(?:ftps?|sftp|file|sql):\//i.test(text) && Number(/^\w+:\/\/[^/]*?:(\d+)(?:\/|$)/.exec(text)?.[1] ?? 1) <= 65535, says: "error parsing '{v}': Invalid argument", expected: () => "ftp://…, ftps://…, sftp://…, file:/…, sql:/…" },
];

function portOf(address: string): string | undefined {
  return /^(?:\[.*\]|[^:]*):([^:]*)$/.exec(address)?.[1];
}

function withoutPort(address: string): string {
  return portOf(address) === undefined ? address : address.slice(0, address.lastIndexOf(":"));
}

function isPortNumber(text: string): boolean {
  return leadingNumber(text) >= 1 && leadingNumber(text) <= 65535;
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
