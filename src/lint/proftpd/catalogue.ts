import { nearestName } from "../shared/nearest";
import { minorOf, type ProftpdDaemon } from "./daemons";
import { DIRECTIVES, type Directive } from "./directives";
import { REMOVED, SINCE, type Removed } from "./versions";

const BY_KEY: ReadonlyMap<string, Directive> = new Map(DIRECTIVES.map((directive) => [directive.name.toLowerCase(), directive]));
const FIRST_VERSION: ReadonlyMap<string, number> = new Map(
  Object.entries(SINCE).flatMap(([minor, names]) => names.map((name) => [name.toLowerCase(), Number(minor)] as const)));
const GONE: ReadonlyMap<string, Removed> = new Map(REMOVED.map((one) => [one.name.toLowerCase(), one]));

/** Modules without directives of their own, as far as Debian has them. */
const SILENT_MODULES = [
  "mod_quotatab_file", "mod_quotatab_ldap", "mod_quotatab_radius", "mod_quotatab_sql", "mod_sftp_sql", "mod_site", "mod_sql_mysql", "mod_sql_postgres",
  "mod_sql_sqlite", "mod_sql_ldap", "mod_tls_fscache", "mod_tls_memcache", "mod_tls_redis", "mod_tls_shmcache", "mod_wrap2_file", "mod_wrap2_redis",
  "mod_wrap2_sql", "mod_geoip2", "mod_msg", "mod_kafka", "mod_sftp_ldap",
];

export const MODULES: ReadonlySet<string> = new Set([...DIRECTIVES.map(({ module }) => module), ...SILENT_MODULES]);

/** The directive or section of that name, whatever its case, its module and its version. */
export function directiveByName(name: string): Directive | undefined {
  return BY_KEY.get(name.toLowerCase());
}

/** The same for one version. @param key in lower case */
export function directiveFor(key: string, daemon: ProftpdDaemon): Directive | undefined {
  const found = BY_KEY.get(key);
  const since = found && FIRST_VERSION.get(key);
  return since !== undefined && since > minorOf(daemon) ? undefined : found;
}

/** The first version with the directive, where it is later than the oldest one that can be assumed. */
export function firstVersionOf(key: string): string | undefined {
  const minor = FIRST_VERSION.get(key);
  return minor === undefined ? undefined : `1.3.${minor}`;
}

/** What a directive of earlier days was, if this version has it no more. @param key in lower case */
export function removedBefore(key: string, daemon: ProftpdDaemon): Removed | undefined {
  const found = GONE.get(key);
  const minor = Number(/^1\.3\.(\d+)/.exec(found?.removed ?? "")?.[1] ?? 0);
  return minor <= minorOf(daemon) ? found : undefined;
}

/** A directive of earlier days that this version still has. @param key in lower case */
export function isOutdated(key: string): boolean {
  return GONE.has(key);
}

/** What people write for it: names of other servers. Lower case. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  passiveportrange: "PassivePorts",
  pasvports: "PassivePorts",
  pasvportrange: "PassivePorts",
  passiveportsrange: "PassivePorts",
  tlscertificatefile: "TLSRSACertificateFile",
  tlscertificatekeyfile: "TLSRSACertificateKeyFile",
  listen_port: "Port",
};

/** What a name that no module has probably means. */
export function meantDirective(name: string): string | undefined {
  const key = name.toLowerCase();
  if (Object.hasOwn(REPLACEMENTS, key)) return REPLACEMENTS[key];
  return nearestName(name, DIRECTIVES.map((directive) => directive.name).filter((one) => one.startsWith("<") === name.startsWith("<")));
}

/** Names that people remember for the public address; ProFTPD calls it MasqueradeAddress. Lower case. */
export const WRONG_ADDRESS_NAMES: readonly string[] = [
  "passiveaddress", "pasvaddress", "pasv_address", "passiveip", "pasvip", "forcepassiveip", "passivehost", "externalip", "masqueradeip",
];

/** on, off and their like, in any case: get_boolean in dirtree.c. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:on|yes|true|1)$/i.test(text)) return true;
  return /^(?:off|no|false|0)$/i.test(text) ? false : undefined;
}

// Most handlers say the first sentence; the same spelling everywhere would be too much to ask.
const OTHER_COMPLAINTS: Readonly<Record<string, readonly string[]>> = {
  "expected boolean parameter": ["AllowOverwrite", "AllowRetrieveRestart", "AllowStoreRestart"],
  "expecting Boolean parameter": ["CapabilitiesEngine", "WrapEngine"],
  "expected boolean argument": ["QuotaDirectoryTally", "QuotaEngine", "QuotaShowQuotas"],
  "expecting boolean argument": ["RewriteEngine"],
  "expected a Boolean parameter": ["SQLNegativeCache"],
  "requires a boolean value": ["SaveRatios"],
};

/** What the daemon says to a value that is no boolean. */
export function booleanComplaint({ name }: Directive): string {
  const other = Object.entries(OTHER_COMPLAINTS).find(([, names]) => names.includes(name));
  return `${name}: ${other?.[0] ?? "expected Boolean parameter"}`;
}
