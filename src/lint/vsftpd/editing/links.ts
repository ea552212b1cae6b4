import { range } from "../../../text";
import type { FileLink } from "../../shared/editing";
import type { Conf } from "../conf";
import { endOfText, startOfText } from "../values";

/** Options whose value is a file that the daemon reads. */
const FILES: ReadonlySet<string> = new Set([
  "banner_file", "banned_email_file", "ca_certs_file", "chroot_list_file", "dh_param_file", "dsa_cert_file", "dsa_private_key_file", "ecdh_param_file",
  "email_password_file", "rsa_cert_file", "rsa_private_key_file", "userlist_file", "vsftpd_log_file", "xferlog_file",
]);

/** The files and folders that settings name, for the editor to open. */
export function links({ settings }: Conf): readonly FileLink[] {
  return settings.flatMap(({ option, line, value: { text, range: { start } } }): readonly FileLink[] => {
    if (!option || (!FILES.has(option.name) && option.name !== "user_config_dir")) return [];
    const [from, to] = [startOfText(text), endOfText(text)];
    if (to <= from) return [];
    return [{
      range: range(line, start.column + from, line, start.column + to), path: text.slice(from, to), kind: FILES.has(option.name) ? "file" : "directory",
    }];
  });
}
