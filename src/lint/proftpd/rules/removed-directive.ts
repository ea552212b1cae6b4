import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import { directiveByName, removedBefore } from "../catalogue";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeStatement } from "../edits";
import type { Statement } from "../parse";
import { fatal, renameTitle } from "../refusal";
import type { Removed } from "../versions";

export const removedDirective = defineRule<Conf>({
  id: "proftpd/removed-directive",
  severity: "error",
  summary: "The directive was taken out of ProFTPD in an earlier version.",
  source: "NEWS and RELEASE_NOTES of ProFTPD; pr_parser_parse_file in src/parser.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const { key, presence, statement } of conf.placed.filter(({ directive }) => !directive)) {
      const removed = presence === "maybe" || statement.kind !== "directive" ? undefined : removedBefore(key, conf.daemon);
      if (!removed) continue;
      const { name, nameRange } = statement;
      const args = {
        name: quote(name), version: removed.removed, daemon: daemonName(conf.daemon), words: fatal(`unknown configuration directive '${name}'`),
      };
      yield {
        range: nameRange,
        message: removed.instead === undefined
          ? l10n.t("{name} is gone since ProFTPD {version}; {daemon} refuses to start with {words}", args)
          : l10n.t("{name} is gone since ProFTPD {version}: expected {instead}; {daemon} refuses to start with {words}", { ...args, instead: removed.instead }),
        fixes: [repair(removed, statement)],
      };
    }
  },
});

// Those that take the same arguments under their new name.
const RENAMED = ["DisplayFirstChdir", "LDAPDNInfo", "LsDefaultOptions", "ScoreboardPath"];

function repair({ name, instead }: Removed, statement: Statement): Fix {
  if (instead !== undefined && RENAMED.includes(name) && directiveByName(instead)) {
    return { title: renameTitle(instead), safe: name === "DisplayFirstChdir", edits: [{ range: statement.nameRange, text: instead }] };
  }
  return { title: l10n.t("Remove this line"), safe: false, edits: [removeStatement(statement)] };
}
