/** Directives that not every version here knows,, by the last part of their first version: 8 for 1.3.8. From the release notes. */
export const SINCE: Readonly<Record<number, readonly string[]>> = {
  6: [
    "AllowEmptyPasswords", "AnonAllowRobots", "CopyEngine", "CopyOptions", "DelayOnEvent", "DigestAlgorithms", "DigestCache",
    "DigestDefaultAlgorithm", "DigestEnable", "DigestEngine", "DigestMaxSize", "DigestOptions", "ExecEnable", "FSCachePolicy", "FSOptions",
    "IncludeOptions", "LangOptions", "MaxPasswordSize", "RadiusOptions", "RedisEngine", "RedisLog", "RedisLogOnCommand", "RedisServer",
    "RedisTimeouts", "SFTPKeyLimits", "SQLODBCVersion", "SQLPasswordArgon2", "SQLPasswordCost", "SQLPasswordSaltEncoding", "SQLPasswordScrypt",
    "ServerAlias", "TLSECDHCurve", "TLSNextProtocol", "TLSPreSharedKey", "TLSServerInfoFile", "TLSSessionTicketKeys", "TLSSessionTickets",
    "TLSStapling", "TLSStaplingCache", "TLSStaplingOptions", "TLSStaplingResponder", "TLSStaplingTimeout", "TransferOptions",
  ],
  7: [
    "AuthFileOptions", "BanOptions", "LDAPUseSASL", "LogOptions", "RedisLogOnEvent", "RedisOptions", "RedisSentinel", "SQLKeepAlive",
  ],
  8: [
    "FactsDefault", "LDAPConnectTimeout", "ListStyle", "RedisLogFormatExtra", "SFTPHostKeys",
  ],
  9: [
    "IfSessionOptions", "SFTPAuthPublicKeys", "ScoreboardOptions",
  ],
  10: [
    "LDAPSessionTracking", "SFTPKeyFingerprints", "SystemdEngine",
  ],
};

/** A directive of earlier days: the first version without it, and what does its work now. From the release notes. */
export interface Removed {
  readonly name: string;
  readonly removed: string;
  readonly instead?: string;
}

export const REMOVED: readonly Removed[] = [
  { name: "AllowChmod", removed: "1.2.6", instead: "<Limit SITE_CHMOD>" },
  { name: "AnonymousGroup", removed: "1.3.3", instead: "User and Group in <Anonymous>" },
  { name: "AuthPAMAuthoritative", removed: "1.2.10", instead: "AuthOrder" },
  { name: "Bind", removed: "1.3.0", instead: "DefaultAddress" },
  { name: "Class", removed: "1.2.10", instead: "<Class>" },
  { name: "Classes", removed: "1.2.10", instead: "<Class>" },
  { name: "DisplayFirstChdir", removed: "1.3.1", instead: "DisplayChdir" },
  { name: "DisplayGoAway", removed: "1.3.4", instead: "the second argument of MaxClients" },
  { name: "GroupPassword", removed: "1.3.7" },
  { name: "LDAPDNInfo", removed: "1.3.5", instead: "LDAPBindDN" },
  { name: "LDAPDoAuth", removed: "1.3.5", instead: "LDAPUsers" },
  { name: "LDAPDoGIDLookups", removed: "1.3.5", instead: "LDAPGroups" },
  { name: "LDAPDoQuotaLookups", removed: "1.3.5", instead: "LDAPDefaultQuota" },
  { name: "LDAPDoUIDLookups", removed: "1.3.5", instead: "LDAPUsers" },
  { name: "LDAPHomedirOnDemand", removed: "1.3.5", instead: "CreateHome" },
  { name: "LDAPNegativeCache", removed: "1.3.5" },
  { name: "LDAPUseSSL", removed: "1.3.5", instead: "an ldaps:// URL in LDAPServer" },
  { name: "LoginPasswordPrompt", removed: "1.3.7" },
  { name: "LsDefaultOptions", removed: "1.2.8", instead: "ListOptions" },
  { name: "RateReadBPS", removed: "1.2.8", instead: "TransferRate" },
  { name: "RateReadFreeBytes", removed: "1.2.8", instead: "TransferRate" },
  { name: "RateReadHardBPS", removed: "1.2.8", instead: "TransferRate" },
  { name: "RateWriteBPS", removed: "1.2.8", instead: "TransferRate" },
  { name: "RateWriteFreeBytes", removed: "1.2.8", instead: "TransferRate" },
  { name: "RateWriteHardBPS", removed: "1.2.8", instead: "TransferRate" },
  { name: "SQLHomedirOnDemand", removed: "1.3.1", instead: "CreateHome" },
  { name: "ScoreboardPath", removed: "1.2.7", instead: "ScoreboardFile" },
  { name: "ShowDotFiles", removed: "1.2.6", instead: "ListOptions" },
  { name: "TransferPriority", removed: "1.3.7" },
  { name: "UseUTF8", removed: "1.3.2", instead: "UseEncoding" },
  { name: "tcpReceiveWindow", removed: "1.2.9", instead: "SocketOptions" },
  { name: "tcpSendWindow", removed: "1.2.9", instead: "SocketOptions" },
];
