import { nearestName } from "../shared/nearest";
import { DIRECTIVES, type Directive } from "./directives";

const BY_NAME: ReadonlyMap<string, Directive> = new Map(DIRECTIVES.map((directive) => [directive.name.toLowerCase(), directive]));

/** The directive or section of that name, whatever its case and its module. */
export function directiveByName(name: string): Directive | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** What people write for it: names of other servers, and directives that are gone. Lower case. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  passiveportrange: "PassivePorts",
  pasvports: "PassivePorts",
  pasvportrange: "PassivePorts",
  passiveportsrange: "PassivePorts",
  displayfirstchdir: "DisplayChdir",
  lsdefaultoptions: "ListOptions",
  useutf8: "UseEncoding",
  scoreboardpath: "ScoreboardFile",
  sqlhomedirondemand: "CreateHome",
  ldaphomedirondemand: "CreateHome",
  ldapdninfo: "LDAPBindDN",
  ldapdoauth: "LDAPUsers",
  ldapdouidlookups: "LDAPUsers",
  ldapdogidlookups: "LDAPGroups",
  ldapdoquotalookups: "LDAPDefaultQuota",
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
