import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Placed } from "../conf";
import { areTooFew } from "../counts";
import { daemonName } from "../daemons";
import { fatal, formFault } from "../refusal";

export const missingArguments = defineRule<Conf>({
  id: "proftpd/missing-arguments",
  severity: "error",
  summary: "The directive needs more arguments.",
  source: "CHECK_ARGS in each directive's handler, include/conf.h",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement, directive, presence } of conf.placed.filter((one) => hasTooFew(one) && formFault(one, conf) === "count")) {
      const count = statement.arguments.length;
      if (!directive || statement.kind === "close" || presence === "maybe") continue;
      // A range in one word has a rule of its own.
      if (directive.name === "PassivePorts") continue;
      const { least, words } = directive.counts;
      const args = {
        name: quote(statement.name), count, least, daemon: daemonName(conf.daemon), words: fatal(`${directive.name}: ${words}`),
      };
      yield {
        range: statement.range,
        message: count === 0
          ? l10n.t("{name} without a value: expected {least} or more; {daemon} refuses to start with {words}", args)
          : l10n.t("{name} with {count} values: expected {least} or more; {daemon} refuses to start with {words}", args),
      };
    }
  },
});

function hasTooFew({ directive, statement }: Placed): boolean {
  return directive !== undefined && areTooFew(directive.counts, statement.arguments.length);
}
