import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { refusal } from "../words";

export const placeholder = defineRule<Conf>({
  id: "pureftpd/placeholder",
  severity: "hint",
  summary: "A line of a template: no daemon reads it before something is put in its place.",
  source: "sc_build_command_line_from_file in simpleconf.c: nothing in a value is replaced",
  *check(conf) {
    if (conf.isNamedTemplate) return;
    for (const { name, value, text, words } of conf.placeholders) {
      // A text is taken as it stands, and then leads nowhere; but nobody starts the daemon with it.
      if (words === undefined) continue;
      yield {
        range: { start: name.range.start, end: value.range.end },
        message: l10n.t("{text} is a line of a template: {daemon} replaces nothing, and refuses it as it stands with {words}", { text: quote(text), ...refusal(conf, words) }),
      };
    }
  },
});
