import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { moveCommentUp } from "../edits";

export const commentInText = defineRule<Conf>({
  id: "pureftpd/comment-in-text",
  severity: "warning",
  summary: "A comment behind a path becomes part of the path.",
  source: "STATE_MATCH_ANY_UNQUOTED in simpleconf.c",
  *check(conf) {
    for (const setting of conf.settings) {
      if (setting.option?.form !== "text" || setting.words !== undefined) continue;
      const found = / +#/.exec(setting.value.text);
      if (!found) continue;
      const hash = found.index + found[0].length - 1;
      const { start, end } = setting.value.range;
      yield {
        range: { start: { line: start.line, column: start.column + hash }, end },
        message: l10n.t("comment {comment} behind a path: expected it on a line of its own; {daemon} goes by {value}",
          { comment: quote(setting.value.text.slice(hash)), daemon: daemonName(conf.daemon), value: quote(setting.value.text) }),
        fixes: [{ title: l10n.t("Move the comment to a line above"), safe: true, edits: moveCommentUp(setting, hash) }],
      };
    }
  },
});
