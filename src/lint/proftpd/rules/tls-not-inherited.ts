import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isOn, isSftp, serversOf, settingsOf } from "../effective";
import { lineOf } from "../refusal";

export const tlsNotInherited = defineRule<Conf>({
  id: "proftpd/tls-not-inherited",
  severity: "warning",
  summary: "A virtual host does not inherit TLS from the main server.",
  source: "fixup_globals in src/dirtree.c: only <Global> is copied to each server; doc/contrib/mod_tls.html#TLSEngine",
  predicts: ["tls-not-offered"],
  *check(conf) {
    const [engine] = settingsOf(conf, "main", "TLSEngine");
    if (conf.hasInclude || !engine || engine.server !== "main" || isOn(conf, "main", "TLSEngine") !== true) return;
    for (const server of serversOf(conf)) {
      if (typeof server === "string" || isSftp(conf, server) || settingsOf(conf, server, "TLSEngine").length > 0) continue;
      yield {
        range: server.range,
        message: l10n.t("no TLSEngine in this virtual host: the one of line {line} is for the main server alone; {daemon} offers no TLS here",
          { line: lineOf(engine.statement, conf), daemon: daemonName(conf.daemon) }),
      };
    }
  },
});
