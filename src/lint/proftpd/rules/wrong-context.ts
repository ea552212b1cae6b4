import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { isConditional, type Conf } from "../conf";
import { daemonName } from "../daemons";
import { fatal, formFault } from "../refusal";

export const wrongContext = defineRule<Conf>({
  id: "proftpd/wrong-context",
  severity: "error",
  summary: "The directive is not allowed in the section where it stands.",
  source: "CHECK_CONF in each directive's handler; check_context in src/dirtree.c",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement, key, directive, context, presence } of conf.placed.filter((one) => formFault(one, conf) === "place")) {
      if (statement.kind === "close" || presence === "maybe" || !directive || isConditional(key)) continue;
      const { name, nameRange } = statement;
      const words = fatal(`${directive.name}: directive not allowed in ${context} context`);
      const expected = directive.contexts.filter((one) => one !== ".ftpaccess").join(", ");
      yield {
        range: nameRange,
        message: context === "server config"
          ? l10n.t("{name} outside of any section: expected it in {expected}; {daemon} refuses to start with {words}",
            { name: quote(name), expected, daemon: daemonName(conf.daemon), words })
          : l10n.t("{name} in {context}: expected it in {expected}; {daemon} refuses to start with {words}",
            { name: quote(name), context, expected, daemon: daemonName(conf.daemon), words }),
      };
    }
  },
});
