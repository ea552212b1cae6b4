import * as l10n from "@vscode/l10n";

type Meanings = Readonly<Record<string, () => string>>;

export const MESSAGES: Meanings = {
  ftpd_banner: () => l10n.t("Text of the greeting, in place of name and version."),
  banner_file: () => l10n.t("File with the greeting; it wins over ftpd_banner."),
  dirmessage_enable: () => l10n.t("Shows a directory's message_file to those who enter it first."),
  message_file: () => l10n.t("Name of the file that dirmessage_enable shows."),
  utf8_filesystem: () => l10n.t("FEAT announces UTF8. Names of files stay the bytes that they are."),
};

export const LOGGING: Meanings = {
  xferlog_enable: () => l10n.t("Logs uploads and downloads."),
  xferlog_std_format: () => l10n.t("Logs transfers in the format of wu-ftpd, to xferlog_file, and nothing else."),
  xferlog_file: () => l10n.t("File of the log in wu-ftpd's format."),
  vsftpd_log_file: () => l10n.t("File of the log in vsftpd's own format."),
  dual_log_enable: () => l10n.t("Writes both logs."),
  log_ftp_protocol: () => l10n.t("Logs every command and every reply: the best help when clients have trouble."),
  syslog_enable: () => l10n.t("What would go to vsftpd_log_file goes to the system's log."),
  no_log_lock: () => l10n.t("Does not lock the log files while it writes."),
  log_die: () => l10n.t("Sends the reason for a sudden end to the system's log as well."),
  wc_logs_enable: () => l10n.t("Takes names of files in the log for text of several bytes per letter."),
};

export const LISTING: Meanings = {
  force_dot_files: () => l10n.t("Listings always show hidden files."),
  hide_file: () => l10n.t("Pattern of names that listings leave out. They can still be fetched; see deny_file."),
  hide_ids: () => l10n.t("Listings say ftp for every owner and group."),
  ls_recurse_enable: () => l10n.t("Allows listings of whole trees, which can keep the machine busy."),
  text_userdb_names: () => l10n.t("Listings show names of owners instead of numbers."),
  tilde_user_enable: () => l10n.t("Understands ~name in paths."),
  use_localtime: () => l10n.t("Listings and MDTM give local time instead of UTC."),
};

export const SANDBOX: Meanings = {
  isolate: () => l10n.t("Puts sessions into namespaces of their own for processes and memory."),
  isolate_network: () => l10n.t("Takes the network away from the process that talks to the client; a helper opens the connections. Fails in some containers."),
  seccomp_sandbox: () => l10n.t("Lets sessions make only the system calls that upstream thought of; with newer libraries that ends them suddenly."),
  ptrace_sandbox: () => l10n.t("An experiment: a second process watches the system calls of the session."),
  one_process_model: () => l10n.t("One process per session instead of two. Only for anonymous access."),
  nopriv_user: () => l10n.t("Account without rights that talks to the client. It must exist."),
  secure_chroot_dir: () => l10n.t("Empty directory for the process that needs no files. It must exist and nobody may write there; /run is emptied at each boot."),
};
