import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { startOfText, trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const spaceAroundEquals = defineRule<Conf>({
  id: "vsftpd/space-around-equals",
  severity: "error",
  summary: "Blanks around the equals sign belong to the name and to the value.",
  source: "vsf_parseconf_load_setting in parseconf.c; vsftpd.conf(5), FORMAT",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "space-around-equals")) {
      const { line, key, value } = setting;
      const name = trimBlanks(key.text);
      const from = key.range.start.column + name.length;
      const to = value.range.start.column + startOfText(value.text);
      const around = range(line, from, line, to);
      yield {
        range: around,
        message: l10n.t(
          "blank around \"=\" in {text}: expected {name} directly before it and the value directly after; {consequence}",
          { text: quote(trimBlanks(setting.raw)), name: quote(name), ...refusal(conf, setting) }),
        fixes: [{ title: l10n.t("Remove the blanks around \"=\""), safe: true, edits: [{ range: around, text: "=" }] }],
      };
    }
  },
});
