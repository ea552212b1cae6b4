import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isSftp, isWhole, serversOf } from "../effective";
import { anywhere } from "../refusal";

export const clearTextLogin = defineRule<Conf>({
  id: "proftpd/clear-text-login",
  severity: "hint",
  summary: "Nothing in the configuration switches TLS on: passwords travel in clear text.",
  source: "doc/contrib/mod_tls.html#TLSEngine; RFC 4217, 1; CWE-319; DISA STIG RHEL-09-215015 (V-257826), RHEL-07-040690 (V-204620) and GEN004800 (V-12010), CIS Ubuntu Linux 22.04 2.2.8, which forbid unencrypted FTP",
  predicts: ["tls-not-offered"],
  *check(conf) {
    if (conf.hasInclude || !isWhole(conf) || anywhere(conf, "TLSEngine").length > 0 || serversOf(conf).every((server) => isSftp(conf, server))) return;
    // Who says "anonymous" gives no secret away.
    if (anywhere(conf, "<Anonymous>").length > 0) return;
    const place = anywhere(conf, "ServerType", "ServerName").find(({ server }) => server === "main")?.statement;
    if (!place) return;
    yield {
      range: place.nameRange,
      message: l10n.t("no TLSEngine: {daemon} offers no TLS, and whoever sees the traffic reads names, passwords and files", { daemon: daemonName(conf.daemon) }),
    };
  },
});
