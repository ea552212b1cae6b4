import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

export const sslSessionReuse = defineRule<Conf>({
  id: "vsftpd/ssl-session-reuse",
  severity: "hint",
  summary: "Data connections must resume the TLS session, which many clients cannot; it is the default.",
  source: "vsftpd.conf(5), require_ssl_reuse; ssl_cert_digest and ssl_session_init in ssl.c",
  predicts: ["tls-session-reuse-required"],
  *check(conf) {
    const enable = conf.last.get("ssl_enable");
    if (!enable || !booleanOf(conf, "ssl_enable") || !booleanOf(conf, "require_ssl_reuse")) return;
    yield {
      range: (conf.last.get("require_ssl_reuse") ?? enable).key.range,
      message: l10n.t(
        "require_ssl_reuse is on: {daemon} ends the session with \"522 SSL connection failed\" when a client opens a data connection without resuming the TLS session, as many clients do",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("require_ssl_reuse", "NO"), safe: false, edits: [assign(conf, "require_ssl_reuse", "NO", enable)] }],
    };
  },
});
