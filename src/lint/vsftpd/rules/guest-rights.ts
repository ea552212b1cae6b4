import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";
import { setTitle } from "../words";

const RIGHTS = ["virtual_use_local_privs", "anon_upload_enable", "anon_mkdir_write_enable", "anon_other_write_enable"];

export const guestRights = defineRule<Conf>({
  id: "vsftpd/guest-rights",
  severity: "hint",
  summary: "Virtual users may not write, because they have the rights of anonymous ones.",
  source: "vsftpd.conf(5), guest_enable and virtual_use_local_privs; common_do_login in twoprocess.c",
  predicts: ["permission-denied"],
  *check(conf) {
    const guest = conf.last.get("guest_enable");
    if (!guest || !booleanOf(conf, "guest_enable") || !booleanOf(conf, "local_enable") || !booleanOf(conf, "write_enable")) return;
    // The file of a user may give more.
    if (stringOf(conf, "user_config_dir") !== undefined || RIGHTS.some((name) => booleanOf(conf, name))) return;
    yield {
      range: guest.key.range,
      message: l10n.t("guest_enable without \"virtual_use_local_privs=YES\": {daemon} gives virtual users the rights of anonymous ones, and answers each upload with \"550 Permission denied.\"",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("virtual_use_local_privs", "YES"), safe: false, edits: [assign(conf, "virtual_use_local_privs", "YES", guest)] }],
    };
  },
});
