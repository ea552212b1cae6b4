import { countsOf, type Counts } from "./counts";

/** A directive or section of some module, whichever modules are loaded. */
export interface Directive {
  /** As the documentation spells it; the daemon ignores case. Sections are written with their brackets. */
  readonly name: string;
  readonly module: string;
  readonly contexts: readonly Context[];
  /** Takes one boolean and nothing else. */
  readonly isBoolean: boolean;
  /** How many arguments it takes. */
  readonly counts: Counts;
}

export type Context =
  | "server config" | "<VirtualHost>" | "<Global>" | "<Anonymous>" | "<Directory>" | "<Limit>" | "<Class>" | ".ftpaccess";

const LETTERS: Readonly<Record<string, Context>> = {
  s: "server config", v: "<VirtualHost>", g: "<Global>", a: "<Anonymous>", d: "<Directory>", l: "<Limit>", c: "<Class>", f: ".ftpaccess",
};

/** `counts`: a number stands for it and more; "1+", "1-2", "2,4" as they look. The strings mean other words of the daemon as well. */
type Row = readonly [name: string, contexts: string, counts: number | string, boolean?: "boolean"];

function of(module: string, rows: readonly Row[]): readonly Directive[] {
  return rows.map(([name, letters, counts, boolean]) => ({
    name, module, contexts: [...letters].flatMap((letter) => LETTERS[letter] ?? []), isBoolean: boolean !== undefined, counts: countsOf(name, counts),
  }));
}

/** Names, contexts and arities from the configuration tables and context checks of the module sources, 1.3.8 and later. */
export const DIRECTIVES: readonly Directive[] = [
  ...of("mod_auth", [
    ["AccessDenyMsg", "svga", 1], ["AccessGrantMsg", "svga", 1], ["AllowChrootSymlinks", "svg", 1, "boolean"],
    ["AllowEmptyPasswords", "svga", 1, "boolean"], ["AnonAllowRobots", "a", 1, "boolean"], ["AnonRejectPasswords", "a", "1-2"],
    ["AnonRequirePassword", "a", 1, "boolean"], ["AuthAliasOnly", "svga", 1, "boolean"], ["AuthUsingAlias", "a", 1, "boolean"],
    ["CreateHome", "svg", "1+"], ["DefaultChdir", "svga", "1+"], ["DefaultRoot", "svg", "1+"], ["DisplayLogin", "svga", 1],
    ["MaxClients", "svga", "1-2"], ["MaxClientsPerClass", "svg", 0], ["MaxClientsPerHost", "svga", "1-2"], ["MaxClientsPerUser", "svga", "1-2"],
    ["MaxConnectionsPerHost", "svg", "1-2"], ["MaxHostsPerUser", "svga", "1-2"], ["MaxLoginAttempts", "svg", 1], ["MaxPasswordSize", "svg", 1],
    ["RequireValidShell", "svga", 1, "boolean"], ["RewriteHome", "svg", 1, "boolean"], ["RootLogin", "svga", 1, "boolean"],
    ["RootRevoke", "svga", 1], ["TimeoutLogin", "svg", 1], ["TimeoutSession", "svga", "1,3"], ["UseFtpUsers", "svga", 1, "boolean"],
    ["UseLastlog", "svg", 1, "boolean"], ["UserAlias", "svga", 2], ["UserDirRoot", "a", 1, "boolean"], ["UserPassword", "svga", 2],
    ["WtmpLog", "svga", 1],
  ]),
  ...of("mod_auth_file", [["AuthFileOptions", "svg", "1+"], ["AuthGroupFile", "svg", "1-5"], ["AuthUserFile", "svg", "1-7"]]),
  ...of("mod_auth_otp", [
    ["AuthOTPAlgorithm", "svg", 1], ["AuthOTPEngine", "svg", 1, "boolean"], ["AuthOTPLog", "svg", 1], ["AuthOTPOptions", "svg", 0],
    ["AuthOTPTable", "svg", 1], ["AuthOTPTableLock", "svg", 1],
  ]),
  ...of("mod_auth_pam", [["AuthPAM", "svg", 1, "boolean"], ["AuthPAMConfig", "svg", 1], ["AuthPAMOptions", "svg", "1+"]]),
  ...of("mod_auth_unix", [["AuthUnixOptions", "svg", "1+"], ["PersistentPasswd", "svg", 1, "boolean"]]),
  ...of("mod_autohost", [
    ["AutoHostConfig", "s", 1], ["AutoHostEngine", "s", 1, "boolean"], ["AutoHostLog", "s", 1], ["AutoHostPorts", "s", "1+"],
  ]),
  ...of("mod_ban", [
    ["BanCache", "svg", "1-3"], ["BanCacheOptions", "svg", "1+"], ["BanControlsACLs", "s", 4], ["BanEngine", "svg", 1, "boolean"],
    ["BanLog", "sg", 1], ["BanMessage", "sg", 1], ["BanOnEvent", "sg", 3], ["BanOptions", "svg", "1+"], ["BanTable", "s", 1],
  ]),
  ...of("mod_cap", [
    ["CapabilitiesEngine", "svg", 1, "boolean"], ["CapabilitiesRootRevoke", "svg", 1, "boolean"], ["CapabilitiesSet", "svg", "1+"],
  ]),
  ...of("mod_case", [["CaseEngine", "svg", 1, "boolean"], ["CaseIgnore", "svgad", 1], ["CaseLog", "svg", 1]]),
  ...of("mod_clamav", [
    ["ClamAV", "svgld", 1, "boolean"], ["ClamFailsafe", "svgld", 1, "boolean"], ["ClamLocalSocket", "svgd", 1],
    ["ClamMaxSize", "svgd", 2], ["ClamMinSize", "svgd", 2], ["ClamPort", "svgd", 1], ["ClamServer", "svgd", 1],
    ["ClamStream", "svgld", 1, "boolean"],
  ]),
  ...of("mod_copy", [["CopyEngine", "svg", 1, "boolean"], ["CopyOptions", "svg", "1+"]]),
  ...of("mod_core", [
    ["<Anonymous>", "svg", 1], ["<Class>", "sg", 1], ["<Directory>", "svga", 1], ["<Global>", "sv", "0"], ["<IfDefine>", "svgaldf", 1],
    ["<IfModule>", "svgaldf", 1], ["<Limit>", "svgadf", 1], ["<VirtualHost>", "s", "1+"], ["Allow", "l", "1+"], ["AllowAll", "aldf", "0"],
    ["AllowClass", "l", "1+"], ["AllowFilter", "svgaldf", "1-2"], ["AllowForeignAddress", "svga", 1], ["AllowGroup", "l", "1+"],
    ["AllowOverride", "svgad", 1, "boolean"], ["AllowUser", "l", "1+"], ["AuthOrder", "svg", 1], ["CDPath", "svga", 1],
    ["CommandBufferSize", "svg", "1-2"], ["DebugLevel", "svg", 1], ["DefaultAddress", "s", "1+"], ["DefaultServer", "sv", 1, "boolean"],
    ["DeferWelcome", "svg", 1, "boolean"], ["Define", "svgaldfc", 1], ["Deny", "l", "1+"], ["DenyAll", "aldf", "0"], ["DenyClass", "l", "1+"],
    ["DenyFilter", "svgaldf", "1-2"], ["DenyGroup", "l", "1+"], ["DenyUser", "l", "1+"], ["DisplayChdir", "svgad", "1-2"], ["DisplayConnect", "svg", 1],
    ["DisplayQuit", "svga", 1], ["FSCachePolicy", "svgaldfc", "1,4"], ["FSOptions", "svg", "1+"], ["From", "c", 0], ["Group", "svga", 1],
    ["GroupOwner", "adf", 1], ["HideFiles", "df", "1,3"], ["HideGroup", "ad", 1], ["HideNoAccess", "ad", 1, "boolean"], ["HideUser", "ad", 1],
    ["IgnoreHidden", "l", 1, "boolean"], ["Include", "svgald", 1], ["IncludeOptions", "s", "1+"], ["MasqueradeAddress", "svg", 1],
    ["MaxCommandRate", "svg", "1-2"], ["MaxConnectionRate", "s", "1-2"], ["MaxInstances", "s", 1], ["MultilineRFC2228", "csvgaldf", 0],
    ["Order", "l", "1-2"], ["PassivePorts", "svg", 2], ["PathAllowFilter", "svgadf", "1-2"], ["PathDenyFilter", "svgadf", "1-2"], ["PidFile", "s", 1],
    ["Port", "svg", 1], ["ProcessTitles", "s", 1], ["Protocols", "svg", "1+"], ["RegexOptions", "svg", "2,4,6,8"], ["Satisfy", "c", 1],
    ["ScoreboardFile", "s", 1], ["ScoreboardMutex", "s", 1], ["ScoreboardOptions", "svg", 0], ["ScoreboardScrub", "s", 1],
    ["ServerAdmin", "sv", 1], ["ServerAlias", "sv", "1+"], ["ServerIdent", "svg", "1-2"], ["ServerName", "sv", 1], ["ServerType", "s", 1],
    ["SetEnv", "svg", 2], ["SocketBindTight", "s", 1, "boolean"], ["SocketOptions", "sv", "0,2,4,6,8"], ["SyslogFacility", "s", 1],
    ["SyslogLevel", "svg", 1], ["TCPBackLog", "s", 1], ["TCPNoDelay", "svg", 1, "boolean"], ["TimeoutIdle", "svga", 1],
    ["TimeoutLinger", "svg", 1], ["TimesGMT", "svga", 1, "boolean"], ["Trace", "svg", "1+"], ["TraceLog", "sg", "1"],
    ["TraceOptions", "svg", "1+"], ["TransferLog", "svga", 1], ["Umask", "svgadf", "1-2"], ["UnsetEnv", "svg", 1],
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
    ["DigestAlgorithms", "svga", "1+"], ["DigestCache", "svga", "1-4"], ["DigestDefaultAlgorithm", "svg", 1],
    ["DigestEnable", "df", 1, "boolean"], ["DigestEngine", "svga", 1, "boolean"], ["DigestMaxSize", "svga", "1-2"],
    ["DigestOptions", "svg", "1+"],
  ]),
  ...of("mod_dnsbl", [
    ["DNSBLDomain", "svg", 1], ["DNSBLEngine", "svg", 1, "boolean"], ["DNSBLLog", "svg", 1], ["DNSBLPolicy", "svg", 1],
  ]),
  ...of("mod_dso", [
    ["LoadFile", "s", 1], ["LoadModule", "s", 1], ["ModuleControlsACLs", "s", 4], ["ModuleOrder", "s", "1+"], ["ModulePath", "s", 1],
  ]),
  ...of("mod_dynmasq", [["DynMasqControlsACLs", "s", 4], ["DynMasqRefresh", "s", 1]]),
  ...of("mod_exec", [
    ["ExecBeforeCommand", "svgad", "2+"], ["ExecEnable", "adf", 1, "boolean"], ["ExecEngine", "svg", 1, "boolean"],
    ["ExecEnviron", "svg", 2], ["ExecLog", "svg", 1], ["ExecOnCommand", "svgad", "2+"], ["ExecOnConnect", "svg", "1+"],
    ["ExecOnError", "svgad", "2+"], ["ExecOnEvent", "svg", "2+"], ["ExecOnExit", "svg", "1+"], ["ExecOnRestart", "svg", "1+"],
    ["ExecOptions", "svg", "1+"], ["ExecTimeout", "svg", 1],
  ]),
  ...of("mod_facl", [["FACLEngine", "s", 1, "boolean"]]),
  ...of("mod_facts", [["FactsAdvertise", "svg", 1, "boolean"], ["FactsDefault", "svg", "1+"], ["FactsOptions", "svg", "1+"]]),
  ...of("mod_fsync", [["FsyncEngine", "s", 1, "boolean"], ["FsyncLog", "s", 1], ["FsyncThreshold", "s", 1]]),
  ...of("mod_geoip", [
    ["GeoIPAllowFilter", "svg", "1,2,4,6,8"], ["GeoIPDenyFilter", "svg", "1,2,4,6,8"], ["GeoIPEngine", "svg", 1, "boolean"], ["GeoIPLog", "svg", 1],
    ["GeoIPPolicy", "svg", 1], ["GeoIPTable", "svg", "1+"],
  ]),
  ...of("mod_ident", [["IdentLookups", "svg", 1, "boolean"]]),
  ...of("mod_ifsession", [
    ["<IfAuthenticated>", "svg", "0"], ["<IfClass>", "svg", "1+"], ["<IfGroup>", "svg", "1+"], ["<IfUser>", "svg", "1+"],
    ["IfSessionOptions", "svg", 0],
  ]),
  ...of("mod_ifversion", [["<IfVersion>", "svgaldf", "1-2"]]),
  ...of("mod_lang", [
    ["LangDefault", "svg", 1], ["LangEngine", "svg", 1, "boolean"], ["LangOptions", "svg", "1+"], ["LangPath", "s", 1],
    ["UseEncoding", "svg", "1-3"],
  ]),
  ...of("mod_ldap", [
    ["LDAPAliasDereference", "svg", 1], ["LDAPAttr", "svg", 2], ["LDAPAuthBinds", "svg", 1, "boolean"], ["LDAPBindDN", "svg", 1],
    ["LDAPConnectTimeout", "svg", 1], ["LDAPDefaultAuthScheme", "svg", 1], ["LDAPDefaultGID", "svg", 1], ["LDAPDefaultQuota", "svg", 1],
    ["LDAPDefaultUID", "svg", 1], ["LDAPForceDefaultGID", "svg", 1, "boolean"], ["LDAPForceDefaultUID", "svg", 1, "boolean"],
    ["LDAPForceGeneratedHomedir", "svg", 1, "boolean"], ["LDAPGenerateHomedir", "svg", 1, "boolean"],
    ["LDAPGenerateHomedirPrefix", "svg", 1], ["LDAPGenerateHomedirPrefixNoUsername", "svg", 1, "boolean"], ["LDAPGroups", "svg", 0],
    ["LDAPLog", "svg", 1], ["LDAPProtocolVersion", "svg", 1], ["LDAPQueryTimeout", "svg", 1], ["LDAPSearchScope", "svg", 1],
    ["LDAPServer", "svg", "1+"], ["LDAPSessionTracking", "svg", 0, "boolean"], ["LDAPUseSASL", "svg", 0],
    ["LDAPUseTLS", "svg", 1, "boolean"], ["LDAPUsers", "svg", 0],
  ]),
  ...of("mod_load", [["MaxLoad", "svg", "1-2"]]),
  ...of("mod_log", [
    ["AllowLogSymlinks", "svg", 1, "boolean"], ["ExtendedLog", "svga", "1+"], ["LogFormat", "sg", 2], ["LogOptions", "svg", "1+"],
    ["ServerLog", "svg", 1], ["SystemLog", "sg", 1],
  ]),
  ...of("mod_log_forensic", [
    ["ForensicLogBufferSize", "svg", 1], ["ForensicLogCapture", "svg", "1+"], ["ForensicLogCriteria", "svg", "1+"],
    ["ForensicLogEngine", "svg", 1, "boolean"], ["ForensicLogFile", "svg", 1],
  ]),
  ...of("mod_ls", [
    ["DirFakeGroup", "svgadf", "1-2"], ["DirFakeMode", "svgadf", 1], ["DirFakeUser", "svgadf", "1-2"], ["ListOptions", "svgadf", "1+"],
    ["ListStyle", "svga", 1], ["ShowSymlinks", "svga", 1, "boolean"], ["UseGlobbing", "svga", 1, "boolean"],
  ]),
  ...of("mod_memcache", [
    ["MemcacheConnectFailures", "svg", 1], ["MemcacheEngine", "svg", 1, "boolean"], ["MemcacheLog", "svg", 1],
    ["MemcacheOptions", "svg", "1+"], ["MemcacheReplicas", "svg", 1], ["MemcacheServers", "svg", "1+"], ["MemcacheTimeouts", "svg", "3-4"],
  ]),
  ...of("mod_procfs", [["ProcfsEngine", "svg", 0, "boolean"], ["ProcfsLog", "svg", 0]]),
  ...of("mod_proxy", [
    ["ProxyDataTransferPolicy", "svg", 1], ["ProxyDatastore", "s", 1], ["ProxyDirectoryListPolicy", "svg", "1+"],
    ["ProxyEngine", "svg", 1, "boolean"], ["ProxyForwardEnabled", "c", 1, "boolean"], ["ProxyForwardMethod", "svg", 1],
    ["ProxyForwardTo", "svg", "1-2"], ["ProxyLog", "svg", 1], ["ProxyOptions", "svg", "1+"], ["ProxyRetryCount", "svg", 1],
    ["ProxyReverseConnectPolicy", "svg", 1], ["ProxyReverseServers", "svg", "1+"], ["ProxyRole", "svg", 1], ["ProxySFTPCiphers", "svg", "1+"],
    ["ProxySFTPCompression", "svg", "1"], ["ProxySFTPDigests", "svg", "1+"], ["ProxySFTPHostKey", "svg", 1],
    ["ProxySFTPKeyExchanges", "svg", "1+"], ["ProxySFTPOptions", "svg", "1+"], ["ProxySFTPPassPhraseProvider", "s", 1],
    ["ProxySFTPServerAlive", "svg", 2], ["ProxySFTPServerMatch", "svg", "3,5,7"], ["ProxySFTPVerifyServer", "svg", 1, "boolean"],
    ["ProxySourceAddress", "svg", 1], ["ProxyTLSCACertificateFile", "svg", 1], ["ProxyTLSCACertificatePath", "svg", 1],
    ["ProxyTLSCARevocationFile", "svg", 1], ["ProxyTLSCARevocationPath", "svg", 1], ["ProxyTLSCertificateFile", "svg", 1],
    ["ProxyTLSCertificateKeyFile", "svg", 1], ["ProxyTLSCipherSuite", "svg", 1], ["ProxyTLSEngine", "svg", 1],
    ["ProxyTLSOptions", "svg", "1+"], ["ProxyTLSPreSharedKey", "svg", 2], ["ProxyTLSProtocol", "svg", "1+"],
    ["ProxyTLSTimeoutHandshake", "svg", 1], ["ProxyTLSTransferProtectionPolicy", "svg", 1], ["ProxyTLSVerifyServer", "svg", 1, "boolean"],
    ["ProxyTables", "s", 1], ["ProxyTimeoutConnect", "svg", 1], ["ProxyTimeoutLinger", "svg", 1],
  ]),
  ...of("mod_qos", [["QoSOptions", "sv", "0,2,4,6,8"]]),
  ...of("mod_quotatab", [
    ["QuotaDefault", "svg", 9], ["QuotaDirectoryTally", "svg", 1, "boolean"], ["QuotaDisplayUnits", "svg", 1],
    ["QuotaEngine", "svg", 1, "boolean"], ["QuotaExcludeFilter", "svg", 1], ["QuotaLimitTable", "svg", 1], ["QuotaLock", "svg", 1],
    ["QuotaLog", "svg", 1], ["QuotaOptions", "svg", "1+"], ["QuotaShowQuotas", "svg", 1, "boolean"], ["QuotaTallyTable", "svg", 1],
  ]),
  ...of("mod_radius", [
    ["RadiusAcctServer", "svg", "2-3"], ["RadiusAuthServer", "svg", "2-3"], ["RadiusEngine", "svg", 1, "boolean"], ["RadiusGroupInfo", "svg", 3],
    ["RadiusLog", "svg", "1"], ["RadiusNASIdentifier", "svg", 1], ["RadiusOptions", "svg", "1+"], ["RadiusQuotaInfo", "svg", 8],
    ["RadiusRealm", "svg", 1], ["RadiusUserInfo", "svg", 4], ["RadiusVendor", "svg", 2],
  ]),
  ...of("mod_ratio", [
    ["AnonRatio", "svgad", 5], ["ByteRatioErrMsg", "svgad", 1], ["CwdRatioMsg", "svgad", 1], ["FileRatioErrMsg", "svgad", 1],
    ["GroupRatio", "svgad", 5], ["HostRatio", "svgad", 5], ["LeechRatioMsg", "svgad", 1], ["RatioFile", "svgad", 1],
    ["RatioTempFile", "svgad", 1], ["Ratios", "svgad", 1, "boolean"], ["SaveRatios", "svgad", 1, "boolean"], ["UserRatio", "svgad", 5],
  ]),
  ...of("mod_readme", [["DisplayReadme", "svga", "1"]]),
  ...of("mod_redis", [
    ["RedisEngine", "svg", 1, "boolean"], ["RedisLog", "svg", 1], ["RedisLogFormatExtra", "svgad", 2], ["RedisLogOnCommand", "svgad", "1-3"],
    ["RedisLogOnEvent", "svgad", "1-3"], ["RedisOptions", "svg", "1+"], ["RedisSentinel", "svg", 1], ["RedisServer", "svg", 1],
    ["RedisTimeouts", "svg", 2],
  ]),
  ...of("mod_rewrite", [
    ["RewriteCondition", "svgad", "2-3"], ["RewriteEngine", "svg", 1, "boolean"], ["RewriteLock", "svg", 1], ["RewriteLog", "svg", 1],
    ["RewriteMap", "svg", 2], ["RewriteMaxReplace", "svg", 1], ["RewriteRule", "svgad", "2-3"],
  ]),
  ...of("mod_rlimit", [
    ["RLimitCPU", "svg", "1-3"], ["RLimitChroot", "svg", 1, "boolean"], ["RLimitMemory", "svg", "1-3"], ["RLimitOpenFiles", "svg", "1-3"],
  ]),
  ...of("mod_sftp", [
    ["SFTPAcceptEnv", "svg", "1+"], ["SFTPAuthMethods", "svg", "1+"], ["SFTPAuthPublicKeys", "svg", 0], ["SFTPAuthorizedHostKeys", "svg", "1+"],
    ["SFTPAuthorizedUserKeys", "svg", "1+"], ["SFTPCiphers", "svg", "1+"], ["SFTPClientAlive", "svg", 2], ["SFTPClientMatch", "svg", "3,5,7"],
    ["SFTPCompression", "svg", "1"], ["SFTPCryptoDevice", "svg", 1], ["SFTPDHParamFile", "svg", 1], ["SFTPDigests", "svg", "1+"],
    ["SFTPDisplayBanner", "svg", 1], ["SFTPEngine", "svg", 1, "boolean"], ["SFTPExtensions", "svg", "1+"], ["SFTPHostKey", "svg", 1],
    ["SFTPHostKeys", "svg", "1+"], ["SFTPKeyBlacklist", "svg", 1], ["SFTPKeyExchanges", "svg", "1+"], ["SFTPKeyFingerprints", "svg", 0],
    ["SFTPKeyLimits", "svg", "2,4,6,8"], ["SFTPLog", "svg", 1], ["SFTPMaxChannels", "svg", 1], ["SFTPOptions", "svg", "1+"],
    ["SFTPPassPhraseProvider", "s", 1], ["SFTPRekey", "svg", "1-4"], ["SFTPTrafficPolicy", "svg", 1],
  ]),
  ...of("mod_sftp_pam", [["SFTPPAMEngine", "svg", 1, "boolean"], ["SFTPPAMOptions", "svg", "1+"], ["SFTPPAMServiceName", "svg", 1]]),
  ...of("mod_shaper", [
    ["ShaperAll", "s", "2,4,6,8"], ["ShaperControlsACLs", "s", 4], ["ShaperEngine", "svga", 1, "boolean"], ["ShaperLog", "s", 1],
    ["ShaperSession", "svga", "2,4,6,8"], ["ShaperTable", "s", 1],
  ]),
  ...of("mod_site_misc", [["SiteMiscEngine", "svg", 1, "boolean"]]),
  ...of("mod_snmp", [
    ["SNMPAgent", "s", "1+"], ["SNMPCommunity", "s", 1], ["SNMPEnable", "svg", 1, "boolean"], ["SNMPEngine", "s", 1, "boolean"],
    ["SNMPLog", "s", 1], ["SNMPMaxVariables", "s", 1], ["SNMPNotify", "svg", "1"], ["SNMPOptions", "s", "1+"], ["SNMPTables", "s", 1],
  ]),
  ...of("mod_sql", [
    ["SQLAuthTypes", "svg", "1+"], ["SQLAuthenticate", "svg", "1-4"], ["SQLBackend", "svg", 1], ["SQLConnectInfo", "svg", "1-8"],
    ["SQLDefaultGID", "svg", 1], ["SQLDefaultHomedir", "svg", 1], ["SQLDefaultUID", "svg", 1], ["SQLEngine", "svga", 1],
    ["SQLGroupInfo", "svg", "1,4"], ["SQLGroupPrimaryKey", "svg", 1], ["SQLGroupWhereClause", "svg", 1], ["SQLKeepAlive", "svg", "1-2"],
    ["SQLLog", "svg", "2-3"], ["SQLLogFile", "svg", 1], ["SQLLogOnEvent", "svg", "2-3"], ["SQLMinID", "svg", 1], ["SQLMinUserGID", "svg", 1],
    ["SQLMinUserUID", "svg", 1], ["SQLNamedConnectInfo", "svg", "3+"], ["SQLNamedQuery", "svg", "3+"],
    ["SQLNegativeCache", "svg", 1, "boolean"], ["SQLOptions", "svg", "1+"], ["SQLRatioStats", "sg", "1,4"], ["SQLRatios", "sg", "1,4"],
    ["SQLShowInfo", "svg", 3], ["SQLUserInfo", "svg", "1,7"], ["SQLUserPrimaryKey", "svg", 1], ["SQLUserWhereClause", "svg", 1],
  ]),
  ...of("mod_sql_odbc", [["SQLODBCVersion", "svg", 1]]),
  ...of("mod_sql_passwd", [
    ["SQLPasswordArgon2", "svg", 1], ["SQLPasswordCost", "svg", 1], ["SQLPasswordEncoding", "svg", 1],
    ["SQLPasswordEngine", "svg", 1, "boolean"], ["SQLPasswordOptions", "svg", "1+"], ["SQLPasswordPBKDF2", "svg", "1,3"],
    ["SQLPasswordRounds", "svg", 1], ["SQLPasswordSaltEncoding", "svg", 1], ["SQLPasswordSaltFile", "svg", "1+"],
    ["SQLPasswordScrypt", "svg", 1], ["SQLPasswordUserSalt", "svg", "1+"],
  ]),
  ...of("mod_statcache", [
    ["StatCacheCapacity", "s", 1], ["StatCacheControlsACLs", "s", 4], ["StatCacheEngine", "svg", 1, "boolean"],
    ["StatCacheMaxAge", "s", "1-2"], ["StatCacheTable", "s", 1],
  ]),
  ...of("mod_statsd", [
    ["StatsdEngine", "svg", 1, "boolean"], ["StatsdExcludeFilter", "svg", 1], ["StatsdSampling", "svg", 1], ["StatsdServer", "svg", "1-3"],
  ]),
  ...of("mod_systemd", [["SystemdEngine", "s", 0, "boolean"]]),
  ...of("mod_tar", [
    ["TarEnable", "df", 1, "boolean"], ["TarEngine", "svga", 1, "boolean"], ["TarLog", "svg", 1], ["TarOptions", "svga", "1+"],
    ["TarTempPath", "svga", 1],
  ]),
  ...of("mod_tls", [
    ["TLSCACertificateFile", "svg", 1], ["TLSCACertificatePath", "svg", 1], ["TLSCARevocationFile", "svg", 1],
    ["TLSCARevocationPath", "svg", 1], ["TLSCertificateChainFile", "svg", 1], ["TLSCipherSuite", "svg", 1], ["TLSControlsACLs", "s", 4],
    ["TLSCryptoDevice", "svg", 1], ["TLSDHParamFile", "svg", 1], ["TLSDSACertificateFile", "svg", 1],
    ["TLSDSACertificateKeyFile", "svg", 1], ["TLSECCertificateFile", "svg", 1], ["TLSECCertificateKeyFile", "svg", 1],
    ["TLSECDHCurve", "svg", 1], ["TLSEngine", "svg", 1, "boolean"], ["TLSLog", "svg", 1], ["TLSMasqueradeAddress", "sv", 1],
    ["TLSNextProtocol", "svg", 1, "boolean"], ["TLSOptions", "svg", "1+"], ["TLSPKCS12File", "svg", 1], ["TLSPassPhraseProvider", "s", 1],
    ["TLSPreSharedKey", "svg", 2], ["TLSProtocol", "svg", "1+"], ["TLSRSACertificateFile", "svg", 1], ["TLSRSACertificateKeyFile", "svg", 1],
    ["TLSRandomSeed", "svg", 1], ["TLSRenegotiate", "svg", "1+"], ["TLSRequired", "svgadf", 1],
    ["TLSServerCipherPreference", "svg", 1, "boolean"], ["TLSServerInfoFile", "svg", 1], ["TLSSessionCache", "s", "1-2"],
    ["TLSSessionTicketKeys", "s", "2,4"], ["TLSSessionTickets", "svg", 1, "boolean"], ["TLSStapling", "svg", 1, "boolean"],
    ["TLSStaplingCache", "s", 1], ["TLSStaplingOptions", "svg", "1+"], ["TLSStaplingResponder", "svg", 1], ["TLSStaplingTimeout", "svg", 1],
    ["TLSTimeoutHandshake", "svg", 1], ["TLSUserName", "svg", 1], ["TLSVerifyClient", "svg", 1], ["TLSVerifyDepth", "svg", 1],
    ["TLSVerifyOrder", "svg", "1-2"], ["TLSVerifyServer", "svg", 1],
  ]),
  ...of("mod_unique_id", [["UniqueIDEngine", "svg", 1, "boolean"]]),
  ...of("mod_vroot", [
    ["VRootAlias", "svg", 2], ["VRootEngine", "svg", 1, "boolean"], ["VRootLog", "svg", 1], ["VRootOptions", "svg", "1+"],
    ["VRootServerRoot", "svg", 1],
  ]),
  ...of("mod_wrap", [
    ["TCPAccessFiles", "svga", 2], ["TCPAccessSyslogLevels", "svga", 2], ["TCPGroupAccessFiles", "svg", 3], ["TCPServiceName", "svg", 1],
    ["TCPUserAccessFiles", "svg", 3],
  ]),
  ...of("mod_wrap2", [
    ["WrapAllowMsg", "svga", 1], ["WrapDenyMsg", "svga", 1], ["WrapEngine", "svg", 1, "boolean"], ["WrapGroupTables", "svga", 3],
    ["WrapLog", "svg", 1], ["WrapOptions", "svg", "1+"], ["WrapServiceName", "svg", 1], ["WrapTables", "svga", 2],
    ["WrapUserTables", "svga", 3],
  ]),
  ...of("mod_xfer", [
    ["AllowOverwrite", "svgadf", 1, "boolean"], ["AllowRetrieveRestart", "svgadf", 1, "boolean"],
    ["AllowStoreRestart", "svgadf", 1, "boolean"], ["DefaultTransferMode", "svg", 1], ["DeleteAbortedStores", "svgadf", 1, "boolean"],
    ["DisplayFileTransfer", "svg", 1], ["HiddenStores", "svgad", 1], ["MaxRetrieveFileSize", "svgadf", "1,2,4"],
    ["MaxStoreFileSize", "svgadf", "1,2,4"], ["MaxTransfersPerHost", "svgadf", "2-3"], ["MaxTransfersPerUser", "svgadf", "2-3"],
    ["StoreUniquePrefix", "svgadf", 1], ["TimeoutNoTransfer", "svga", 1], ["TimeoutStalled", "svga", 1], ["TransferOptions", "svg", "1+"],
    ["TransferRate", "svgadf", "2,4"], ["UseSendfile", "svgadf", "1-2"],
  ]),
];
