import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";

export const emptyBoolean = defineRule<Conf>({
  id: "pureftpd/empty-boolean",
  severity: "warning",
  summary: "A boolean with nothing behind its equals sign or colon is taken, and means no.",
  source: "try_entry in simpleconf.c: a line that ends where the boolean is awaited ends well",
  *check(conf) {
    for (const { option, words, value, name, text } of conf.settings) {
      if (option?.form !== "boolean" || words !== undefined || value.text !== "") continue;
      yield {
        range: name.range,
        message: l10n.t("{name} has no value: expected yes or no; {daemon} takes {text} for no",
          { name: quote(name.text), text: quote(text), daemon: daemonName(conf.daemon) }),
      };
    }
  },
});
