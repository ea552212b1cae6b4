import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const placeholder = defineRule<Conf>({
  id: "vsftpd/placeholder",
  severity: "hint",
  summary: "A line of a template: no daemon reads it before something is put in its place.",
  source: "vsf_parseconf_load_setting in parseconf.c: nothing in a value is replaced",
  *check(conf) {
    if (conf.isNamedTemplate) return;
    for (const setting of settingsWith(conf, "placeholder")) {
      const isNumber = setting.option?.type === "number" || setting.option?.type === "mode";
      const args = { text: quote(trimBlanks(setting.raw)), ...refusal(conf, setting) };
      yield {
        range: { start: setting.key.range.start, end: setting.value.range.end },
        message: isNumber
          ? l10n.t("{text} is a line of a template: {daemon} replaces nothing, and reads 0 as it stands", args)
          : l10n.t("{text} is a line of a template: {daemon} replaces nothing, and refuses it as it stands with {words}", args),
      };
    }
  },
});
