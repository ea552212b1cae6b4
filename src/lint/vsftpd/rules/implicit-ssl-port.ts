import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf, numberOf } from "../effective";
import { setTitle } from "../words";

export const implicitSslPort = defineRule<Conf>({
  id: "vsftpd/implicit-ssl-port",
  severity: "warning",
  summary: "Implicit TLS on port 21: a client waits for a greeting, and the server for a handshake.",
  source: "vsftpd.conf(5), implicit_ssl and listen_port; IANA service names, ftps",
  predicts: ["implicit-tls-port-spoken-plain"],
  *check(conf) {
    const setting = conf.last.get("implicit_ssl");
    if (!setting || !booleanOf(conf, "implicit_ssl") || !booleanOf(conf, "ssl_enable") || numberOf(conf, "listen_port") !== 21) return;
    // Started by inetd, it listens where inetd says.
    if (!booleanOf(conf, "listen") && !booleanOf(conf, "listen_ipv6")) return;
    yield {
      range: setting.value.range,
      message: l10n.t("implicit_ssl on port 21: expected \"listen_port=990\"; {daemon} waits for a TLS handshake where clients wait for a greeting",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("listen_port", "990"), safe: false, edits: [assign(conf, "listen_port", "990", setting)] }],
    };
  },
});
