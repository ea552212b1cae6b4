/** A directive or section of some module, whichever modules are loaded. */
export interface Directive {
  /** As the documentation spells it; the daemon ignores case. Sections are written with their brackets. */
  readonly name: string;
  readonly module: string;
  readonly contexts: readonly Context[];
  /** Takes one boolean and nothing else. */
  readonly isBoolean: boolean;
  /** With fewer arguments the daemon says "missing parameters". */
  readonly leastArguments: number;
}

export type Context =
  | "server config" | "<VirtualHost>" | "<Global>" | "<Anonymous>" | "<Directory>" | "<Limit>" | "<Class>" | ".ftpaccess";

const LETTERS: Readonly<Record<string, Context>> = {
  s: "server config", v: "<VirtualHost>", g: "<Global>", a: "<Anonymous>", d: "<Directory>", l: "<Limit>", c: "<Class>", f: ".ftpaccess",
};

type Row = readonly [name: string, contexts: string, leastArguments: number, boolean?: "boolean"];

function of(module: string, rows: readonly Row[]): readonly Directive[] {
  return rows.map(([name, letters, leastArguments, boolean]) => ({
    name, module, contexts: [...letters].flatMap((letter) => LETTERS[letter] ?? []), isBoolean: boolean !== undefined, leastArguments,
  }));
}

/** Names, contexts and arities from the configuration tables and context checks of the module sources, 1.3.8 and later. */
export const DIRECTIVES: readonly Directive[] = [
  ...of("mod_auth", [
    ["AccessDenyMsg", "svga", 1], ["AccessGrantMsg", "svga", 1], ["AllowChrootSymlinks", "svg", 1, "boolean"],
    ["AllowEmptyPasswords", "svga", 1, "boolean"], ["AnonAllowRobots", "a", 1, "boolean"], ["AnonRejectPasswords", "a", 0],
    ["AnonRequirePassword", "a", 1, "boolean"], ["AuthAliasOnly", "svga", 1, "boolean"], ["AuthUsingAlias", "a", 1, "boolean"],
    ["CreateHome", "svg", 0], ["DefaultChdir", "svga", 0], ["DefaultRoot", "svg", 0], ["DisplayLogin", "svga", 1],
    ["MaxClients", "svga", 0], ["MaxClientsPerClass", "svg", 0], ["MaxClientsPerHost", "svga", 0], ["MaxClientsPerUser", "svga", 0],
    ["MaxConnectionsPerHost", "svg", 0], ["MaxHostsPerUser", "svga", 0], ["MaxLoginAttempts", "svg", 1], ["MaxPasswordSize", "svg", 1],
    ["RequireValidShell", "svga", 1, "boolean"], ["RewriteHome", "svg", 1, "boolean"], ["RootLogin", "svga", 1, "boolean"],
    ["RootRevoke", "svga", 1], ["TimeoutLogin", "svg", 1], ["TimeoutSession", "svga", 0], ["UseFtpUsers", "svga", 1, "boolean"],
    ["UseLastlog", "svg", 1, "boolean"], ["UserAlias", "svga", 2], ["UserDirRoot", "a", 1, "boolean"], ["UserPassword", "svga", 2],
    ["WtmpLog", "svga", 1, "boolean"],
  ]),
  ...of("mod_auth_file", [["AuthFileOptions", "svg", 0], ["AuthGroupFile", "svg", 0], ["AuthUserFile", "svg", 0]]),
  ...of("mod_auth_otp", [
    ["AuthOTPAlgorithm", "svg", 1], ["AuthOTPEngine", "svg", 1, "boolean"], ["AuthOTPLog", "svg", 1], ["AuthOTPOptions", "svg", 0],
    ["AuthOTPTable", "svg", 1], ["AuthOTPTableLock", "svg", 1],
  ]),
  ...of("mod_auth_pam", [["AuthPAM", "svg", 1, "boolean"], ["AuthPAMConfig", "svg", 1], ["AuthPAMOptions", "svg", 0]]),
  ...of("mod_auth_unix", [["AuthUnixOptions", "svg", 0], ["PersistentPasswd", "svg", 1, "boolean"]]),
  ...of("mod_autohost", [
    ["AutoHostConfig", "s", 1], ["AutoHostEngine", "s", 1, "boolean"], ["AutoHostLog", "s", 1], ["AutoHostPorts", "s", 0],
  ]),
  ...of("mod_ban", [
    ["BanCache", "svg", 0], ["BanCacheOptions", "svg", 0], ["BanControlsACLs", "s", 4], ["BanEngine", "svg", 1, "boolean"],
    ["BanLog", "sg", 1], ["BanMessage", "sg", 1], ["BanOnEvent", "sg", 3], ["BanOptions", "svg", 0], ["BanTable", "s", 1],
  ]),
  ...of("mod_cap", [
    ["CapabilitiesEngine", "svg", 1, "boolean"], ["CapabilitiesRootRevoke", "svg", 1, "boolean"], ["CapabilitiesSet", "svg", 0],
  ]),
  ...of("mod_case", [["CaseEngine", "svg", 0, "boolean"], ["CaseIgnore", "svgad", 0], ["CaseLog", "svg", 0]]),
  ...of("mod_clamav", [
    ["ClamAV", "svgld", 1, "boolean"], ["ClamFailsafe", "svgld", 1, "boolean"], ["ClamLocalSocket", "svgd", 1],
    ["ClamMaxSize", "svgd", 2], ["ClamMinSize", "svgd", 2], ["ClamPort", "svgd", 1], ["ClamServer", "svgd", 1],
    ["ClamStream", "svgld", 1, "boolean"],
  ]),
  ...of("mod_copy", [["CopyEngine", "svg", 1, "boolean"], ["CopyOptions", "svg", 0]]),
  ...of("mod_core", [
    ["<Anonymous>", "svg", 1], ["<Class>", "sg", 1], ["<Directory>", "svga", 1], ["<Global>", "sv", 0], ["<IfDefine>", "svgaldf", 1],
    ["<IfModule>", "svgaldf", 1], ["<Limit>", "svgadf", 0], ["<VirtualHost>", "s", 0], ["Allow", "l", 0], ["AllowAll", "aldf", 0],
    ["AllowClass", "l", 0], ["AllowFilter", "svgaldf", 0], ["AllowForeignAddress", "svga", 1], ["AllowGroup", "l", 0],
    ["AllowOverride", "svgad", 1, "boolean"], ["AllowUser", "l", 0], ["AuthOrder", "svg", 1], ["CDPath", "svga", 1],
    ["CommandBufferSize", "svg", 0], ["DebugLevel", "svg", 1], ["DefaultAddress", "s", 0], ["DefaultServer", "sv", 1, "boolean"],
    ["DeferWelcome", "svg", 1, "boolean"], ["Define", "svgaldf", 1], ["Deny", "l", 0], ["DenyAll", "aldf", 0], ["DenyClass", "l", 0],
    ["DenyFilter", "svgaldf", 0], ["DenyGroup", "l", 0], ["DenyUser", "l", 0], ["DisplayChdir", "svgad", 0], ["DisplayConnect", "svg", 1],
    ["DisplayQuit", "svga", 1], ["FSCachePolicy", "svgaldfc", 0], ["FSOptions", "svg", 0], ["From", "c", 0], ["Group", "svga", 1],
    ["GroupOwner", "adf", 1], ["HideFiles", "df", 0], ["HideGroup", "ad", 1], ["HideNoAccess", "ad", 1, "boolean"], ["HideUser", "ad", 1],
    ["IgnoreHidden", "l", 1, "boolean"], ["Include", "svgald", 1], ["IncludeOptions", "s", 0], ["MasqueradeAddress", "svg", 1],
    ["MaxCommandRate", "svg", 0], ["MaxConnectionRate", "s", 0], ["MaxInstances", "s", 1], ["MultilineRFC2228", "csvgaldf", 0],
    ["Order", "l", 0], ["PassivePorts", "svg", 2], ["PathAllowFilter", "svgadf", 0], ["PathDenyFilter", "svgadf", 0], ["PidFile", "s", 1],
    ["Port", "svg", 1], ["ProcessTitles", "s", 1], ["Protocols", "svg", 0], ["RegexOptions", "svg", 0], ["Satisfy", "c", 1],
    ["ScoreboardFile", "s", 1], ["ScoreboardMutex", "s", 1], ["ScoreboardOptions", "svg", 0], ["ScoreboardScrub", "s", 1],
    ["ServerAdmin", "sv", 1], ["ServerAlias", "sv", 0], ["ServerIdent", "svg", 0], ["ServerName", "sv", 1], ["ServerType", "s", 1],
    ["SetEnv", "svg", 2], ["SocketBindTight", "s", 1, "boolean"], ["SocketOptions", "sv", 0], ["SyslogFacility", "s", 1],
    ["SyslogLevel", "svg", 1], ["TCPBackLog", "s", 1], ["TCPNoDelay", "svg", 1, "boolean"], ["TimeoutIdle", "svga", 1],
    ["TimeoutLinger", "svg", 1], ["TimesGMT", "svga", 1, "boolean"], ["Trace", "svg", 0], ["TraceLog", "sg", 0],
    ["TraceOptions", "svg", 0], ["TransferLog", "svga", 1], ["Umask", "svgadf", 1], ["UnsetEnv", "svg", 1],
    ["UseIPv6", "s", 1, "boolean"], ["UseReverseDNS", "s", 1, "boolean"], ["User", "svga", 1], ["UserOwner", "ad", 1],
  ]),
  ...of("mod_counter", [
    ["CounterEngine", "svg", 1, "boolean"], ["CounterFile", "svgad", 1], ["CounterLog", "svg", 1], ["CounterMaxReaders", "svgad", 1],
    ["CounterMaxWriters", "svgad", 1],
  ]),
  ...of("mod_ctrls", [
    ["ControlsACLs", "s", 4], ["ControlsAuthFreshness", "s", 1], ["ControlsEngine", "s", 1, "boolean"], ["ControlsInterval", "s", 1],
    ["ControlsLog", "s", 1], ["ControlsMaxClients", "s", 1], ["ControlsSocket", "s", 1], ["ControlsSocketACL", "s", 3],
    ["ControlsSocketOwner", "s", 2],
  ]),
  ...of("mod_ctrls_admin", [["AdminControlsACLs", "s", 4], ["AdminControlsEngine", "s", 1]]),
  ...of("mod_deflate", [["DeflateEngine", "svg", 1, "boolean"], ["DeflateLog", "svg", 1]]),
  ...of("mod_delay", [
    ["DelayControlsACLs", "s", 4], ["DelayEngine", "svg", 1, "boolean"], ["DelayOnEvent", "svg", 2], ["DelayTable", "s", 1],
  ]),
  ...of("mod_digest", [
    ["DigestAlgorithms", "svga", 0], ["DigestCache", "svga", 0], ["DigestDefaultAlgorithm", "svg", 1],
    ["DigestEnable", "df", 1, "boolean"], ["DigestEngine", "svga", 1, "boolean"], ["DigestMaxSize", "svga", 0],
    ["DigestOptions", "svg", 0],
  ]),
  ...of("mod_dnsbl", [
    ["DNSBLDomain", "svg", 1], ["DNSBLEngine", "svg", 1, "boolean"], ["DNSBLLog", "svg", 1], ["DNSBLPolicy", "svg", 1],
  ]),
  ...of("mod_dso", [
    ["LoadFile", "s", 1], ["LoadModule", "s", 1], ["ModuleControlsACLs", "s", 4], ["ModuleOrder", "s", 0], ["ModulePath", "s", 1],
  ]),
  ...of("mod_dynmasq", [["DynMasqControlsACLs", "s", 4], ["DynMasqRefresh", "s", 1]]),
  ...of("mod_exec", [
    ["ExecBeforeCommand", "svgad", 0], ["ExecEnable", "adf", 1, "boolean"], ["ExecEngine", "svg", 1, "boolean"],
    ["ExecEnviron", "svg", 2], ["ExecLog", "svg", 1], ["ExecOnCommand", "svgad", 0], ["ExecOnConnect", "svg", 0],
    ["ExecOnError", "svgad", 0], ["ExecOnEvent", "svg", 0], ["ExecOnExit", "svg", 0], ["ExecOnRestart", "svg", 0],
    ["ExecOptions", "svg", 0], ["ExecTimeout", "svg", 1],
  ]),
  ...of("mod_facl", [["FACLEngine", "s", 1, "boolean"]]),
  ...of("mod_facts", [["FactsAdvertise", "svg", 1, "boolean"], ["FactsDefault", "svg", 0], ["FactsOptions", "svg", 0]]),
  ...of("mod_fsync", [["FsyncEngine", "s", 1, "boolean"], ["FsyncLog", "s", 1], ["FsyncThreshold", "s", 1]]),
  ...of("mod_geoip", [
    ["GeoIPAllowFilter", "svg", 0], ["GeoIPDenyFilter", "svg", 0], ["GeoIPEngine", "svg", 1, "boolean"], ["GeoIPLog", "svg", 1],
    ["GeoIPPolicy", "svg", 1], ["GeoIPTable", "svg", 0],
  ]),
  ...of("mod_ident", [["IdentLookups", "svg", 1, "boolean"]]),
  ...of("mod_ifsession", [
    ["<IfAuthenticated>", "svg", 0], ["<IfClass>", "svg", 0], ["<IfGroup>", "svg", 0], ["<IfUser>", "svg", 0],
    ["IfSessionOptions", "svg", 0],
  ]),
  ...of("mod_ifversion", [["<IfVersion>", "svgaldf", 0]]),
  ...of("mod_lang", [
    ["LangDefault", "svg", 1], ["LangEngine", "svg", 1, "boolean"], ["LangOptions", "svg", 0], ["LangPath", "s", 1],
    ["UseEncoding", "svg", 0],
  ]),
  ...of("mod_ldap", [
    ["LDAPAliasDereference", "svg", 1], ["LDAPAttr", "svg", 2], ["LDAPAuthBinds", "svg", 1, "boolean"], ["LDAPBindDN", "svg", 1],
    ["LDAPConnectTimeout", "svg", 1], ["LDAPDefaultAuthScheme", "svg", 1], ["LDAPDefaultGID", "svg", 1], ["LDAPDefaultQuota", "svg", 1],
    ["LDAPDefaultUID", "svg", 1], ["LDAPForceDefaultGID", "svg", 0, "boolean"], ["LDAPForceDefaultUID", "svg", 0, "boolean"],
    ["LDAPForceGeneratedHomedir", "svg", 1, "boolean"], ["LDAPGenerateHomedir", "svg", 1, "boolean"],
    ["LDAPGenerateHomedirPrefix", "svg", 1], ["LDAPGenerateHomedirPrefixNoUsername", "svg", 1, "boolean"], ["LDAPGroups", "svg", 0],
    ["LDAPLog", "svg", 1], ["LDAPProtocolVersion", "svg", 1], ["LDAPQueryTimeout", "svg", 1], ["LDAPSearchScope", "svg", 1],
    ["LDAPServer", "svg", 0], ["LDAPSessionTracking", "svg", 0, "boolean"], ["LDAPUseSASL", "svg", 0],
    ["LDAPUseTLS", "svg", 1, "boolean"], ["LDAPUsers", "svg", 0],
  ]),
  ...of("mod_load", [["MaxLoad", "svg", 0]]),
  ...of("mod_log", [
    ["AllowLogSymlinks", "svg", 1, "boolean"], ["ExtendedLog", "svga", 0], ["LogFormat", "sg", 2], ["LogOptions", "svg", 0],
    ["ServerLog", "svg", 1], ["SystemLog", "sg", 1],
  ]),
  ...of("mod_log_forensic", [
    ["ForensicLogBufferSize", "svg", 1], ["ForensicLogCapture", "svg", 0], ["ForensicLogCriteria", "svg", 0],
    ["ForensicLogEngine", "svg", 1, "boolean"], ["ForensicLogFile", "svg", 1],
  ]),
  ...of("mod_ls", [
    ["DirFakeGroup", "svgadf", 0], ["DirFakeMode", "svgadf", 1], ["DirFakeUser", "svgadf", 0], ["ListOptions", "svgadf", 0],
    ["ListStyle", "svga", 1], ["ShowSymlinks", "svga", 1, "boolean"], ["UseGlobbing", "svga", 1, "boolean"],
  ]),
  ...of("mod_memcache", [
    ["MemcacheConnectFailures", "svg", 1], ["MemcacheEngine", "svg", 1, "boolean"], ["MemcacheLog", "svg", 1],
    ["MemcacheOptions", "svg", 0], ["MemcacheReplicas", "svg", 1], ["MemcacheServers", "svg", 0], ["MemcacheTimeouts", "svg", 0],
  ]),
  ...of("mod_procfs", [["ProcfsEngine", "svg", 0, "boolean"], ["ProcfsLog", "svg", 0]]),
  ...of("mod_proxy", [
    ["ProxyDataTransferPolicy", "svg", 1], ["ProxyDatastore", "s", 1], ["ProxyDirectoryListPolicy", "svg", 0],
    ["ProxyEngine", "svg", 1, "boolean"], ["ProxyForwardEnabled", "c", 1, "boolean"], ["ProxyForwardMethod", "svg", 1],
    ["ProxyForwardTo", "svg", 0], ["ProxyLog", "svg", 1], ["ProxyOptions", "svg", 0], ["ProxyRetryCount", "svg", 1],
    ["ProxyReverseConnectPolicy", "svg", 1], ["ProxyReverseServers", "svg", 0], ["ProxyRole", "svg", 1], ["ProxySFTPCiphers", "svg", 0],
    ["ProxySFTPCompression", "svg", 0], ["ProxySFTPDigests", "svg", 0], ["ProxySFTPHostKey", "svg", 1],
    ["ProxySFTPKeyExchanges", "svg", 0], ["ProxySFTPOptions", "svg", 0], ["ProxySFTPPassPhraseProvider", "s", 1],
    ["ProxySFTPServerAlive", "svg", 2], ["ProxySFTPServerMatch", "svg", 0], ["ProxySFTPVerifyServer", "svg", 1, "boolean"],
    ["ProxySourceAddress", "svg", 1], ["ProxyTLSCACertificateFile", "svg", 1], ["ProxyTLSCACertificatePath", "svg", 1],
    ["ProxyTLSCARevocationFile", "svg", 1], ["ProxyTLSCARevocationPath", "svg", 1], ["ProxyTLSCertificateFile", "svg", 1],
    ["ProxyTLSCertificateKeyFile", "svg", 1], ["ProxyTLSCipherSuite", "svg", 1], ["ProxyTLSEngine", "svg", 1],
    ["ProxyTLSOptions", "svg", 0], ["ProxyTLSPreSharedKey", "svg", 2], ["ProxyTLSProtocol", "svg", 0],
    ["ProxyTLSTimeoutHandshake", "svg", 1], ["ProxyTLSTransferProtectionPolicy", "svg", 1], ["ProxyTLSVerifyServer", "svg", 1, "boolean"],
    ["ProxyTables", "s", 1], ["ProxyTimeoutConnect", "svg", 1], ["ProxyTimeoutLinger", "svg", 1],
  ]),
  ...of("mod_qos", [["QoSOptions", "sv", 0]]),
  ...of("mod_quotatab", [
    ["QuotaDefault", "svg", 9], ["QuotaDirectoryTally", "svg", 1, "boolean"], ["QuotaDisplayUnits", "svg", 1],
    ["QuotaEngine", "svg", 1, "boolean"], ["QuotaExcludeFilter", "svg", 1], ["QuotaLimitTable", "svg", 1], ["QuotaLock", "svg", 1],
    ["QuotaLog", "svg", 1], ["QuotaOptions", "svg", 0], ["QuotaShowQuotas", "svg", 1, "boolean"], ["QuotaTallyTable", "svg", 1],
  ]),
  ...of("mod_radius", [
    ["RadiusAcctServer", "svg", 0], ["RadiusAuthServer", "svg", 0], ["RadiusEngine", "svg", 1, "boolean"], ["RadiusGroupInfo", "svg", 3],
    ["RadiusLog", "svg", 0], ["RadiusNASIdentifier", "svg", 1], ["RadiusOptions", "svg", 0], ["RadiusQuotaInfo", "svg", 8],
    ["RadiusRealm", "svg", 1], ["RadiusUserInfo", "svg", 4], ["RadiusVendor", "svg", 2],
  ]),
  ...of("mod_ratio", [
    ["AnonRatio", "svgad", 5], ["ByteRatioErrMsg", "svgad", 1], ["CwdRatioMsg", "svgad", 1], ["FileRatioErrMsg", "svgad", 1],
    ["GroupRatio", "svgad", 5], ["HostRatio", "svgad", 5], ["LeechRatioMsg", "svgad", 1], ["RatioFile", "svgad", 1],
    ["RatioTempFile", "svgad", 1], ["Ratios", "svgad", 1, "boolean"], ["SaveRatios", "svgad", 1, "boolean"], ["UserRatio", "svgad", 5],
  ]),
  ...of("mod_readme", [["DisplayReadme", "svga", 0]]),
  ...of("mod_redis", [
    ["RedisEngine", "svg", 1, "boolean"], ["RedisLog", "svg", 1], ["RedisLogFormatExtra", "svgad", 2], ["RedisLogOnCommand", "svgad", 0],
    ["RedisLogOnEvent", "svgad", 0], ["RedisOptions", "svg", 0], ["RedisSentinel", "svg", 1], ["RedisServer", "svg", 1],
    ["RedisTimeouts", "svg", 2],
  ]),
  ...of("mod_rewrite", [
    ["RewriteCondition", "svgad", 0], ["RewriteEngine", "svg", 1, "boolean"], ["RewriteLock", "svg", 1], ["RewriteLog", "svg", 1],
    ["RewriteMap", "svg", 2], ["RewriteMaxReplace", "svg", 1], ["RewriteRule", "svgad", 0],
  ]),
  ...of("mod_rlimit", [
    ["RLimitCPU", "s", 0], ["RLimitChroot", "svg", 1, "boolean"], ["RLimitMemory", "s", 0], ["RLimitOpenFiles", "s", 0],
  ]),
  ...of("mod_sftp", [
    ["SFTPAcceptEnv", "svg", 0], ["SFTPAuthMethods", "svg", 0], ["SFTPAuthPublicKeys", "svg", 0], ["SFTPAuthorizedHostKeys", "svg", 0],
    ["SFTPAuthorizedUserKeys", "svg", 0], ["SFTPCiphers", "svg", 0], ["SFTPClientAlive", "svg", 2], ["SFTPClientMatch", "svg", 0],
    ["SFTPCompression", "svg", 0], ["SFTPCryptoDevice", "svg", 1], ["SFTPDHParamFile", "svg", 1], ["SFTPDigests", "svg", 0],
    ["SFTPDisplayBanner", "svg", 1], ["SFTPEngine", "svg", 1, "boolean"], ["SFTPExtensions", "svg", 0], ["SFTPHostKey", "svg", 1],
    ["SFTPHostKeys", "svg", 0], ["SFTPKeyBlacklist", "svg", 1], ["SFTPKeyExchanges", "svg", 0], ["SFTPKeyFingerprints", "svg", 0],
    ["SFTPKeyLimits", "svg", 0], ["SFTPLog", "svg", 1], ["SFTPMaxChannels", "svg", 1], ["SFTPOptions", "svg", 0],
    ["SFTPPassPhraseProvider", "s", 1], ["SFTPRekey", "svg", 0], ["SFTPTrafficPolicy", "svg", 1],
  ]),
  ...of("mod_sftp_pam", [["SFTPPAMEngine", "svg", 1, "boolean"], ["SFTPPAMOptions", "svg", 0], ["SFTPPAMServiceName", "svg", 1]]),
  ...of("mod_shaper", [
    ["ShaperAll", "s", 0], ["ShaperControlsACLs", "s", 4], ["ShaperEngine", "svga", 1, "boolean"], ["ShaperLog", "s", 1],
    ["ShaperSession", "svga", 0], ["ShaperTable", "s", 1],
  ]),
  ...of("mod_site_misc", [["SiteMiscEngine", "svg", 1, "boolean"]]),
  ...of("mod_snmp", [
    ["SNMPAgent", "s", 0], ["SNMPCommunity", "s", 1], ["SNMPEnable", "svg", 1, "boolean"], ["SNMPEngine", "s", 1, "boolean"],
    ["SNMPLog", "s", 1], ["SNMPMaxVariables", "s", 1], ["SNMPNotify", "svg", 0], ["SNMPOptions", "s", 0], ["SNMPTables", "s", 1],
  ]),
  ...of("mod_sql", [
    ["SQLAuthTypes", "svg", 0], ["SQLAuthenticate", "svg", 0], ["SQLBackend", "svg", 1], ["SQLConnectInfo", "svg", 0],
    ["SQLDefaultGID", "svg", 1], ["SQLDefaultHomedir", "svg", 0], ["SQLDefaultUID", "svg", 1], ["SQLEngine", "svga", 1],
    ["SQLGroupInfo", "svg", 0], ["SQLGroupPrimaryKey", "svg", 0], ["SQLGroupWhereClause", "svg", 0], ["SQLKeepAlive", "svg", 0],
    ["SQLLog", "svg", 0], ["SQLLogFile", "svg", 1], ["SQLLogOnEvent", "svg", 0], ["SQLMinID", "svg", 1], ["SQLMinUserGID", "svg", 1],
    ["SQLMinUserUID", "svg", 1], ["SQLNamedConnectInfo", "svg", 0], ["SQLNamedQuery", "svg", 0],
    ["SQLNegativeCache", "svg", 1, "boolean"], ["SQLOptions", "svg", 0], ["SQLRatioStats", "sg", 0], ["SQLRatios", "sg", 0],
    ["SQLShowInfo", "svg", 3], ["SQLUserInfo", "svg", 0], ["SQLUserPrimaryKey", "svg", 0], ["SQLUserWhereClause", "svg", 0],
  ]),
  ...of("mod_sql_odbc", [["SQLODBCVersion", "svg", 1]]),
  ...of("mod_sql_passwd", [
    ["SQLPasswordArgon2", "svg", 1], ["SQLPasswordCost", "svg", 1], ["SQLPasswordEncoding", "svg", 1],
    ["SQLPasswordEngine", "svg", 1, "boolean"], ["SQLPasswordOptions", "svg", 0], ["SQLPasswordPBKDF2", "svg", 0],
    ["SQLPasswordRounds", "svg", 1], ["SQLPasswordSaltEncoding", "svg", 0], ["SQLPasswordSaltFile", "svg", 0],
    ["SQLPasswordScrypt", "svg", 1], ["SQLPasswordUserSalt", "svg", 0],
  ]),
  ...of("mod_statcache", [
    ["StatCacheCapacity", "s", 1], ["StatCacheControlsACLs", "s", 4], ["StatCacheEngine", "svg", 1, "boolean"],
    ["StatCacheMaxAge", "s", 0], ["StatCacheTable", "s", 1],
  ]),
  ...of("mod_statsd", [
    ["StatsdEngine", "svg", 1, "boolean"], ["StatsdExcludeFilter", "svg", 1], ["StatsdSampling", "svg", 1], ["StatsdServer", "svg", 0],
  ]),
  ...of("mod_systemd", [["SystemdEngine", "s", 0, "boolean"]]),
  ...of("mod_tar", [
    ["TarEnable", "df", 1, "boolean"], ["TarEngine", "svga", 1, "boolean"], ["TarLog", "svg", 1], ["TarOptions", "svga", 0],
    ["TarTempPath", "svga", 1],
  ]),
  ...of("mod_tls", [
    ["TLSCACertificateFile", "svg", 1], ["TLSCACertificatePath", "svg", 1], ["TLSCARevocationFile", "svg", 1],
    ["TLSCARevocationPath", "svg", 1], ["TLSCertificateChainFile", "svg", 1], ["TLSCipherSuite", "svg", 1], ["TLSControlsACLs", "s", 4],
    ["TLSCryptoDevice", "svg", 1], ["TLSDHParamFile", "svg", 1], ["TLSDSACertificateFile", "svg", 1],
    ["TLSDSACertificateKeyFile", "svg", 1], ["TLSECCertificateFile", "svg", 1], ["TLSECCertificateKeyFile", "svg", 1],
    ["TLSECDHCurve", "svg", 1], ["TLSEngine", "svg", 1, "boolean"], ["TLSLog", "svg", 1], ["TLSMasqueradeAddress", "sv", 1],
    ["TLSNextProtocol", "svg", 1, "boolean"], ["TLSOptions", "svg", 0], ["TLSPKCS12File", "svg", 1], ["TLSPassPhraseProvider", "s", 1],
    ["TLSPreSharedKey", "svg", 2], ["TLSProtocol", "svg", 0], ["TLSRSACertificateFile", "svg", 1], ["TLSRSACertificateKeyFile", "svg", 1],
    ["TLSRandomSeed", "svg", 1], ["TLSRenegotiate", "svg", 0], ["TLSRequired", "svgadf", 1],
    ["TLSServerCipherPreference", "svg", 1, "boolean"], ["TLSServerInfoFile", "svg", 1], ["TLSSessionCache", "s", 0],
    ["TLSSessionTicketKeys", "s", 0], ["TLSSessionTickets", "svg", 1, "boolean"], ["TLSStapling", "svg", 1, "boolean"],
    ["TLSStaplingCache", "s", 1], ["TLSStaplingOptions", "svg", 0], ["TLSStaplingResponder", "svg", 1], ["TLSStaplingTimeout", "svg", 1],
    ["TLSTimeoutHandshake", "svg", 1], ["TLSUserName", "svg", 1], ["TLSVerifyClient", "svg", 1], ["TLSVerifyDepth", "svg", 1],
    ["TLSVerifyOrder", "svg", 0], ["TLSVerifyServer", "svg", 1],
  ]),
  ...of("mod_unique_id", [["UniqueIDEngine", "svg", 1, "boolean"]]),
  ...of("mod_vroot", [
    ["VRootAlias", "svg", 2], ["VRootEngine", "svg", 1, "boolean"], ["VRootLog", "svg", 1], ["VRootOptions", "svg", 0],
    ["VRootServerRoot", "svg", 1],
  ]),
  ...of("mod_wrap", [
    ["TCPAccessFiles", "svga", 2], ["TCPAccessSyslogLevels", "svga", 2], ["TCPGroupAccessFiles", "svg", 3], ["TCPServiceName", "svg", 1],
    ["TCPUserAccessFiles", "svg", 3],
  ]),
  ...of("mod_wrap2", [
    ["WrapAllowMsg", "svga", 1], ["WrapDenyMsg", "svga", 1], ["WrapEngine", "svg", 1, "boolean"], ["WrapGroupTables", "svga", 3],
    ["WrapLog", "svg", 1], ["WrapOptions", "svg", 0], ["WrapServiceName", "svg", 1], ["WrapTables", "svga", 2],
    ["WrapUserTables", "svga", 3],
  ]),
  ...of("mod_xfer", [
    ["AllowOverwrite", "svgadf", 1, "boolean"], ["AllowRetrieveRestart", "svgadf", 1, "boolean"],
    ["AllowStoreRestart", "svgadf", 1, "boolean"], ["DefaultTransferMode", "svg", 1], ["DeleteAbortedStores", "svgadf", 1, "boolean"],
    ["DisplayFileTransfer", "svg", 1], ["HiddenStores", "svgad", 1], ["MaxRetrieveFileSize", "svgadf", 0],
    ["MaxStoreFileSize", "svgadf", 0], ["MaxTransfersPerHost", "svgadf", 0], ["MaxTransfersPerUser", "svgadf", 0],
    ["StoreUniquePrefix", "svgadf", 1], ["TimeoutNoTransfer", "svga", 1], ["TimeoutStalled", "svga", 1], ["TransferOptions", "svg", 0],
    ["TransferRate", "svgadf", 0], ["UseSendfile", "svgadf", 0],
  ]),
];
