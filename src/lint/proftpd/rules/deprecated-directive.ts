import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeStatement } from "../edits";
import { anywhere } from "../refusal";

export const deprecatedDirective = defineRule<Conf>({
  id: "proftpd/deprecated-directive",
  severity: "hint",
  summary: "The directive does nothing any more and will be taken out.",
  source: "set_multilinerfc2228 in modules/mod_core.c; RELEASE_NOTES of 1.3.8rc1",
  *check(conf) {
    if (Number(conf.daemon.slice(-1)) < 8) return;
    for (const { statement } of anywhere(conf, "MultilineRFC2228")) {
      yield {
        range: statement.nameRange,
        message: l10n.t("{name} is deprecated: {daemon} ignores it, says so at every start, and later versions will refuse it",
          { name: quote(statement.name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Remove this line"), safe: true, edits: [removeStatement(statement)] }],
      };
    }
  },
});
