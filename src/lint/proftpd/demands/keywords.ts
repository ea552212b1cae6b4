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

export const CIPHERS = "aes256-gcm@openssh.com aes128-gcm@openssh.com aes256-ctr aes192-ctr aes128-ctr aes256-cbc aes192-cbc aes128-cbc blowfish-cbc cast128-cbc arcfour256 arcfour128 3des-cbc none";
export const DIGESTS = "hmac-sha2-512-etm@openssh.com hmac-sha2-256-etm@openssh.com hmac-sha2-512 hmac-sha2-256 hmac-sha1-etm@openssh.com hmac-sha1 hmac-sha1-96-etm@openssh.com hmac-sha1-96"
  + " umac-128-etm@openssh.com umac-128@openssh.com umac-64-etm@openssh.com umac-64@openssh.com hmac-md5-etm@openssh.com hmac-md5 hmac-md5-96-etm@openssh.com hmac-md5-96 hmac-ripemd160 none";
export const KEY_EXCHANGES = "curve25519-sha256 curve25519-sha256@libssh.org curve448-sha512 ecdh-sha2-nistp521 ecdh-sha2-nistp384 ecdh-sha2-nistp256 diffie-hellman-group18-sha512 diffie-hellman-group16-sha512"
  + " diffie-hellman-group14-sha256 diffie-hellman-group-exchange-sha256 diffie-hellman-group-exchange-sha1 diffie-hellman-group14-sha1 diffie-hellman-group1-sha1 rsa1024-sha1";
export const HOST_KEYS = "ecdsa-sha2-nistp256 ecdsa-sha2-nistp384 ecdsa-sha2-nistp521 rsa-sha2-256 rsa-sha2-512 ssh-dss ssh-ed25519 ssh-ed448 ssh-rsa";

const KEYWORD_ROWS: readonly KeywordRow[] = [
  ["AuthFileOptions", ": unknown AuthFileOption '{v}'", "InsecurePerms SyntaxCheck", "case"],
  ["AuthOTPOptions", ": unknown AuthOTPOption: '{v}'", "DisplayVerificationCode FTPStandardResponse RequireTableEntry StandardResponse", "case"],
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
  ["DNSBLPolicy", ": '{v}' is not one of the approved DNSBLPolicy settings", "allow,deny deny,allow", "first"],
  ["FactsDefault", ": unknown fact '{v}'", "Media-Type Modify Perm Size Type Unique UNIX.group UNIX.groupname UNIX.mode UNIX.owner UNIX.ownername"],
  ["ForensicLogCapture", "unknown log type: {v}", "ExtendedLog Syslog SystemLog TraceLog TransferLog Unknown Unspec"],
  ["GeoIPPolicy", ": '{v}' is not one of the approved GeoIPPolicy settings", "allow,deny deny,allow", "first"],
  ["LDAPAttr", ": unknown attribute name: {v}", "cn ftpQuota ftpQuotaProfileDN gidNumber homeDirectory loginShell memberUid uid uidNumber userPassword", "first"],
  ["ProxyDatastore", "unsupported ProxyDatastore: {v}", "redis sqlite", "first"],
  ["ProxyDirectoryListPolicy", "unsupported DirectoryListPolicy: {v}", "client LIST", "first"],
  ["ProxyForwardMethod", "unknown/unsupported forward method: {v}", "proxyuser,user@host proxyuser@host,user user@host user@sni", "first"],
  ["ProxyReverseConnectPolicy", "unknown/unsupported connect policy: {v}", "LeastConns LeastResponseTime PerGroup PerHost PerUser Random RoundRobin Shuffle", "first"],
  ["ProxySFTPCiphers", "unsupported cipher algorithm: {v}", CIPHERS, "case"],
  ["ProxySFTPDigests", "unsupported digest algorithm: {v}", DIGESTS, "case"],
  ["ProxySFTPKeyExchanges", "unsupported key exchange algorithm: {v}", KEY_EXCHANGES, "case"],
  ["SFTPCiphers", "unsupported cipher algorithm: {v}", CIPHERS, "case"],
  ["SFTPDigests", "unsupported digest algorithm: {v}", DIGESTS, "case"],
  ["SFTPHostKeys", "unsupported host key algorithm: {v}", HOST_KEYS, "case"],
  ["SFTPKeyExchanges", "unsupported key exchange algorithm: {v}", KEY_EXCHANGES, "case"],
  ["SFTPTrafficPolicy", "'{v}' is not a recognized policy", "none low medium high paranoid", "first"],
  ["SQLPasswordCost", ": unknown/unsupported cost: '{v}'", "interactive sensitive", "first"],
  ["SQLPasswordSaltEncoding", "unsupported encoding '{v}' configured", "base64 hex none", "first"],
];

export const KEYWORDS: readonly Keywords[] = KEYWORD_ROWS.map(([name, says, words, flags = ""]) => ({
  name, says, words: words.split(" "), ignoresCase: !flags.includes("case"), isFirst: flags.includes("first"),
}));
