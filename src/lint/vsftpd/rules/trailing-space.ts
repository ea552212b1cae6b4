import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { endOfText, trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const trailingSpace = defineRule<Conf>({
  id: "vsftpd/trailing-space",
  severity: "error",
  summary: "A blank after a boolean belongs to its value.",
  source: "vsf_parseconf_load_setting in parseconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "trailing-space")) {
      const { line, value: { text, range: { start } } } = setting;
      const value = trimBlanks(text);
      const from = start.column + endOfText(text);
      const blanks = range(line, from, line, start.column + endOfText(text, "\r"));
      yield {
        range: blanks,
        message: l10n.t("blank after {value}: expected the end of the line; {consequence}",
          { value: quote(value), ...refusal(conf, setting) }),
        fixes: [{ title: l10n.t("Remove the blanks at the end"), safe: true, edits: [{ range: blanks, text: "" }] }],
      };
    }
  },
});
