import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { anyOption, compiledValue, type Conf } from "../conf";
import { daemonName } from "../daemons";
import { booleanOf, stringOf } from "../effective";
import { oops } from "../words";

export const tlsCertificate = defineRule<Conf>({
  id: "vsftpd/tls-certificate",
  severity: "warning",
  summary: "TLS is on, but no certificate is set; the compiled path exists on no system of today.",
  source: "vsftpd.conf(5), rsa_cert_file; ssl_init in ssl.c; tunables.c",
  predicts: ["control-refused", "tls-handshake-failed"],
  *check(conf) {
    const enable = conf.last.get("ssl_enable");
    const written = conf.last.get("rsa_cert_file");
    if (!enable || !booleanOf(conf, "ssl_enable")) return;
    const option = anyOption("rsa_cert_file");
    const args = { daemon: daemonName(conf.daemon), words: oops("SSL: cannot load RSA certificate"), path: quote((option && compiledValue(option, conf.daemon)) ?? "") };
    if (!written) {
      yield {
        range: enable.key.range,
        message: l10n.t("ssl_enable without rsa_cert_file: expected the path of a certificate; {daemon} looks for {path}, and refuses to start with {words} when it is not there", args),
      };
    } else if (written.read === "" && stringOf(conf, "dsa_cert_file") === undefined) {
      yield {
        range: written.key.range,
        message: l10n.t("rsa_cert_file is empty: expected the path of a certificate; {daemon} starts, and no handshake succeeds", args),
      };
    }
  },
});
