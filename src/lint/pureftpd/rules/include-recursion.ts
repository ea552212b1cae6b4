import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { refusal } from "../words";

export const includeRecursion = defineRule<Conf>({
  id: "pureftpd/include-recursion",
  severity: "error",
  summary: "A file that includes itself, a circle of files, or a chain of more than sixteen.",
  source: "append_to_command_line_from_file in simpleconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    if (!conf.recursion) return;
    const { statement: { value }, words } = conf.recursion;
    yield {
      range: value.range,
      message: l10n.t("{path} leads back to a file that is being read, or too deep: expected a chain of at most sixteen files; {daemon} refuses to start with {words}",
        { path: quote(value.text), ...refusal(conf, words) }),
    };
  },
});
