import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

export const clearTextLogin = defineRule<Conf>({
  id: "vsftpd/clear-text-login",
  severity: "hint",
  summary: "Passwords of local users may cross the network in clear text.",
  source: "vsftpd.conf(5), ssl_enable and force_local_logins_ssl; handle_user_command in prelogin.c; DISA STIG RHEL-09-215015 (V-257826), RHEL-07-040690 (V-204620) and GEN004800 (V-12010), CIS Ubuntu Linux 22.04 2.2.8, which forbid unencrypted FTP",
  *check(conf) {
    const local = conf.last.get("local_enable");
    if (!local || !booleanOf(conf, "local_enable")) return;
    const forced = conf.last.get("force_local_logins_ssl");
    const args = { daemon: daemonName(conf.daemon) };
    if (!booleanOf(conf, "ssl_enable")) {
      // Whoever demands TLS without it has a warning.
      if (forced && booleanOf(conf, "force_local_logins_ssl") && !conf.last.has("ssl_enable")) return;
      yield {
        range: (conf.last.get("ssl_enable") ?? local).key.range,
        message: l10n.t("no TLS: {daemon} takes the passwords of local users in clear text", args),
      };
    } else if (forced && !booleanOf(conf, "force_local_logins_ssl")) {
      yield {
        range: forced.value.range,
        message: l10n.t("TLS is a choice of the client: {daemon} also takes the passwords of local users in clear text", args),
        fixes: [{ title: setTitle("force_local_logins_ssl", "YES"), safe: false, edits: [assign(conf, "force_local_logins_ssl", "YES")] }],
      };
    }
  },
});
