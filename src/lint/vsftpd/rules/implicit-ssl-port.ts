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
  summary: "Implicit TLS on port 21, or a greeting on port 990: client and server wait for each other.",
  source: "vsftpd.conf(5), implicit_ssl and listen_port; IANA service names, ftps",
  predicts: ["implicit-tls-port-spoken-plain", "plain-port-spoken-tls"],
  *check(conf) {
    const implicit = conf.last.get("implicit_ssl");
    const port = conf.last.get("listen_port");
    // Started by inetd, it listens where inetd says.
    if (!booleanOf(conf, "ssl_enable") || (!booleanOf(conf, "listen") && !booleanOf(conf, "listen_ipv6"))) return;
    const args = { daemon: daemonName(conf.daemon) };
    if (implicit && booleanOf(conf, "implicit_ssl") && numberOf(conf, "listen_port") === 21) {
      yield {
        range: implicit.value.range,
        message: l10n.t("implicit_ssl on port 21: expected \"listen_port=990\"; {daemon} waits for a TLS handshake where clients wait for a greeting", args),
        fixes: [{ title: setTitle("listen_port", "990"), safe: false, edits: [assign(conf, "listen_port", "990", implicit)] }],
      };
    } else if (port && !booleanOf(conf, "implicit_ssl") && numberOf(conf, "listen_port") === 990) {
      yield {
        range: port.value.range,
        message: l10n.t("port 990 without implicit_ssl: expected \"implicit_ssl=YES\"; {daemon} sends a greeting where clients begin with a TLS handshake", args),
        fixes: [{ title: setTitle("implicit_ssl", "YES"), safe: false, edits: [assign(conf, "implicit_ssl", "YES", port)] }],
      };
    }
  },
});
