import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule } from "../../rule";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { within } from "../effective";
import { anywhere } from "../refusal";

const ALLOWS = ["Allow", "AllowUser", "AllowGroup", "AllowClass"];
const DENIES = ["Deny", "DenyAll", "DenyUser", "DenyGroup", "DenyClass"];

// What stands for several commands; LOGIN is in none of them.
const GROUPS = ["all", "dirs", "read", "write"];

export const limitOnlyAllows = defineRule<Conf>({
  id: "proftpd/limit-only-allows",
  severity: "warning",
  summary: "A Limit that only allows keeps nobody from anything.",
  source: "doc/howto/Limit.html; check_limit and login_check_limits in src/dirtree.c",
  *check(conf) {
    const limits = anywhere(conf, "<Limit>").map((limit) => ({ limit, commands: commandsOf(limit) }));
    const denied = new Set(anywhere(conf, ...DENIES).flatMap(({ section }) => (section?.key === "<limit>" ? commandsOf(section) : GROUPS)));
    for (const { limit, commands } of limits) {
      // Where another one denies the same, this one may well be the exception. Those of the login are often spread over several files.
      if (commands.some((command) => isAmong(command, denied)) || (conf.hasInclude && commands.includes("login"))) continue;
      const [first] = within(conf, limit, ALLOWS).filter(({ statement: { arguments: words } }) => !words.some(({ text }) => /^all$/i.test(text)));
      const order = within(conf, limit, "Order")[0]?.statement.arguments[0]?.text ?? "";
      if (!first || /^deny/i.test(order) || within(conf, limit, "AllowAll").length > 0) continue;
      const { line, nameRange: { start } } = first.statement;
      yield {
        range: limit.statement.range,
        message: l10n.t("<Limit> that only allows: expected DenyAll behind what is allowed; {daemon} lets everybody do {commands} whom nothing denies",
          { commands: commands.join(", ").toUpperCase(), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Insert DenyAll"), safe: false, edits: [{ range: range(line + 1, 0, line + 1, 0), text: `${" ".repeat(start.column)}DenyAll\n` }] }],
      };
    }
  },
});

function commandsOf({ statement }: Placed): readonly string[] {
  return statement.arguments.flatMap(({ text }) => text.toLowerCase().split(",")).filter((command) => command !== "");
}

function isAmong(command: string, denied: ReadonlySet<string>): boolean {
  if (denied.has(command) || command === "login") return denied.has(command);
  return GROUPS.some((group) => denied.has(group)) || (GROUPS.includes(command) && denied.size > Number(denied.has("login")));
}
