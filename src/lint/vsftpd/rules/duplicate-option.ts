import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeLine } from "../edits";
import { isSameValue } from "../effective";
import { trimBlanks } from "../values";

export const duplicateOption = defineRule<Conf>({
  id: "vsftpd/duplicate-option",
  severity: "warning",
  summary: "An option is set more than once, and differently; the last line counts.",
  source: "vsf_parseconf_load_setting in parseconf.c: each line overwrites the value",
  *check(conf) {
    // Its branches may well set the same.
    if (conf.isTemplate) return;
    for (const setting of conf.settings) {
      const last = setting.option && conf.last.get(setting.option.name);
      // A line that is refused has its own finding.
      if (!last?.option || last === setting || last.problems.length + setting.problems.length > 0 || isSameValue(last, setting)) continue;
      yield {
        range: setting.key.range,
        message: l10n.t("{name} is set otherwise on line {line}: expected it once; {daemon} goes by the last line, {text}",
          { name: quote(last.option.name), line: last.line + 1, daemon: daemonName(conf.daemon), text: quote(trimBlanks(last.raw)) }),
        fixes: [{ title: l10n.t("Remove this line"), safe: true, edits: [removeLine(setting)] }],
      };
    }
  },
});
