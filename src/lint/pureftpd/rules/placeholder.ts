import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { illegalValue, refusal } from "../words";

export const placeholder = defineRule<Conf>({
  id: "pureftpd/placeholder",
  severity: "error",
  summary: "A line of a template, which the daemon refuses as it stands.",
  source: "sc_build_command_line_from_file in simpleconf.c: nothing in a value is replaced",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    if (conf.isNamedTemplate) return;
    for (const setting of conf.placeholders) {
      const { name, value, text } = setting;
      const words = setting.words ?? illegalValue(setting);
      // A text is taken as it stands, and then leads nowhere.
      if (words === undefined) continue;
      yield {
        range: { start: name.range.start, end: value.range.end },
        message: l10n.t("{text} is a line of a template: expected it filled in; nothing replaces it here, and {daemon} refuses to start with {words}", { text: quote(text), ...refusal(conf, words) }),
      };
    }
  },
});
