import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { setValue } from "../edits";
import { refusal } from "../words";
import { expected, trailingHash } from "../values";

export const badValue = defineRule<Conf>({
  id: "pureftpd/bad-value",
  severity: "error",
  summary: "The value does not have the form that the option takes.",
  source: "simpleconf_ftpd.h; try_entry in simpleconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of conf.refused) {
      const { option, words, value } = setting;
      if (!option || option.form === "boolean" || words === undefined || value.text === "" || trailingHash(setting) !== undefined) continue;
      yield {
        range: value.range,
        message: l10n.t("bad value {value} of {name}: expected {form}; {daemon} refuses to start with {words}",
          { value: quote(value.text), name: option.name, form: expected(option.form), ...refusal(conf, words) }),
        fixes: respelt(setting),
      };
    }
  },
});

/** The same numbers with the separator that this option takes. */
function respelt(setting: Setting): readonly Fix[] {
  const [, first, second] = /^["']?(\d+)(?:[ \t]*[-:,][ \t]*|[ \t]+)(\d+)["']?$/.exec(setting.value.text) ?? [];
  const [, single] = /^["'](\d+)["']$/.exec(setting.value.text) ?? [];
  const form = setting.option?.form;
  const text = form === "number" ? single
    : first === undefined || second === undefined ? undefined
      : form === "pair" ? `${first}:${second}` : form === "two-numbers" || form === "number-or-two" ? `${first} ${second}` : undefined;
  if (text === undefined) return [];
  return [{ title: l10n.t("Write it as {value}", { value: text }), safe: true, edits: [setValue(setting, text)] }];
}
