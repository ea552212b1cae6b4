import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { isReadAsNumber, trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const placeholder = defineRule<Conf>({
  id: "vsftpd/placeholder",
  severity: "error",
  summary: "A line of a template, which the daemon refuses as it stands.",
  source: "vsf_parseconf_load_setting in parseconf.c: nothing in a value is replaced",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    if (conf.isNamedTemplate) return;
    for (const setting of settingsWith(conf, "placeholder")) {
      if (isReadAsNumber(setting)) continue;
      yield {
        range: { start: setting.key.range.start, end: setting.value.range.end },
        message: l10n.t("{text} is a line of a template: expected it filled in; nothing replaces it here, and {consequence}",
          { text: quote(trimBlanks(setting.raw)), ...refusal(conf, setting) }),
      };
    }
  },
});
