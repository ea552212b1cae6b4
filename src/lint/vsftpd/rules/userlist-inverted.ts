import * as l10n from "@vscode/l10n";
import { defineRule, type Finding } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";
import { setTitle } from "../words";

export const userlistInverted = defineRule<Conf>({
  id: "vsftpd/userlist-inverted",
  severity: "warning",
  summary: "The list of users works the other way round than its name says, or not at all.",
  source: "vsftpd.conf(5), userlist_deny and userlist_enable; handle_user_command in prelogin.c; ComplianceAsCode rule ftp_limit_users",
  predicts: ["login-rejected"],
  *check(conf) {
    const deny = conf.last.get("userlist_deny");
    const file = conf.last.get("userlist_file");
    const denies = booleanOf(conf, "userlist_deny");
    const args = { daemon: daemonName(conf.daemon), file: quote(stringOf(conf, "userlist_file") ?? "") };
    if (!booleanOf(conf, "userlist_enable")) {
      if (!deny || denies || conf.last.has("userlist_enable") || !booleanOf(conf, "local_enable")) return;
      yield fixedBy(conf, "userlist_enable", "YES", deny.key.range, l10n.t(
        "\"userlist_deny=NO\" without \"userlist_enable=YES\": expected both; {daemon} does not look at the list and lets every user in", args));
    } else if (file && denies && /allow|permit|white/i.test(file.read)) {
      yield fixedBy(conf, "userlist_deny", "NO", file.value.range, l10n.t(
        "the users in {file} are refused: expected \"userlist_deny=NO\" beside it, going by its name; {daemon} lets in everybody but them", args));
    } else if (file && !denies && /den(?:y|ied)|ban|black|block|forbid/i.test(file.read)) {
      yield fixedBy(conf, "userlist_deny", "YES", file.value.range, l10n.t(
        "only the users in {file} are let in: expected \"userlist_deny=YES\" beside it, going by its name; {daemon} refuses everybody but them", args));
    }
  },
});

function fixedBy(conf: Conf, name: string, value: string, range: Finding["range"], message: string): Finding {
  const anchor = conf.last.get("userlist_file") ?? conf.last.get("userlist_deny");
  return { range, message, fixes: [{ title: setTitle(name, value), safe: false, edits: [assign(conf, name, value, anchor)] }] };
}
