import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { removeLine } from "../edits";
import { isSameValue } from "../effective";

export const repeatedOption = defineRule<Conf>({
  id: "vsftpd/repeated-option",
  severity: "hint",
  summary: "An option is set to the same more than once.",
  source: "vsf_parseconf_load_setting in parseconf.c: each line overwrites the value",
  *check(conf) {
    if (conf.isTemplate) return;
    for (const setting of conf.settings) {
      const last = setting.option && conf.last.get(setting.option.name);
      if (!last?.option || last === setting || !isSameValue(last, setting)) continue;
      yield {
        range: setting.key.range,
        message: l10n.t("{name} is set to the same on line {line}: a change here would have no effect", { name: quote(last.option.name), line: last.line + 1 }),
        fixes: [{ title: l10n.t("Remove this line"), safe: true, edits: [removeLine(setting)] }],
      };
    }
  },
});
