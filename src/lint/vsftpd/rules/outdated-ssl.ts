import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

export const outdatedSsl = defineRule<Conf>({
  id: "vsftpd/outdated-ssl",
  severity: "warning",
  summary: "SSL 2 or SSL 3 is allowed; both are broken.",
  source: "RFC 6176; RFC 7568; vsftpd.conf(5), ssl_sslv2 and ssl_sslv3",
  *check(conf) {
    if (!booleanOf(conf, "ssl_enable")) return;
    for (const name of ["ssl_sslv2", "ssl_sslv3"]) {
      const setting = conf.last.get(name);
      if (!setting || !booleanOf(conf, name)) continue;
      yield {
        range: setting.key.range,
        message: l10n.t("{name} is on: expected NO; {daemon} offers this broken predecessor of TLS, as far as its OpenSSL still has it",
          { name: quote(name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: setTitle(name, "NO"), safe: false, edits: [assign(conf, name, "NO")] }],
      };
    }
  },
});
