import { PROPOSED_RANGE } from "../../shared/passive";

/** Values that people really set, apart from the compiled one. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  pasv_min_port: [String(PROPOSED_RANGE.first)],
  pasv_max_port: [String(PROPOSED_RANGE.last)],
  listen_port: ["21", "990"],
  local_umask: ["022", "002", "027", "077"],
  anon_umask: ["022", "077"],
  file_open_mode: ["0666", "0777"],
  chown_upload_mode: ["0600", "0644"],
  ssl_ciphers: ["HIGH", "HIGH:!aNULL:!MD5", "PROFILE=SYSTEM"],
  secure_chroot_dir: ["/var/run/vsftpd/empty", "/usr/share/empty"],
  rsa_cert_file: ["/etc/ssl/certs/ssl-cert-snakeoil.pem"],
  rsa_private_key_file: ["/etc/ssl/private/ssl-cert-snakeoil.key"],
  user_sub_token: ["$USER"],
  local_root: ["/srv/ftp/$USER"],
  nopriv_user: ["ftpsecure"],
  pam_service_name: ["vsftpd", "ftp"],
  idle_session_timeout: ["600"],
  data_connection_timeout: ["120"],
};

/** Values worth offering for an option. */
export function suggestedValues(name: string): readonly string[] {
  return SUGGESTIONS[name] ?? [];
}
