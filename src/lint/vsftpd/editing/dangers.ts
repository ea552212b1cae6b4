import * as l10n from "@vscode/l10n";

const DANGERS: Readonly<Record<string, () => string>> = {
  anonymous_enable: () => l10n.t("Left out, it is on: everybody can log in."),
  anon_upload_enable: () => l10n.t("Strangers will fill the disk, and use the server to hand out what is not theirs."),
  anon_mkdir_write_enable: () => l10n.t("Strangers may leave whole trees of directories."),
  anon_other_write_enable: () => l10n.t("Any stranger may delete everything."),
  anon_world_readable_only: () => l10n.t("When it is off, strangers may fetch what others have just uploaded."),
  allow_writeable_chroot: () => l10n.t("Whoever may write to the root of a jail can plant files that the libraries of the session load."),
  chroot_local_user: () => l10n.t("Since 2.3.5, a login whose root its user may write to ends with 500 OOPS; see allow_writeable_chroot."),
  pasv_promiscuous: () => l10n.t("Anybody who guesses the port can take over a transfer."),
  port_promiscuous: () => l10n.t("The server can be told to open connections to any machine (FTP bounce)."),
  pasv_address: () => l10n.t("A private address here makes every client outside hang or fail with 425."),
  pasv_addr_resolve: () => l10n.t("A name that cannot be looked up ends the daemon at its start, and after SIGHUP it is not looked up again."),
  require_ssl_reuse: () => l10n.t("Any trouble with TLS on a data connection is reported as missing reuse and ends the session."),
  implicit_ssl: () => l10n.t("Clients that begin without TLS get no greeting and wait in vain."),
  force_local_logins_ssl: () => l10n.t("When it is off, passwords cross the network as clear text."),
  force_local_data_ssl: () => l10n.t("When it is off, files cross the network as clear text."),
  ssl_sslv2: () => l10n.t("Broken; every scanner reports it."),
  ssl_sslv3: () => l10n.t("Broken (POODLE); every scanner reports it."),
  ssl_tlsv1: () => l10n.t("Outdated since RFC 8996."),
  ssl_tlsv11: () => l10n.t("Outdated since RFC 8996."),
  ssl_tlsv1_1: () => l10n.t("Outdated since RFC 8996."),
  run_as_launching_user: () => l10n.t("Rarely what is wanted: it gives up every separation of rights."),
  one_process_model: () => l10n.t("Less security for a little speed."),
  userlist_deny: () => l10n.t("Easily meant the other way round: with NO, an empty list refuses everybody."),
  tcp_wrappers: () => l10n.t("Fatal for every connection where the build has no libwrap, as Red Hat's since 8."),
  ls_recurse_enable: () => l10n.t("One client can keep the disk busy for long."),
  local_umask: () => l10n.t("A value without a leading 0 is read as decimal."),
  anon_umask: () => l10n.t("A value without a leading 0 is read as decimal."),
  secure_chroot_dir: () => l10n.t("When the directory is missing, every connection ends with 500 OOPS."),
  nopriv_user: () => l10n.t("When the account is missing, every connection ends with 500 OOPS."),
  listen_ipv6: () => l10n.t("Both listeners at once are fatal. Before Debian's 3.0.5-1 this one makes PASV announce 0,0,0,0 when pasv_address is set."),
};

/** What can go wrong with an option, where that is worth a warning. */
export function dangerOf(name: string): string | undefined {
  return DANGERS[name]?.();
}
