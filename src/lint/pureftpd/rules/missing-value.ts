import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { commentOut } from "../edits";
import { refusal } from "../words";
import { expected } from "../values";

export const missingValue = defineRule<Conf>({
  id: "pureftpd/missing-value",
  severity: "error",
  summary: "Every option takes a value.",
  source: "try_entry in simpleconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of conf.refused) {
      const { option, words, value, name } = setting;
      if (!option || words === undefined || value.text !== "") continue;
      yield {
        range: name.range,
        message: l10n.t("{name} has no value: expected {form}; {daemon} refuses to start with {words}",
          { name: quote(name.text), form: expected(option.form), ...refusal(conf, words) }),
        fixes: [{ title: l10n.t("Turn the line into a comment"), safe: false, edits: [commentOut(setting)] }],
      };
    }
  },
});
