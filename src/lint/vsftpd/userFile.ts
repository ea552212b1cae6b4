/** Folders that people name in user_config_dir; the files in them are named like the users. */
const FOLDER = /(?:^|[._-])(?:v|virtual_?)?users?(?:$|[._-])|user_?(?:conf|config)|^vconf(?:ig)?$/i;

/** Whether the path is that of a file of user_config_dir, read after a login on top of the main file. */
export function isUserFile(fileName: string): boolean {
  const parts = fileName.split(/[\\/]/);
  const name = parts.pop() ?? "";
  const folder = parts.at(-1) ?? "";
  return name !== "" && !/vsftpd/i.test(name) && FOLDER.test(folder) && parts.some((part) => /vsftpd/i.test(part));
}

/** What the listener, the greeting, TLS and the login itself ask for: common_do_login in twoprocess.c reads the user's file after all that. */
const DECIDED_BEFORE: ReadonlySet<string> = new Set([
  "listen_address", "listen_address6", "listen_port", "background", "max_clients", "max_per_ip", "setproctitle_enable",
  "run_as_launching_user", "one_process_model", "tcp_wrappers", "ftp_enable", "http_enable", "isolate", "isolate_network", "nopriv_user", "secure_chroot_dir", "pasv_addr_resolve",
  "ftpd_banner", "banner_file", "anonymous_enable", "local_enable", "ftp_username", "no_anon_password", "deny_email_enable", "banned_email_file",
  "secure_email_list_enable", "email_password_file", "pam_service_name", "check_shell", "user_config_dir", "userlist_enable", "userlist_deny", "userlist_file", "userlist_log",
  "max_login_fails", "delay_failed_login", "reverse_lookup_enable", "ssl_enable", "implicit_ssl", "allow_anon_ssl", "force_anon_logins_ssl",
  "force_local_logins_ssl", "rsa_cert_file", "rsa_private_key_file", "dsa_cert_file", "dsa_private_key_file", "ca_certs_file", "ssl_ciphers", "ssl_request_cert", "require_cert",
  "validate_cert", "ssl_sni_hostname", "ssl_sslv2", "ssl_sslv3", "ssl_tlsv1", "ssl_tlsv11", "ssl_tlsv12", "ssl_tlsv13", "ssl_tlsv1_1", "ssl_tlsv1_2", "ssl_tlsv1_3",
  "dh_param_file", "ecdh_param_file", "xferlog_file", "vsftpd_log_file",
]);

/** Whether the daemon has acted on an option before it reads the user's own file. */
export function isDecidedBefore(name: string): boolean {
  return DECIDED_BEFORE.has(name);
}
