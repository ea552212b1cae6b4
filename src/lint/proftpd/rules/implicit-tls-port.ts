import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { optionOf, isOn, isSftp, serversOf, settingsOf } from "../effective";

export const implicitTlsPort = defineRule<Conf>({
  id: "proftpd/implicit-tls-port",
  severity: "warning",
  summary: "Port 990 is for TLS from the first byte, and any other port is not.",
  source: "doc/contrib/mod_tls.html#TLSOptions, UseImplicitSSL; IANA service names, ftps and ftp",
  predicts: ["implicit-tls-port-spoken-plain", "plain-port-spoken-tls"],
  *check(conf) {
    if (conf.hasInclude || conf.isPart) return;
    for (const server of serversOf(conf)) {
      if (isOn(conf, server, "TLSEngine") !== true || isSftp(conf, server)) continue;
      const port = settingsOf(conf, server, "Port").at(-1)?.statement;
      const number = port?.arguments[0]?.text ?? "21";
      const option = optionOf(conf, server, "TLSOptions", "UseImplicitSSL");
      const args = { port: number, daemon: daemonName(conf.daemon) };
      if (option && number === "21") {
        yield {
          range: option.range,
          message: l10n.t("UseImplicitSSL on port {port}: expected port 990; {daemon} waits for a TLS handshake, and clients that open port 21 wait for its greeting", args),
        };
      } else if (!option && port && number === "990") {
        yield {
          range: port.arguments[0]?.range ?? port.nameRange,
          message: l10n.t("port 990 without UseImplicitSSL in TLSOptions: {daemon} greets in clear text, and clients that open port 990 begin with a TLS handshake", args),
        };
      }
    }
  },
});
