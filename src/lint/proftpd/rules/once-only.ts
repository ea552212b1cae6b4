import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeStatement } from "../edits";
import { fatal, lineOf } from "../refusal";
import { repeatsOf } from "../repeats";

export const onceOnly = defineRule<Conf>({
  id: "proftpd/once-only",
  severity: "error",
  summary: "The daemon takes this only once: AuthOrder in a server, DefaultServer on in all, a Directory with the same path.",
  source: "set_authorder, set_defaultserver and add_directory in modules/mod_core.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const { placed: { statement, presence }, before, words } of repeatsOf(conf)) {
      if (presence === "maybe") continue;
      yield {
        range: statement.range,
        message: l10n.t("{name} for the second time, after line {line}: expected it once; {daemon} refuses to start with {words}",
          { name: quote(statement.name), line: lineOf(before.statement, conf), daemon: daemonName(conf.daemon), words: fatal(words) }),
        fixes: statement.kind === "open" ? [] : [{ title: l10n.t("Remove this line"), safe: false, edits: [removeStatement(statement)] }],
      };
    }
  },
});
