import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { complaint } from "../arguments";
import { directiveByName } from "../catalogue";
import type { Conf } from "../conf";
import { DAEMON, fatal } from "../refusal";

export const badArgument = defineRule<Conf>({
  id: "proftpd/bad-argument",
  severity: "error",
  summary: "The directive does not take this number, time, mask or word.",
  source: "the directive's handler in modules/mod_core.c, mod_auth.c and mod_xfer.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const { statement, context, presence } of conf.placed) {
      const directive = directiveByName(statement.name);
      if (statement.kind !== "directive" || presence === "maybe" || !directive?.contexts.includes(context)) continue;
      for (const word of statement.arguments.slice(0, directive.name === "Umask" ? 2 : 1)) {
        const found = complaint(directive.name, word.text);
        if (found === undefined) continue;
        yield {
          range: word.range,
          message: l10n.t("bad argument {value} of {name}: expected {expected}; {daemon} refuses to start with {words}",
            { value: quote(word.text), name: directive.name, expected: found.expected, daemon: DAEMON, words: fatal(`${directive.name}: ${found.words}`) }),
        };
        break;
      }
    }
  },
});
