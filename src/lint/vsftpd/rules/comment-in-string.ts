import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import { parseInetAton } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { moveCommentUp } from "../edits";
import { trimBlanks } from "../values";

export const commentInString = defineRule<Conf>({
  id: "vsftpd/comment-in-string",
  severity: "warning",
  summary: "A comment after a string becomes part of it.",
  source: "vsf_parseconf_load_setting in parseconf.c; vsftpd.conf(5), FORMAT",
  *check(conf) {
    for (const setting of conf.settings) {
      const hash = commentIn(setting);
      if (hash === undefined) continue;
      const { line, value: { text, range: { start } } } = setting;
      const comment = trimBlanks(text.slice(hash));
      yield {
        range: range(line, start.column + hash, line, start.column + hash + comment.length),
        message: l10n.t("{comment} is no comment here: expected it on a line of its own; {daemon} takes {value} as the value of {name}",
          { comment: quote(comment), daemon: daemonName(conf.daemon), value: quote(setting.read), name: quote(setting.option?.name ?? "") }),
        fixes: [{ title: l10n.t("Move the comment to a line of its own"), safe: true, edits: moveCommentUp(setting, hash) }],
      };
    }
  },
});

/** A banner may well say "# 1", and inet_aton(3) stops at the blank behind an address. */
function commentIn({ option, value: { text }, read }: Setting): number | undefined {
  if (option?.type !== "string" || option.name === "ftpd_banner") return undefined;
  const hash = /(?:^|[ \t])#/.exec(text);
  if (!hash || (/^(?:pasv|listen)_address$/.test(option.name) && parseInetAton(read) !== undefined)) return undefined;
  return hash.index + hash[0].length - 1;
}
