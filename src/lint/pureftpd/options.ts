/** How the value of an option is written. `pair`: two numbers with a colon between them; `two-numbers`: with blanks between them. */
export type Form = "boolean" | "number" | "two-numbers" | "number-or-two" | "pair" | "word" | "letters" | "text" | "two-texts";

/** One name that Pure-FTPd knows in its own configuration file. */
export interface Option {
  readonly name: string;
  readonly form: Form;
  /** The value compiled in, as it would stand in the file; undefined: unset. */
  readonly compiled?: string;
  /** The database without which a build does not know the name. */
  readonly database?: "LDAP" | "MySQL" | "PostgreSQL";
}

function option(name: string, form: Form, compiled?: string): Option {
  return { name, form, ...(compiled !== undefined && { compiled }) };
}

/** Names and forms from simpleconf_ftpd.h in the order in which the daemon tries them; compiled values from globals.h and ftpd.h. */
export const OPTIONS: readonly Option[] = [
  option("AllowAnonymousFXP", "boolean", "no"),
  option("AllowDotFiles", "boolean", "no"),
  option("AllowUserFXP", "boolean", "no"),
  option("AltLog", "text"),
  option("AnonymousBandwidth", "number-or-two"),
  option("AnonymousCanCreateDirs", "boolean", "no"),
  option("AnonymousCantUpload", "boolean", "no"),
  option("AnonymousOnly", "boolean", "no"),
  option("AnonymousRatio", "two-numbers"),
  option("AntiWarez", "boolean", "no"),
  option("AutoRename", "boolean", "no"),
  option("Bind", "word"),
  option("BrokenClientsCompatibility", "boolean", "no"),
  option("CertFileAndKey", "two-texts"),
  option("CertFile", "text", "/etc/ssl/private/pure-ftpd.pem"),
  option("ChrootEveryone", "boolean", "no"),
  option("CreateHomeDir", "boolean", "no"),
  option("CustomerProof", "boolean", "no"),
  option("Daemonize", "boolean", "no"),
  option("DisplayDotFiles", "boolean", "no"),
  option("DontResolve", "boolean", "no"),
  option("ExtCert", "text"),
  option("ForcePassiveIP", "word"),
  option("FortunesFile", "text"),
  option("IPV4Only", "boolean", "no"),
  option("IPV6Only", "boolean", "no"),
  option("KeepAllFiles", "boolean", "no"),
  option("LimitRecursion", "two-numbers", "10000 5"),
  option("ExtAuth", "text"),
  { ...option("LDAPConfigFile", "text"), database: "LDAP" },
  { ...option("MySQLConfigFile", "text"), database: "MySQL" },
  option("PAMAuthentication", "boolean"),
  { ...option("PGSQLConfigFile", "text"), database: "PostgreSQL" },
  option("PureDB", "text"),
  option("UnixAuthentication", "boolean"),
  option("LogPID", "boolean", "no"),
  option("MaxClientsNumber", "number", "50"),
  option("MaxClientsPerIP", "number"),
  option("MaxDiskUsage", "number"),
  option("MaxIdleTime", "number", "15"),
  option("MaxLoad", "number"),
  option("MinUID", "number", "0"),
  option("NATmode", "boolean", "no"),
  option("NoAnonymous", "boolean", "no"),
  option("NoChmod", "boolean", "no"),
  option("NoRename", "boolean", "no"),
  option("NoTruncate", "boolean", "no"),
  option("PassivePortRange", "two-numbers", "1024 65535"),
  option("PerUserLimits", "pair"),
  option("PIDFile", "text", "/var/run/pure-ftpd.pid"),
  option("ProhibitDotFilesWrite", "boolean", "no"),
  option("ProhibitDotFilesRead", "boolean", "no"),
  option("Quota", "pair"),
  option("SyslogFacility", "letters", "ftp"),
  option("TLSCipherSuite", "word"),
  option("TLS", "number", "0"),
  option("TrustedGID", "number"),
  option("TrustedIP", "word"),
  option("Umask", "pair", "133:022"),
  option("CallUploadScript", "boolean", "no"),
  option("UserBandwidth", "number-or-two"),
  option("UserRatio", "two-numbers"),
  option("VerboseLog", "boolean", "no"),
  option("Include", "text"),
];
