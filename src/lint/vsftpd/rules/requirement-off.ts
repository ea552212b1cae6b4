import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

// An explicit NO of the first is a decision; what then has no effect is at most left over.
const NEEDS: readonly (readonly [name: string, needed: string])[] = [
  ["anon_upload_enable", "write_enable"], ["anon_mkdir_write_enable", "write_enable"], ["anon_other_write_enable", "write_enable"],
  ["userlist_file", "userlist_enable"], ["userlist_deny", "userlist_enable"], ["banned_email_file", "deny_email_enable"],
];

export const requirementOff = defineRule<Conf>({
  id: "vsftpd/requirement-off",
  severity: "hint",
  summary: "The setting has no effect, because the one that it needs is off.",
  source: "vsftpd.conf(5), each setting",
  *check(conf) {
    for (const [name, needed] of NEEDS) {
      const setting = conf.last.get(name);
      if (!setting || conf.last.has(needed) || booleanOf(conf, needed) || (setting.option?.type === "boolean" && name !== "userlist_deny" && !booleanOf(conf, name))) continue;
      yield {
        range: setting.key.range,
        message: l10n.t("{name} has no effect: expected \"{needed}=YES\" beside it; {daemon} does not look at it otherwise",
          { name: quote(name), needed, daemon: daemonName(conf.daemon) }),
        fixes: [{ title: setTitle(needed, "YES"), safe: false, edits: [assign(conf, needed, "YES", setting)] }],
      };
    }
  },
});
