import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

// Whoever writes one of these wants encryption; certificates and versions alone may be left over.
const WANTS_TLS = ["force_local_logins_ssl", "force_local_data_ssl", "force_anon_logins_ssl", "force_anon_data_ssl", "implicit_ssl"];

export const sslOff = defineRule<Conf>({
  id: "vsftpd/ssl-off",
  severity: "warning",
  summary: "Encryption is demanded, but ssl_enable is not YES: passwords go over the line in clear text.",
  source: "vsftpd.conf(5), ssl_enable; handle_user_command in prelogin.c",
  predicts: ["tls-not-offered"],
  *check(conf) {
    if (booleanOf(conf, "ssl_enable")) return;
    // An explicit NO with the rest left in place is somebody's decision, if the rest is what is compiled in.
    const name = WANTS_TLS.find((one) => conf.last.has(one) && booleanOf(conf, one));
    const setting = name === undefined ? undefined : conf.last.get(name);
    if (name === undefined || !setting || conf.last.has("ssl_enable")) return;
    yield {
      range: setting.key.range,
      message: l10n.t("{name} without \"ssl_enable=YES\": expected both; {daemon} then offers no encryption and takes passwords in clear text",
        { name: quote(name), daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("ssl_enable", "YES"), safe: false, edits: [assign(conf, "ssl_enable", "YES", setting)] }],
    };
  },
});
