import type { Conf } from "./conf";
import { booleanOf, stringOf } from "./effective";

// Virtual users have the rights of anonymous ones, unless virtual_use_local_privs is on.
const ANONYMOUS = "anonymous_enable=YES | guest_enable=YES";

/** What must be set for an option to have an effect, from the places in the sources where it is asked for. `|` parts what is enough each. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  accept_timeout: "pasv_enable=YES", pasv_min_port: "pasv_enable=YES", pasv_max_port: "pasv_enable=YES", pasv_address: "pasv_enable=YES",
  pasv_promiscuous: "pasv_enable=YES", pasv_addr_resolve: "pasv_address",
  connect_from_port_20: "port_enable=YES", connect_timeout: "port_enable=YES", port_promiscuous: "port_enable=YES", ftp_data_port: "connect_from_port_20=YES",
  allow_anon_ssl: "ssl_enable=YES, anonymous_enable=YES", force_anon_data_ssl: "ssl_enable=YES, anonymous_enable=YES",
  force_anon_logins_ssl: "ssl_enable=YES, anonymous_enable=YES",
  force_local_data_ssl: "ssl_enable=YES, local_enable=YES", force_local_logins_ssl: "ssl_enable=YES, local_enable=YES",
  implicit_ssl: "ssl_enable=YES", require_ssl_reuse: "ssl_enable=YES", rsa_cert_file: "ssl_enable=YES", rsa_private_key_file: "ssl_enable=YES, rsa_cert_file",
  dsa_cert_file: "ssl_enable=YES", dsa_private_key_file: "ssl_enable=YES, dsa_cert_file", ssl_ciphers: "ssl_enable=YES", ssl_request_cert: "ssl_enable=YES",
  require_cert: "ssl_enable=YES, ssl_request_cert=YES", ca_certs_file: "ssl_enable=YES, ssl_request_cert=YES | require_cert=YES",
  validate_cert: "ssl_enable=YES, ca_certs_file, ssl_request_cert=YES | require_cert=YES", ssl_sni_hostname: "ssl_enable=YES",
  ssl_sslv2: "ssl_enable=YES", ssl_sslv3: "ssl_enable=YES", ssl_tlsv1: "ssl_enable=YES", ssl_tlsv11: "ssl_enable=YES", ssl_tlsv12: "ssl_enable=YES",
  ssl_tlsv13: "ssl_enable=YES", ssl_tlsv1_1: "ssl_enable=YES", ssl_tlsv1_2: "ssl_enable=YES", ssl_tlsv1_3: "ssl_enable=YES",
  strict_ssl_read_eof: "ssl_enable=YES", strict_ssl_write_shutdown: "ssl_enable=YES", debug_ssl: "ssl_enable=YES",
  listen_address: "listen=YES", listen_address6: "listen_ipv6=YES", listen_port: "listen=YES | listen_ipv6=YES", background: "listen=YES | listen_ipv6=YES",
  max_clients: "listen=YES | listen_ipv6=YES", max_per_ip: "listen=YES | listen_ipv6=YES", isolate: "listen=YES | listen_ipv6=YES",
  isolate_network: "one_process_model=NO", one_process_model: "anonymous_enable=YES, local_enable=NO", http_enable: "one_process_model=YES",
  ptrace_sandbox: "one_process_model=YES",
  anon_max_rate: ANONYMOUS, anon_root: "anonymous_enable=YES", anon_umask: ANONYMOUS, anon_world_readable_only: ANONYMOUS,
  anon_upload_enable: `write_enable=YES, ${ANONYMOUS}`, anon_mkdir_write_enable: `write_enable=YES, ${ANONYMOUS}`,
  anon_other_write_enable: `write_enable=YES, ${ANONYMOUS}`, ftp_username: "anonymous_enable=YES", no_anon_password: "anonymous_enable=YES",
  chown_uploads: `write_enable=YES, ${ANONYMOUS}, anon_upload_enable=YES`, chown_username: "chown_uploads=YES", chown_upload_mode: "chown_uploads=YES",
  deny_email_enable: "anonymous_enable=YES", banned_email_file: "deny_email_enable=YES", secure_email_list_enable: "anonymous_enable=YES",
  email_password_file: "secure_email_list_enable=YES",
  local_max_rate: "local_enable=YES", local_umask: "local_enable=YES", local_root: "local_enable=YES", check_shell: "local_enable=YES",
  pam_service_name: "local_enable=YES", session_support: "local_enable=YES",
  userlist_enable: "local_enable=YES", userlist_deny: "userlist_enable=YES", userlist_file: "userlist_enable=YES", userlist_log: "userlist_enable=YES",
  guest_enable: "local_enable=YES", guest_username: "guest_enable=YES", virtual_use_local_privs: "guest_enable=YES",
  chroot_local_user: "local_enable=YES", chroot_list_enable: "local_enable=YES", chroot_list_file: "chroot_list_enable=YES",
  allow_writeable_chroot: "chroot_local_user=YES | chroot_list_enable=YES", passwd_chroot_enable: "chroot_local_user=YES | chroot_list_enable=YES",
  ascii_upload_enable: "write_enable=YES", delete_failed_uploads: "write_enable=YES", mdtm_write: "write_enable=YES", upload_file: "write_enable=YES",
  chmod_enable: "write_enable=YES, local_enable=YES", message_file: "dirmessage_enable=YES",
  xferlog_std_format: "xferlog_enable=YES", xferlog_file: "xferlog_std_format=YES | dual_log_enable=YES", vsftpd_log_file: "syslog_enable=NO",
  log_ftp_protocol: "xferlog_std_format=NO | dual_log_enable=YES | syslog_enable=YES",
};

/** The settings that an option needs, none when it stands alone. */
export function requirementsOf(name: string): readonly string[] {
  return REQUIREMENTS[name]?.split(", ") ?? [];
}

/**
 * The settings that an option needs and that somebody forgot, with what those need. None when one of them was decided otherwise: what then has no effect is at most left over.
 * Of several that are enough each, the first.
 */
export function forgottenFor(name: string, conf: Conf): readonly string[] {
  const unmet = requirementsOf(name).map((one) => one.split(" | ")).filter((choices) => !choices.some((choice) => isMet(choice, conf)));
  const isForgotten = (choice: string) => choice.endsWith("=NO") || !conf.last.has(choice.replace(/=YES$/, ""));
  if (!unmet.every((choices) => choices.every(isForgotten))) return [];
  const first = unmet.flatMap((choices) => choices.slice(0, 1));
  return [...new Set(first.flatMap((choice) => [choice, ...forgottenFor(choice.replace(/=.*/, ""), conf)]))];
}

function isMet(choice: string, conf: Conf): boolean {
  const [name = "", value] = choice.split("=");
  return value === undefined ? stringOf(conf, name) !== undefined : booleanOf(conf, name) === (value === "YES");
}
