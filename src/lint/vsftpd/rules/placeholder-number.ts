import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { isReadAsNumber, parseNumber, trimBlanks } from "../values";
import { settingsWith } from "../words";

export const placeholderNumber = defineRule<Conf>({
  id: "vsftpd/placeholder-number",
  severity: "hint",
  summary: "A number of a template, which the daemon takes as it stands, and for another one.",
  source: "vsf_parseconf_load_setting in parseconf.c: nothing in a value is replaced, and no number is refused",
  *check(conf) {
    if (conf.isNamedTemplate) return;
    for (const setting of settingsWith(conf, "placeholder")) {
      if (!isReadAsNumber(setting)) continue;
      yield {
        range: { start: setting.key.range.start, end: setting.value.range.end },
        message: l10n.t("{text} is a line of a template: expected it filled in; nothing replaces it here, and {daemon} reads {number} as it stands",
          { text: quote(trimBlanks(setting.raw)), daemon: daemonName(conf.daemon), number: parseNumber(setting.read) }),
      };
    }
  },
});
