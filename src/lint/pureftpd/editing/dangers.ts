import * as l10n from "@vscode/l10n";

const DANGERS: Readonly<Record<string, () => string>> = {
  ForcePassiveIP: () => l10n.t("A private address here makes every client outside hang; a name that cannot be looked up turns every client away with 421."),
  PassivePortRange: () => l10n.t("A small range silently cuts MaxClientsNumber to half its ports; a single port takes the limit away altogether."),
  NATmode: () => l10n.t("Clients behind a firewall of their own, that is nearly all, cannot transfer anything."),
  AllowUserFXP: () => l10n.t("The server can be told to open connections to any machine (FTP bounce), and strangers who guess a port get the data."),
  AllowAnonymousFXP: () => l10n.t("Anybody can tell the server to open connections to any machine (FTP bounce)."),
  BrokenClientsCompatibility: () => l10n.t("Clients that insist on EPSV fail."),
  TLS: () => l10n.t("With 0 and 1, passwords may cross the network as clear text. From 1 on, the daemon does not start without its certificate."),
  CertFile: () => l10n.t("A file that is missing or unreadable keeps the daemon from starting; only the system log says so."),
  CertFileAndKey: () => l10n.t("A file that is missing or unreadable keeps the daemon from starting; only the system log says so."),
  TLSCipherSuite: () => l10n.t("A list that OpenSSL does not take keeps the daemon from starting; only the system log says so."),
  NoAnonymous: () => l10n.t("Left out, anonymous users are let in where the system has an account named ftp."),
  AnonymousCantUpload: () => l10n.t("When it is off, strangers may fill the disk wherever the permissions let them, and hand out what is not theirs."),
  AntiWarez: () => l10n.t("When it is off, the server hands out what strangers have just uploaded."),
  ChrootEveryone: () => l10n.t("When it is off, users see the whole file system, as far as its permissions let them."),
  MinUID: () => l10n.t("Left out, accounts of the system can log in."),
  UnixAuthentication: () => l10n.t("Whoever learns an FTP password can often log in with SSH as well."),
  LimitRecursion: () => l10n.t("Directories with more files look incomplete to clients."),
  Daemonize: () => l10n.t("Under systemd with Type=simple, and in containers, the service seems to end at once."),
  CustomerProof: () => l10n.t("Scripts that set odd permissions on purpose fail."),
  CallUploadScript: () => l10n.t("Without a running pure-uploadscript, nothing is called."),
  KeepAllFiles: () => l10n.t("Clients that upload to a temporary name and rename it fail."),
};

/** What can go wrong with an option, where that is worth a warning. */
export function dangerOf(name: string): string | undefined {
  return Object.hasOwn(DANGERS, name) ? DANGERS[name]?.() : undefined;
}
