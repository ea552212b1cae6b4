import * as l10n from "@vscode/l10n";

type Meanings = Readonly<Record<string, () => string>>;

export const LOGIN: Meanings = {
  anonymous_enable: () => l10n.t("Lets people in as anonymous or ftp. It is on in the program itself, whatever the example files say."),
  local_enable: () => l10n.t("Lets people in with accounts of the machine, or those that PAM knows."),
  write_enable: () => l10n.t("Allows commands that change the file system: uploads, deletes, renames, new directories."),
  check_shell: () => l10n.t("Refuses users whose shell is not in /etc/shells. Builds with PAM leave this to pam_shells."),
  pam_service_name: () => l10n.t("File in /etc/pam.d that decides about logins. A name that does not exist there refuses everybody with 530."),
  session_support: () => l10n.t("Opens a PAM session for each login, with entries in utmp and wtmp."),
  userlist_enable: () => l10n.t("Looks user names up in userlist_file before a password is asked for."),
  userlist_deny: () => l10n.t("YES: the names of userlist_file are refused. NO: only they may log in."),
  userlist_file: () => l10n.t("File with one user name per line. A blank or a carriage return is part of the name."),
  userlist_log: () => l10n.t("Logs logins that the list refused."),
  max_login_fails: () => l10n.t("Wrong passwords until the connection is closed."),
  delay_failed_login: () => l10n.t("Seconds to wait before a failed login is reported."),
  delay_successful_login: () => l10n.t("Seconds to wait before a login is let in."),
  user_config_dir: () => l10n.t("Directory with further settings for single users, each file named like the user. A mistake in one ends that user's logins."),
};

export const ANONYMOUS: Meanings = {
  anon_root: () => l10n.t("Directory that anonymous users see as the root."),
  anon_upload_enable: () => l10n.t("Lets anonymous users upload files."),
  anon_mkdir_write_enable: () => l10n.t("Lets anonymous users make directories."),
  anon_other_write_enable: () => l10n.t("Lets anonymous users delete, rename and overwrite."),
  anon_world_readable_only: () => l10n.t("Anonymous users may only download what everybody on the machine may read."),
  no_anon_password: () => l10n.t("Lets anonymous users in without asking for a password."),
  ftp_username: () => l10n.t("Account that anonymous sessions run as; its home is their root."),
  chown_uploads: () => l10n.t("Gives anonymously uploaded files to chown_username."),
  chown_username: () => l10n.t("Owner of anonymously uploaded files."),
  deny_email_enable: () => l10n.t("Refuses anonymous logins with a password from banned_email_file."),
  banned_email_file: () => l10n.t("File of the anonymous passwords that are refused."),
  secure_email_list_enable: () => l10n.t("Anonymous logins need a password from email_password_file."),
  email_password_file: () => l10n.t("File of the anonymous passwords that are accepted."),
};

export const VIRTUAL: Meanings = {
  guest_enable: () => l10n.t("Every login that is not anonymous becomes guest_username: virtual users, with names that only PAM knows."),
  guest_username: () => l10n.t("Account that virtual users run as."),
  user_sub_token: () => l10n.t("Text in local_root and in the guest's home that is replaced by the user's name."),
  virtual_use_local_privs: () => l10n.t("Virtual users have the rights of local ones instead of those of anonymous ones."),
};

export const JAIL: Meanings = {
  chroot_local_user: () => l10n.t("Locks local users into their home directory, except those of the list."),
  chroot_list_enable: () => l10n.t("Uses chroot_list_file: its users are locked in; with chroot_local_user they are the ones who are not."),
  chroot_list_file: () => l10n.t("File with one user name per line. A blank or a carriage return is part of the name."),
  allow_writeable_chroot: () => l10n.t("Lets a session start although its user may write to the root of the jail."),
  passwd_chroot_enable: () => l10n.t("A /./ in the home directory of the account says where the jail ends."),
  local_root: () => l10n.t("Directory that local users start in, instead of their home."),
};

export const PERMISSIONS: Meanings = {
  local_umask: () => l10n.t("Permissions that files of local users do not get. Octal only with a leading 0."),
  anon_umask: () => l10n.t("Permissions that files of anonymous users do not get. Octal only with a leading 0."),
  file_open_mode: () => l10n.t("Permissions of uploaded files before the umask takes its part. Octal only with a leading 0."),
  chown_upload_mode: () => l10n.t("Permissions of files that chown_uploads has given away. Octal only with a leading 0."),
};

export const COMMANDS: Meanings = {
  cmds_allowed: () => l10n.t("The only commands that are accepted after login, separated by commas without blanks. Whoever forgets EPSV or FEAT locks modern clients out."),
  cmds_denied: () => l10n.t("Commands that are refused after login, separated by commas without blanks."),
  chmod_enable: () => l10n.t("Lets local users change permissions with SITE CHMOD."),
  dirlist_enable: () => l10n.t("Allows listings of directories."),
  download_enable: () => l10n.t("Allows downloads."),
  mdtm_write: () => l10n.t("Lets MDTM set the time of a file."),
  deny_file: () => l10n.t("Pattern of names that nobody may touch. They still appear in listings; see hide_file."),
  download_file: () => l10n.t("Pattern of the only names that may be downloaded."),
  upload_file: () => l10n.t("Pattern of the only names that may be uploaded."),
};
