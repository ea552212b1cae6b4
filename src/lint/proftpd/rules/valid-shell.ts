import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { aligned, insertBelow } from "../edits";
import { settingsOf, serversOf } from "../effective";

const USERS = ["AuthUserFile", "SQLUserInfo", "LDAPUsers"];

export const validShell = defineRule<Conf>({
  id: "proftpd/valid-shell",
  severity: "hint",
  summary: "Users of a file or a data base need a shell that is in /etc/shells, unless RequireValidShell is off.",
  source: "doc/modules/mod_auth.html#RequireValidShell; pr_auth_is_valid_shell in src/auth.c",
  predicts: ["login-shell-invalid", "login-rejected"],
  *check(conf) {
    if (conf.hasInclude || conf.isPart) return;
    for (const server of serversOf(conf)) {
      const [users] = settingsOf(conf, server, USERS);
      if (!users || users.server !== server || settingsOf(conf, server, "RequireValidShell").length > 0) continue;
      const { statement } = users;
      yield {
        range: statement.nameRange,
        message: l10n.t("{name} without RequireValidShell: {daemon} refuses each of these users with 530 if the shell is not in /etc/shells, as /bin/false and /sbin/nologin mostly are not",
          { name: quote(statement.name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Insert RequireValidShell off"), safe: false, edits: [insertBelow(conf, statement, [aligned("RequireValidShell", "off", statement)])] }],
      };
    }
  },
});
