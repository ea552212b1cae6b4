import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";
import { oops, setTitle } from "../words";

export const writableChroot = defineRule<Conf>({
  id: "vsftpd/writable-chroot",
  severity: "hint",
  summary: "Users are locked into their home directories, which they may write to; such a login is refused.",
  source: "vsf_secutil_change_credentials in secutil.c; vsftpd FAQ on 500 OOPS; changelog of 2.3.5",
  predicts: ["chroot-writable-root"],
  *check(conf) {
    const setting = conf.last.get("chroot_local_user");
    if (!setting || !booleanOf(conf, "chroot_local_user") || !booleanOf(conf, "local_enable") || booleanOf(conf, "allow_writeable_chroot")) return;
    // The root is then another directory than the home, or not everybody's.
    const isElsewhere = ["local_root", "user_config_dir"].some((name) => stringOf(conf, name) !== undefined);
    if (isElsewhere || booleanOf(conf, "guest_enable") || booleanOf(conf, "chroot_list_enable") || booleanOf(conf, "passwd_chroot_enable")) return;
    yield {
      range: setting.key.range,
      message: l10n.t("chroot_local_user: expected home directories that belong to root, with a writable directory below; {daemon} ends a login whose user may write to the root of the jail with {words}",
        { daemon: daemonName(conf.daemon), words: oops("vsftpd: refusing to run with writable root inside chroot()") }),
      fixes: [{ title: setTitle("allow_writeable_chroot", "YES"), safe: false, edits: [assign(conf, "allow_writeable_chroot", "YES", setting)] }],
    };
  },
});
