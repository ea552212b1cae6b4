import { KEYWORDS } from "../demands/keywords";

/** What the daemon does when a directive is left out, as it would stand in the file: from the sources of 1.3.8. */
const DEFAULTS: Readonly<Record<string, string>> = {
  AllowOverwrite: "off", AllowRetrieveRestart: "on", AllowStoreRestart: "on", AuthOrder: "mod_auth_file.c mod_auth_unix.c", AuthPAM: "on", AuthPAMConfig: "ftp",
  DebugLevel: "0", DefaultServer: "off", DefaultTransferMode: "ascii", DelayEngine: "on", DeleteAbortedStores: "off", HiddenStores: "off", IdentLookups: "on",
  ListStyle: "Unix", MaxLoginAttempts: "3", Order: "allow,deny", PersistentPasswd: "off", Port: "21", RequireValidShell: "on", RootLogin: "off",
  ServerName: '"ProFTPD"', ServerType: "standalone", ShowSymlinks: "on", SocketBindTight: "off", SyslogFacility: "daemon", SyslogLevel: "notice",
  TCPBackLog: "128", TCPNoDelay: "on", TLSCipherSuite: "DEFAULT:!ADH:!EXPORT:!DES", TLSEngine: "off", TLSProtocol: "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3",
  TLSRequired: "off", TLSSessionTickets: "off", TLSStapling: "off", TLSTimeoutHandshake: "300", TLSVerifyClient: "off",
  TLSVerifyDepth: "9", TimeoutIdle: "600", TimeoutLinger: "10", TimeoutLogin: "300", TimeoutNoTransfer: "300", TimeoutSession: "0", TimeoutStalled: "3600",
  TimesGMT: "on", Umask: "0022", UseFtpUsers: "on", UseGlobbing: "on", UseIPv6: "on", UseLastlog: "off", UseReverseDNS: "on", WtmpLog: "on",
  // Of settings that fewer files have; the engines of the modules among them.
  AllowChrootSymlinks: "on", AllowEmptyPasswords: "on", AnonAllowRobots: "off", AnonRequirePassword: "off", AuthAliasOnly: "off", AuthOTPAlgorithm: "totp", AuthUsingAlias: "off", BanEngine: "off",
  CapabilitiesEngine: "on", CapabilitiesRootRevoke: "on", CommandBufferSize: "512", ControlsAuthFreshness: "10", ControlsEngine: "on", ControlsInterval: "10", ControlsMaxClients: "5", CopyEngine: "on",
  DeflateEngine: "off", DigestAlgorithms: "all", DigestDefaultAlgorithm: "sha1", DigestEngine: "on", FACLEngine: "on", FactsAdvertise: "on", ForensicLogBufferSize: "1024",
  ForensicLogCriteria: "FailedLogin UntimelyDeath", ForensicLogEngine: "off", GeoIPEngine: "off", GeoIPPolicy: "allow,deny", IgnoreHidden: "off", LDAPAuthBinds: "on", LDAPDefaultAuthScheme: "crypt",
  LDAPUseTLS: "off", LangDefault: "en_US", LangEngine: "on", MaxPasswordSize: "1024", MemcacheEngine: "off", ProcessTitles: "verbose", QuotaDirectoryTally: "off", QuotaShowQuotas: "on",
  RLimitChroot: "on", RadiusNASIdentifier: "ftp", RadiusVendor: "Unix 4", Ratios: "off", RedisEngine: "off", RedisTimeouts: "500 500", RewriteEngine: "off", RewriteMaxReplace: "8", SFTPAuthMethods: "publickey password",
  SFTPCompression: "off", SFTPEngine: "off", SFTPMaxChannels: "10", SFTPPAMEngine: "on", SFTPPAMServiceName: "sshd", SNMPEngine: "off", SQLAuthenticate: "on", SQLDefaultGID: "65533", SQLDefaultUID: "65533",
  SQLEngine: "on", SQLMinID: "999", SQLMinUserGID: "999", SQLMinUserUID: "999", SQLNegativeCache: "off", SQLPasswordCost: "interactive", SQLPasswordEncoding: "hex", SQLPasswordEngine: "off", SQLPasswordRounds: "1",
  SaveRatios: "off", ScoreboardScrub: "on", ShaperEngine: "off", SiteMiscEngine: "on", StatCacheCapacity: "5000", StatCacheEngine: "off", StatCacheMaxAge: "5", TLSSessionTicketKeys: "age 12h count 25",
  TLSStaplingTimeout: "10", TLSVerifyOrder: "crl", UniqueIDEngine: "on", WrapServiceName: "proftpd",
};

/** What ProFTPD does without the directive; undefined where that is not one value. */
export function defaultOf(name: string): string | undefined {
  return DEFAULTS[name];
}

/** Words that a directive takes, each on its own. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  AllowForeignAddress: ["on", "off"],
  AuthFileOptions: ["InsecurePerms", "SyntaxCheck"],
  AuthOrder: ["mod_auth_pam.c", "mod_auth_unix.c", "mod_auth_file.c", "mod_sql.c", "mod_ldap.c"],
  DefaultTransferMode: ["ascii", "binary"],
  DefaultRoot: ["~"],
  IncludeOptions: ["AllowSymlinks", "IgnoreTempFiles", "IgnoreWildcards"],
  ListStyle: ["Unix", "Windows"],
  Order: ["allow,deny", "deny,allow"],
  ProcessTitles: ["terse", "verbose"],
  Satisfy: ["any", "all"],
  ServerIdent: ["on", "off"],
  ServerType: ["standalone", "inetd"],
  SyslogLevel: ["emerg", "alert", "crit", "error", "warn", "notice", "info", "debug"],
  TLSOptions: [
    "NoSessionReuseRequired", "UseImplicitSSL", "StdEnvVars", "ExportCertData", "EnableDiags", "AllowDotLogin", "AllowPerUser", "AllowClientRenegotiations",
    "AllowWeakDH", "AllowWeakSecurity", "CommonNameRequired", "dNSNameRequired", "iPAddressRequired", "IgnoreSNI", "NoAutoECDH", "NoEmptyFragments",
  ],
  TLSProtocol: ["TLSv1.2", "TLSv1.3", "TLSv1.1", "TLSv1", "SSLv3", "ALL"],
  TLSRequired: ["on", "off", "ctrl", "data", "auth", "auth+data", "!data", "auth+!data"],
  TLSVerifyClient: ["on", "off", "optional"],
  TransferLog: ["none"],
  Umask: ["022", "002", "027", "077"],
  UseEncoding: ["on", "off", "UTF-8"],
  "<Limit>": ["LOGIN", "READ", "WRITE", "DIRS", "ALL", "SITE_CHMOD", "STOR", "RETR", "DELE", "MKD", "RMD", "RNFR"],
  "<IfModule>": ["mod_tls.c", "mod_sftp.c", "mod_sql.c", "mod_quotatab.c", "mod_ctrls.c", "mod_delay.c", "mod_ident.c", "mod_dynmasq.c"],
};

/** The words that a directive takes; empty where it takes anything. */
export function valuesOf(name: string): readonly string[] {
  return VALUES[name] ?? KEYWORDS.find((one) => one.name === name)?.words ?? [];
}
