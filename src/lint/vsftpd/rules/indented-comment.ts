import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { refusal, settingsWith } from "../words";

export const indentedComment = defineRule<Conf>({
  id: "vsftpd/indented-comment",
  severity: "error",
  summary: "A comment must start in the first column.",
  source: "vsf_parseconf_load_file in parseconf.c: only the first byte of a line is compared with #",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "indented-comment")) {
      const { line, key: { range: { start } } } = setting;
      yield {
        range: range(line, start.column, line, setting.raw.length),
        message: l10n.t("{text} is no comment: expected \"#\" in the first column; {consequence}",
          { text: quote(setting.key.text), ...refusal(conf, setting) }),
        fixes: [{ title: l10n.t("Remove the indentation"), safe: true, edits: [{ range: range(line, 0, line, start.column), text: "" }] }],
      };
    }
  },
});
