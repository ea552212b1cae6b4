import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { within } from "../effective";
import { anywhere } from "../refusal";

const ALLOWS = ["Allow", "AllowUser", "AllowGroup", "AllowClass"];
const DENIES = ["Deny", "DenyAll", "DenyUser", "DenyGroup", "DenyClass"];

export const loginNotLimited = defineRule<Conf>({
  id: "proftpd/login-not-limited",
  severity: "warning",
  summary: "A Limit of LOGIN that only allows keeps nobody out.",
  source: "doc/howto/Limit.html; check_limit_allow and login_check_limits in src/dirtree.c",
  *check(conf) {
    const limits = anywhere(conf, "<Limit>").filter(isAboutLogin);
    // Another limit of the login may deny what this one leaves open.
    if (conf.hasInclude || limits.some((limit) => within(conf, limit, DENIES).length > 0)) return;
    for (const limit of limits) {
      const [first] = within(conf, limit, ALLOWS).filter(({ statement: { arguments: words } }) => !words.some(({ text }) => /^all$/i.test(text)));
      const order = within(conf, limit, "Order")[0]?.statement.arguments[0]?.text ?? "";
      if (!first || /^deny/i.test(order) || within(conf, limit, "AllowAll").length > 0) continue;
      const { line, nameRange: { start } } = first.statement;
      yield {
        range: limit.statement.range,
        message: l10n.t("<Limit LOGIN> that only allows: expected DenyAll behind what is allowed; {daemon} lets in everybody whom nothing denies", { daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Insert DenyAll"), safe: false, edits: [{ range: range(line + 1, 0, line + 1, 0), text: `${" ".repeat(start.column)}DenyAll\n` }] }],
      };
    }
  },
});

function isAboutLogin({ statement }: Placed): boolean {
  return statement.arguments.some(({ text }) => /(?:^|,)login(?:,|$)/i.test(text));
}
