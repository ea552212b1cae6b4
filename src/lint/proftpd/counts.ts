/** Allowed numbers of arguments, and what the daemon says to others. `most` and `only` are undefined where there is no such limit. */
export interface Counts {
  readonly least: number;
  readonly most: number | undefined;
  /** Where not every number between the two is allowed. */
  readonly only: readonly number[] | undefined;
  readonly words: string;
}

/** From the short form of the catalogue: a number stands for it and more. */
export function countsOf(name: string, counts: number | string): Counts {
  if (typeof counts === "number") return { least: counts, most: undefined, only: undefined, words: WORDS.get(name) ?? "missing parameters" };
  const numbers = counts.split(/\D+/).filter((text) => text !== "").map(Number);
  const least = numbers[0] ?? 0;
  const most = counts.endsWith("+") ? undefined : numbers.at(-1);
  return { least, most, only: counts.includes(",") ? numbers : undefined, words: WORDS.get(name) ?? "wrong number of parameters" };
}

/** Whether the daemon finds arguments missing. */
export function areTooFew({ least }: Counts, count: number): boolean {
  return count < least;
}

/** Whether the daemon finds arguments that it has no use for. */
export function areTooMany({ least, most, only }: Counts, count: number): boolean {
  return count >= least && (only ? count <= 8 && !only.includes(count) : most !== undefined && count > most);
}

/** Handlers that ask for the place before they count the arguments: all others do it the other way round. Tried on 1.3.8, with too few and too many. */
const PLACE_FIRST: ReadonlySet<string> = new Set([
  "CaseEngine", "CaseIgnore", "CaseLog", "DefaultChdir", "DefaultRoot", "DigestAlgorithms", "DigestDefaultAlgorithm", "DirFakeGroup", "DirFakeUser", "DisplayReadme",
  "DynMasqRefresh", "ExtendedLog", "GeoIPAllowFilter", "GeoIPDenyFilter", "GeoIPTable", "LDAPForceDefaultGID", "LDAPForceDefaultUID", "MaxHostsPerUser", "Protocols",
  "RedisLogOnCommand", "RedisLogOnEvent", "SQLAuthTypes", "SQLAuthenticate", "SQLConnectInfo", "SQLLog", "SQLLogOnEvent", "SQLNamedConnectInfo", "SQLNamedQuery",
  "SQLPasswordPBKDF2", "SQLRatioStats", "SQLRatios", "TLSNextProtocol", "UseEncoding", "UseSendfile",
]);

/** Whether the daemon tells of a wrong place before a wrong number of arguments. */
export function looksAtPlaceFirst(name: string): boolean {
  return PLACE_FIRST.has(name);
}

const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  "bad number of parameters": [
    "AllowFilter", "AnonRejectPasswords", "DenyFilter", "MaxTransfersPerHost", "MaxTransfersPerUser", "PathAllowFilter", "PathDenyFilter", "ProxyForwardTo",
    "QoSOptions", "RewriteCondition", "RewriteRule", "SocketOptions",
  ],
  "incorrect number of parameters": ["MaxLoad", "MaxRetrieveFileSize", "MaxStoreFileSize"],
  "Wrong number of parameters": [
    "ProxySFTPCiphers", "ProxySFTPCompression", "ProxySFTPDigests", "ProxySFTPKeyExchanges", "ProxySFTPServerMatch", "RegexOptions", "SFTPAuthMethods",
    "SFTPCiphers", "SFTPClientMatch", "SFTPCompression", "SFTPDigests", "SFTPHostKeys", "SFTPKeyExchanges",
  ],
  "missing parameters": ["RadiusAcctServer", "RadiusAuthServer", "SQLGroupInfo", "SQLUserInfo", "TimeoutSession", "Umask"],
  "expected Boolean parameter": ["LDAPForceDefaultGID", "LDAPForceDefaultUID"],
  "need at least one parameter": ["CapabilitiesSet"],
  "directive requires one or more commands": ["<Limit>"],
  "Too many parameters": ["<Global>"],
  "syntax: Allow [from] [all|none]|host|network[,...]": ["Allow"],
  "syntax: Deny [from] [all|none]|host|network[,...]": ["Deny"],
  "syntax: DefaultChdir <directory> [<group-expression>]": ["DefaultChdir"],
  "syntax: DefaultRoot <directory> [<group-expression>]": ["DefaultRoot"],
  "syntax: DirFakeGroup on|off [<id to display>]": ["DirFakeGroup"],
  "syntax: DirFakeUser on|off [<id to display>]": ["DirFakeUser"],
  "syntax: DisplayReadme <filename-or-pattern>": ["DisplayReadme"],
  "Syntax: ExtendedLog file [<cmd-classes> [<name>]]": ["ExtendedLog"],
  "expected at least one SQLAuthType": ["SQLAuthTypes"],
  "requires 1 to 4 parameters; check the mod_sql docs": ["SQLAuthenticate"],
  "requires 1 to 8 parameters; check the mod_sql docs": ["SQLConnectInfo"],
  "requires 3 to 10 parameters; check the mod_sql docs": ["SQLNamedConnectInfo"],
  "requires at least 3 parameters": ["SQLNamedQuery"],
  "expected cmdlist query-name [IGNORE_ERRORS]": ["SQLLog"],
  "expected event query-name [IGNORE_ERRORS]": ["SQLLogOnEvent"],
  "requires a boolean or 4 field names: fstor fretr bstor bretr": ["SQLRatioStats"],
  "requires a boolean or 4 field names: frate fcred brate bcred": ["SQLRatios"],
};
const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(OTHER_WORDS).flatMap(([words, names]) => names.map((name) => [name, words] as const)));
