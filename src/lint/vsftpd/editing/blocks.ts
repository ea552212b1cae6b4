import * as l10n from "@vscode/l10n";
import type { Range } from "../../../text";
import type { Completion } from "../../shared/editing";
import { ADDRESS_PLACEHOLDER, PROPOSED_RANGE } from "../../shared/passive";
import { knownOption, type Conf } from "../conf";

/** Settings that only make sense together. Each line is one that this daemon knows. */
export function blocks(conf: Conf, range: Range): readonly Completion[] {
  const knows = (line: string) => line.startsWith("#") || knownOption(line.slice(0, line.indexOf("=")), conf.daemon) !== undefined;
  const block = (label: string, detail: string, lines: readonly string[]): Completion =>
    ({ label, detail, kind: "block", insert: lines.filter(knows).join("\n"), isSnippet: true, range });
  return [
    block("passive", l10n.t("Passive mode: range of ports and public address"), [
      "pasv_enable=YES", `pasv_min_port=\${1:${PROPOSED_RANGE.first}}`, `pasv_max_port=\${2:${PROPOSED_RANGE.last}}`,
      `pasv_address=\${3:${ADDRESS_PLACEHOLDER}}`,
    ]),
    block("tls", l10n.t("TLS: certificate, required for logins and transfers"), [
      "ssl_enable=YES", "rsa_cert_file=${1:/etc/ssl/certs/ssl-cert-snakeoil.pem}", "rsa_private_key_file=${2:/etc/ssl/private/ssl-cert-snakeoil.key}",
      "force_local_logins_ssl=YES", "force_local_data_ssl=YES", "ssl_sslv2=NO", "ssl_sslv3=NO",
      // FEAT offers AUTH TLS only where this one is on; up to 3.0.3 it is by itself.
      "ssl_tlsv11=NO", "ssl_tlsv1_1=NO", "ssl_tlsv12=YES", "ssl_tlsv1_2=YES", "ssl_tlsv13=YES", "ssl_tlsv1_3=YES",
      "ssl_ciphers=HIGH", "# Most clients cannot resume the session on data connections.", "require_ssl_reuse=NO",
    ]),
    block("jail", l10n.t("Local users locked into their home directories"), [
      "local_enable=YES", "chroot_local_user=YES", "# The root of a jail must not be writable: uploads go to a directory below it.", "allow_writeable_chroot=NO",
    ]),
    block("userlist", l10n.t("Only the users of a list may log in"), [
      "userlist_enable=YES", "userlist_deny=NO", "userlist_file=${1:/etc/vsftpd.user_list}",
    ]),
    block("virtual", l10n.t("Virtual users: names of their own, one account of the machine"), [
      "local_enable=YES", "guest_enable=YES", "guest_username=${1:ftp}", "virtual_use_local_privs=YES", "pam_service_name=${2:vsftpd}",
      "user_sub_token=\\$USER", "local_root=${3:/srv/ftp}/\\$USER", "chroot_local_user=YES",
    ]),
    block("download", l10n.t("Anonymous downloads, and nothing else"), [
      "anonymous_enable=YES", "local_enable=NO", "write_enable=NO", "anon_root=${1:/srv/ftp}", "no_anon_password=YES", "hide_ids=YES",
    ]),
  ];
}
