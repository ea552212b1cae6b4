import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { moveCommentUp } from "../edits";
import { endOfText, trimBlanks } from "../values";
import { refusal, settingsWith } from "../words";

export const commentAfterBoolean = defineRule<Conf>({
  id: "vsftpd/comment-after-boolean",
  severity: "error",
  summary: "A comment needs a line of its own: after a boolean it belongs to the value.",
  source: "vsf_parseconf_load_setting in parseconf.c; vsftpd.conf(5), FORMAT",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "comment-after-boolean")) {
      const { line, value: { text, range: { start } } } = setting;
      const from = start.column + text.indexOf("#");
      yield {
        range: range(line, from, line, start.column + endOfText(text)),
        message: l10n.t("{comment} is no comment here: expected YES or NO and the end of the line; {consequence}",
          { comment: quote(trimBlanks(text.slice(text.indexOf("#")))), ...refusal(conf, setting) }),
        fixes: [{ title: l10n.t("Move the comment to a line of its own"), safe: true, edits: moveCommentUp(setting, text.indexOf("#")) }],
      };
    }
  },
});
