/** Directives that take certain words only: what the daemon says to another one ({v}), and whether case counts, as it was asked. */
export interface Keywords {
  readonly name: string;
  readonly says: string;
  readonly words: readonly string[];
  readonly ignoresCase: boolean;
  /** Only the first argument is such a word. */
  readonly isFirst: boolean;
}

type KeywordRow = readonly [name: string, says: string, words: string, flags?: "case" | "first" | "case first"];

const KEYWORD_ROWS: readonly KeywordRow[] = [
  ["AuthFileOptions", ": unknown AuthFileOption '{v}'", "InsecurePerms SyntaxCheck", "case"],
  ["AuthOTPOptions", ": unknown AuthOTPOption: '{v}'", "DisplayVerificationCode RequireTableEntry StandardResponse", "case"],
  ["AuthPAMOptions", ": unknown AuthPAMOption: '{v}'", "NoTTY"],
  ["AuthUnixOptions", ": unknown AuthUnixOption '{v}'", "AIXNoAuthenticate AIXNoRLogin MagicTokenChroot NoGetgrouplist NoInitgroups"],
  ["BanCacheOptions", "unknown BanCacheOption '{v}'", "MatchServer UseJSON", "case"],
  ["BanOptions", ": unknown BanOption '{v}'", "MatchAnyServer"],
  ["CopyOptions", ": unknown CopyOption '{v}'", "NoDeleteOnFailure", "case"],
  ["DefaultTransferMode", "parameter must be 'ascii' or 'binary'", "ascii binary", "first"],
  ["DigestOptions", ": unknown DigestOption '{v}'", "NoTransferCache", "case"],
  ["ExecOptions", ": unknown ExecOption: '{v}'", "logStderr logStdout sendStdout useStdin", "case"],
  ["FSOptions", ": unknown FSOption '{v}'", "IgnoreExtendedAttributes", "case"],
  ["FactsOptions", ": unknown FactsOption '{v}'", "AdjustedSymlinks NoAdjustedSymlinks NoNames UseSlink", "case"],
  ["IncludeOptions", "unknown IncludeOption '{v}'", "AllowSymlinks IgnoreTempFiles IgnoreWildcards", "case"],
  ["LDAPAliasDereference", "expected a valid dereference (never, search, find, always): {v}", "always find never search", "first"],
  ["LDAPSearchScope", "search scope must be one of: base, onelevel, subtree", "base one onelevel sub subtree", "first"],
  ["LangOptions", ": unknown LangOption '{v}'", "PreferServerEncoding RequireValidEncoding", "case"],
  ["ListStyle", ": unknown ListStyle: '{v}'", "Unix Windows", "first"],
  ["MemcacheOptions", ": unknown MemcacheOption '{v}'", "NoBinaryProtocol NoRandomReplicaReads", "case"],
  ["ProcessTitles", "unknown parameter", "terse verbose", "first"],
  ["ProxyDataTransferPolicy", "unsupported DataTransferPolicy: {v}", "active client passive pasv epsv port eprt", "first"],
  [
    "ProxyOptions", ": unknown ProxyOption '{v}'",
    "IgnoreConfigPerms ShowFeatures UseDirectDataTransfers UseProxyProtocol UseProxyProtocolV1 UseProxyProtocolV2 UseProxyProtocolV2TLVs"
      + " UseReverseProxyAuth", "case",
  ],
  ["ProxyRole", "unknown proxy role '{v}'", "forward reverse", "first"],
  [
    "ProxySFTPOptions", ": unknown ProxySFTPOption '{v}'",
    "AllowWeakDH NoExtensionNegotiation NoHostkeyRotation NoStrictKex OldProtocolCompat PessimisticKexinit", "case",
  ],
  ["ProxyTLSOptions", ": unknown ProxyTLSOption '{v}'", "AllowWeakSecurity EnableDiags NoSessionCache NoSessionTickets", "case"],
  ["ProxyTLSTransferProtectionPolicy", "unsupported ProxyTLSTransferProtectionPolicy: {v}", "clear client required", "first"],
  ["QuotaDisplayUnits", ": unknown display units: {v}", "b Gb Kb Mb", "first"],
  ["QuotaOptions", ": unknown QuotaOption: '{v}'", "ScanOnLogin", "case"],
  ["RadiusOptions", ": unknown TLSOption '{v}'", "IgnoreClass IgnoreIdleTimeout IgnoreReplyMessage IgnoreSessionTimeout RequireMAC", "case"],
  ["RedisOptions", ": unknown RedisOption '{v}'", "NoReconnect", "case"],
  [
    "SFTPOptions", ": unknown SFTPOption '{v}'",
    "AllowInsecureLogin AllowWeakDH IgnoreFIFOs IgnoreSCPUploadPerms IgnoreSCPUploadTimes IgnoreSFTPSetExtendedAttributes"
      + " IgnoreSFTPSetOwners IgnoreSFTPSetPerms IgnoreSFTPSetTimes IgnoreSFTPUploadExtendedAttributes IgnoreSFTPUploadPerms IncludeSFTPTimes"
      + " InsecureHostKeyPerms MatchKeySubject NoExtensionNegotiation NoHostkeyRotation NoStrictKex OldProtocolCompat PessimisticKexinit", "case",
  ],
  ["SFTPPAMOptions", ": unknown SFTPPAMOption: '{v}'", "NoInfoMsgs NoRadioMsgs NoTTY", "case"],
  ["SNMPAgent", "unsupported SNMP agent type '{v}'", "agentx master", "first"],
  ["SNMPOptions", ": unknown SNMPOption '{v}'", "RestartClearsCounters", "case"],
  ["SQLOptions", "unknown SQLOption '{v}'", "IgnoreConfigFile NoDisconnectOnError NoReconnect UseNormalizedGroupSchema"],
  ["SQLPasswordOptions", ": unknown SQLPasswordOption '{v}'", "HashEncodePassword HashEncodeSalt HashPassword HashSalt"],
  ["Satisfy", "invalid parameter: '{v}'", "all any", "first"],
  ["ServerType", "type must be either 'inetd' or 'standalone'", "inetd standalone", "first"],
  [
    "TLSOptions", ": unknown TLSOption '{v}'",
    "AllowClientRenegotiation AllowClientRenegotiations AllowDotLogin AllowPerUser AllowWeakDH AllowWeakSecurity CommonNameRequired"
      + " dNSNameRequired EnableDiags ExportCertData IgnoreSNI iPAddressRequired NoAutoECDH NoEmptyFragments NoSessionReuseRequired"
      + " StdEnvVars UseImplicitSSL", "case",
  ],
  ["TLSStaplingOptions", ": unknown TLSStaplingOption '{v}'", "NoFakeTryLater NoNonce NoVerify", "case"],
  ["TarOptions", ": unknown TarOption '{v}'", "dereference FollowSymlinks", "case"],
  ["TransferOptions", ": unknown TransferOption '{v}'", "AllowSymlinkUpload AllowSymlinkUploads IgnoreASCII"],
  ["VRootOptions", ": unknown VRootOption: '{v}'", "AllowSymlinks"],
  ["WrapOptions", ": unknown WrapOption '{v}'", "CheckAllNames CheckOnConnect", "case"],
];

export const KEYWORDS: readonly Keywords[] = KEYWORD_ROWS.map(([name, says, words, flags = ""]) => ({
  name, says, words: words.split(" "), ignoresCase: !flags.includes("case"), isFirst: flags.includes("first"),
}));
