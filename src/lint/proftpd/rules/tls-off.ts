import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { aligned, insertBelow } from "../edits";
import { isSftp, serversOf, settingsOf } from "../effective";

// What means that somebody wants TLS; a log or a cache alone does not.
const WANTED = ["TLSRequired", "TLSRSACertificateFile", "TLSECCertificateFile", "TLSProtocol", "TLSOptions", "TLSCipherSuite"];

export const tlsOff = defineRule<Conf>({
  id: "proftpd/tls-off",
  severity: "warning",
  summary: "TLS is set up for a server, but never switched on.",
  source: "doc/contrib/mod_tls.html#TLSEngine; tls_sess_init in contrib/mod_tls.c",
  predicts: ["tls-not-offered"],
  *check(conf) {
    if (conf.hasInclude || conf.isPart) return;
    const said = new Set<Placed>();
    for (const server of serversOf(conf)) {
      // An explicit "off" is a decision.
      if (settingsOf(conf, server, "TLSEngine").length > 0 || isSftp(conf, server)) continue;
      const [first] = settingsOf(conf, server, WANTED);
      if (!first || said.has(first) || (first.server === "global" && settingsOf(conf, "main", "TLSEngine").length > 0)) continue;
      said.add(first);
      const { statement } = first;
      yield {
        range: statement.nameRange,
        message: l10n.t("{name} has no effect: expected \"TLSEngine on\" for this server; {daemon} offers no TLS without it",
          { name: quote(statement.name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Insert TLSEngine on"), safe: false, edits: [insertBelow(conf, statement, [aligned("TLSEngine", "on", statement)])] }],
      };
    }
  },
});
