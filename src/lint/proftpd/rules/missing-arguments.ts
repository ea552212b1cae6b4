import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { directiveByName } from "../catalogue";
import type { Conf } from "../conf";
import { DAEMON, fatal } from "../refusal";

export const missingArguments = defineRule<Conf>({
  id: "proftpd/missing-arguments",
  severity: "error",
  summary: "The directive needs more arguments.",
  source: "CHECK_ARGS in each directive's handler, include/conf.h",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement, context, presence } of conf.placed) {
      const directive = directiveByName(statement.name);
      const count = statement.arguments.length;
      if (statement.kind === "close" || presence === "maybe" || !directive || count >= directive.leastArguments) continue;
      // A wrong context and a range in one word have their own rules.
      if (!directive.contexts.includes(context) || directive.name === "PassivePorts") continue;
      const args = { name: quote(statement.name), count, least: directive.leastArguments, daemon: DAEMON, words: fatal(`${directive.name}: missing parameters`) };
      yield {
        range: statement.range,
        message: count === 0
          ? l10n.t("{name} without a value: expected {least} or more; {daemon} refuses to start with {words}", args)
          : l10n.t("{name} with {count} values: expected {least} or more; {daemon} refuses to start with {words}", args),
      };
    }
  },
});
