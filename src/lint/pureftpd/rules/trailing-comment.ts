import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { moveCommentUp } from "../edits";
import { refusal } from "../words";
import { trailingHash } from "../values";

export const trailingComment = defineRule<Conf>({
  id: "pureftpd/trailing-comment",
  severity: "error",
  summary: "A comment stands behind a value; only a whole line can be a comment.",
  source: "try_entry in simpleconf.c: only the first character of a line is asked for #",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of conf.refused) {
      const hash = trailingHash(setting);
      if (hash === undefined || setting.words === undefined) continue;
      const { start, end } = setting.value.range;
      yield {
        range: { start: { line: start.line, column: start.column + hash }, end },
        message: l10n.t("comment {comment} behind a value: expected it on a line of its own; {daemon} refuses to start with {words}",
          { comment: quote(setting.value.text.slice(hash)), ...refusal(conf, setting.words) }),
        fixes: [{ title: l10n.t("Move the comment to a line above"), safe: true, edits: moveCommentUp(setting, hash) }],
      };
    }
  },
});
