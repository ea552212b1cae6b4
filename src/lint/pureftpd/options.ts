/** How the value of an option is written. `pair`: two numbers with a colon between them; `two-numbers`: with blanks between them. */
export type Form = "boolean" | "number" | "two-numbers" | "number-or-two" | "pair" | "word" | "letters" | "text" | "two-texts";

/** One name that some Pure-FTPd knows in its own configuration file. */
export interface Option {
  readonly name: string;
  readonly form: Form;
  /** The letter of its command line switch; empty for what has none. */
  readonly flag: string;
  /** The value compiled in, as it would stand in the file; undefined: unset. */
  readonly compiled?: string;
  /** The name of its long switch, where that is not the option's name. */
  readonly long?: string;
  /** A way to log in: what its switch, `-l`, is given. */
  readonly login?: string;
  /** The database without which a build does not know the name. */
  readonly database?: "LDAP" | "MySQL" | "PostgreSQL";
  /** The third number of the first version that knows the name in its file, if that is not the first with such a file, 1.0.44. */
  readonly since?: number;
  /** The same of the first version that no longer knows it. */
  readonly until?: number;
}

function option(name: string, form: Form, flag: string, compiled?: string): Option {
  return { name, form, flag, ...(compiled !== undefined && { compiled }) };
}

/** Names and forms from simpleconf_ftpd.h in the order in which the daemon tries them, switches from ftpd_p.h; compiled values from globals.h and ftpd.h. */
export const OPTIONS: readonly Option[] = [
  option("AllowAnonymousFXP", "boolean", "W", "no"),
  option("AllowDotFiles", "boolean", "z", "no"),
  option("AllowUserFXP", "boolean", "w", "no"),
  option("AltLog", "text", "O"),
  option("AnonymousBandwidth", "number-or-two", "t"),
  option("AnonymousCanCreateDirs", "boolean", "M", "no"),
  option("AnonymousCantUpload", "boolean", "i", "no"),
  option("AnonymousOnly", "boolean", "e", "no"),
  option("AnonymousRatio", "two-numbers", "q"),
  option("AntiWarez", "boolean", "s", "no"),
  option("AutoRename", "boolean", "r", "no"),
  option("Bind", "word", "S"),
  option("BrokenClientsCompatibility", "boolean", "b", "no"),
  { ...option("CertFileAndKey", "two-texts", "2"), since: 48, long: "certfile" },
  option("CertFile", "text", "2", "/etc/ssl/private/pure-ftpd.pem"),
  option("ChrootEveryone", "boolean", "A", "no"),
  { ...option("ClientCharset", "word", "9"), until: 48 },
  option("CreateHomeDir", "boolean", "j", "no"),
  option("CustomerProof", "boolean", "Z", "no"),
  option("Daemonize", "boolean", "B", "no"),
  option("DisplayDotFiles", "boolean", "D", "no"),
  option("DontResolve", "boolean", "H", "no"),
  { ...option("ExtCert", "text", "3"), since: 48 },
  { ...option("FileSystemCharset", "word", "8"), until: 48 },
  option("ForcePassiveIP", "word", "P"),
  option("FortunesFile", "text", "F"),
  option("IPV4Only", "boolean", "4", "no"),
  option("IPV6Only", "boolean", "6", "no"),
  option("KeepAllFiles", "boolean", "K", "no"),
  option("LimitRecursion", "two-numbers", "L", "10000 5"),
  { ...option("ExtAuth", "text", "l"), login: "extauth" },
  { ...option("LDAPConfigFile", "text", "l"), login: "ldap", database: "LDAP" },
  { ...option("MySQLConfigFile", "text", "l"), login: "mysql", database: "MySQL" },
  { ...option("PAMAuthentication", "boolean", "l"), login: "pam" },
  { ...option("PGSQLConfigFile", "text", "l"), login: "pgsql", database: "PostgreSQL" },
  { ...option("PureDB", "text", "l"), login: "puredb" },
  { ...option("UnixAuthentication", "boolean", "l"), login: "unix" },
  option("LogPID", "boolean", "1", "no"),
  option("MaxClientsNumber", "number", "c", "50"),
  option("MaxClientsPerIP", "number", "C"),
  { ...option("MaxDiskUsage", "number", "k"), long: "maxdiskusagepct" },
  option("MaxIdleTime", "number", "I", "15"),
  option("MaxLoad", "number", "m"),
  option("MinUID", "number", "u", "0"),
  option("NATmode", "boolean", "N", "no"),
  option("NoAnonymous", "boolean", "E", "no"),
  option("NoChmod", "boolean", "R", "no"),
  option("NoRename", "boolean", "G", "no"),
  option("NoTruncate", "boolean", "0", "no"),
  option("PassivePortRange", "two-numbers", "p", "1024 65535"),
  option("PerUserLimits", "pair", "y"),
  option("PIDFile", "text", "g", "/var/run/pure-ftpd.pid"),
  option("ProhibitDotFilesWrite", "boolean", "x", "no"),
  option("ProhibitDotFilesRead", "boolean", "X", "no"),
  option("Quota", "pair", "n"),
  option("SyslogFacility", "letters", "f", "ftp"),
  option("TLSCipherSuite", "word", "J"),
  option("TLS", "number", "Y", "0"),
  option("TrustedGID", "number", "a"),
  option("TrustedIP", "word", "V"),
  option("Umask", "pair", "U", "133:022"),
  { ...option("CallUploadScript", "boolean", "o", "no"), long: "uploadscript" },
  option("UserBandwidth", "number-or-two", "T"),
  option("UserRatio", "two-numbers", "Q"),
  option("VerboseLog", "boolean", "d", "no"),
  { ...option("Include", "text", ""), since: 50 },
];
