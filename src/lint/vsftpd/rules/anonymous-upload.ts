import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";

const UPLOADS = ["anon_upload_enable", "anon_mkdir_write_enable", "anon_other_write_enable"];

export const anonymousUpload = defineRule<Conf>({
  id: "vsftpd/anonymous-upload",
  severity: "warning",
  summary: "Anybody may write to the server without a password.",
  source: "vsftpd.conf(5), anon_upload_enable and its like; ComplianceAsCode rule ftp_disable_uploads; DISA UNIX STIG GEN004820 (V-846): no anonymous FTP unless authorized",
  *check(conf) {
    // A piece of a file leaves it to the rest who may log in: virtual users have these rights, too.
    if (!conf.isOfServer || !booleanOf(conf, "anonymous_enable") || !booleanOf(conf, "write_enable")) return;
    const on = UPLOADS.filter((name) => conf.last.has(name) && booleanOf(conf, name));
    const setting = conf.last.get(on[0] ?? "");
    if (!setting) return;
    yield {
      range: setting.key.range,
      message: l10n.t("anonymous users may write ({names}): expected NO on a server that strangers can reach; {daemon} lets anybody do so without a password",
        { names: on.map((name) => `${name}=YES`).join(", "), daemon: daemonName(conf.daemon) }),
      fixes: [{ title: l10n.t("Set {setting}", { setting: on.map((name) => `${name}=NO`).join(", ") }), safe: false, edits: on.map((name) => assign(conf, name, "NO")) }],
    };
  },
});
