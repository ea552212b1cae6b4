import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const missingValue = defineRule<Conf>({
  id: "vsftpd/missing-value",
  severity: "error",
  summary: "A boolean or a number has no value.",
  source: "vsf_parseconf_load_setting in parseconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "missing-value")) {
      const args = { name: quote(trimBlanks(setting.key.text)), ...refusal(conf, setting) };
      yield {
        range: { start: setting.key.range.start, end: setting.value.range.start },
        message: setting.meant?.type === "boolean"
          ? l10n.t("{name} has no value: expected YES or NO; {consequence}", args)
          : setting.meant?.type === "string"
            ? l10n.t("{name} has no \"=\" after it; {consequence}", args)
            : l10n.t("{name} has no value: expected a number; {consequence}", args),
      };
    }
  },
});
