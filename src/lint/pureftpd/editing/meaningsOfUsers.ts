import * as l10n from "@vscode/l10n";

type Meanings = Readonly<Record<string, () => string>>;

export const LOGIN: Meanings = {
  PureDB: () => l10n.t("File of virtual users that pure-pw has made with `mkdb`. Ways to log in are asked in the order of their lines."),
  PAMAuthentication: () => l10n.t("Asks PAM about users. It is also what happens when no way to log in is named and the build has PAM."),
  UnixAuthentication: () => l10n.t("Users of the system with their passwords. It is what happens when no way to log in is named and the build has no PAM."),
  ExtAuth: () => l10n.t("Socket of pure-authd, a program that decides about logins."),
  LDAPConfigFile: () => l10n.t("File that says how users are found in LDAP. Needs a build with LDAP."),
  MySQLConfigFile: () => l10n.t("File that says how users are found in MySQL or MariaDB. Needs a build with MySQL."),
  PGSQLConfigFile: () => l10n.t("File that says how users are found in PostgreSQL. Needs a build with PostgreSQL."),
  MinUID: () => l10n.t("Lowest user number that may log in; 1000 or the like keeps accounts of the system out."),
  CreateHomeDir: () => l10n.t("Makes a home directory that is missing when its user logs in."),
  PerUserLimits: () => l10n.t("Most sessions at the same time, of one user and of all anonymous users: `3:20`. 0 stands for no limit. Needs a build with per-user limits."),
  TrustedIP: () => l10n.t("Address of this server at which known users may log in; at its others only anonymous ones can."),
};

export const ANONYMOUS: Meanings = {
  NoAnonymous: () => l10n.t("Refuses anonymous users. They are also refused where the system has no account named ftp or _ftp."),
  AnonymousOnly: () => l10n.t("Refuses everybody but anonymous users."),
  AnonymousCantUpload: () => l10n.t("Anonymous users cannot upload, whatever the permissions of the directory."),
  AnonymousCanCreateDirs: () => l10n.t("Anonymous users can make directories where the permissions let them."),
  AntiWarez: () => l10n.t("What anonymous users have uploaded cannot be downloaded until somebody has changed its owner."),
  AllowDotFiles: () => l10n.t("Anonymous users may read files whose names begin with a dot."),
};

export const FILES: Meanings = {
  ChrootEveryone: () => l10n.t("Locks all users but root into their home directories. Anonymous ones always are."),
  TrustedGID: () => l10n.t("Locks all users into their home directories, except for root and the members of the group with this number. For use without ChrootEveryone."),
  Umask: () => l10n.t("Permissions taken from new files and from new directories: `133:022`, both octal."),
  Quota: () => l10n.t("Most files, and most megabytes, of each user: `1000:10`. Files that are there already are counted with pure-quotacheck."),
  MaxDiskUsage: () => l10n.t("Uploads are refused once the disk is fuller than so many percent."),
  ProhibitDotFilesWrite: () => l10n.t("Files whose names begin with a dot cannot be changed, not even by their owners."),
  ProhibitDotFilesRead: () => l10n.t("Files whose names begin with a dot cannot be read, not even by their owners."),
  DisplayDotFiles: () => l10n.t("Lists files whose names begin with a dot. Since 1.0.48 they are always listed."),
  KeepAllFiles: () => l10n.t("Nobody can delete a file or write over it; uploads can only be new or go on where they stopped."),
  AutoRename: () => l10n.t("An upload whose name is taken gets another one: name.1, name.2 …"),
  NoRename: () => l10n.t("Nobody can rename a file."),
  NoChmod: () => l10n.t("Nobody can change permissions with SITE CHMOD, except for root."),
  NoTruncate: () => l10n.t("An upload goes to a hidden file, which replaces the old one only when it is complete."),
  CustomerProof: () => l10n.t("Users cannot take away their own right to read their files, as beginners do with SITE CHMOD 0."),
  FileSystemCharset: () => l10n.t("Character set of the file names on disk. Gone since 1.0.48: names go through as they are."),
  ClientCharset: () => l10n.t("Character set of the clients. Gone since 1.0.48: names go through as they are."),
};

export const LOGGING: Meanings = {
  SyslogFacility: () => l10n.t("Facility of the system log; `none` switches it off. An unknown one is complained about, and the daemon goes on."),
  VerboseLog: () => l10n.t("Logs every command of the clients."),
  LogPID: () => l10n.t("Log lines carry the process number."),
  AltLog: () => l10n.t("A log of transfers: `FORMAT:/path`, with clf, stats, w3c or xferlog for the format."),
  FortunesFile: () => l10n.t("File of sayings separated by `%`, one of which greets each client instead of the banner."),
};
