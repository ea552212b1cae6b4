import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { removeLine } from "../edits";
import { isDecidedBefore } from "../userFile";
import { oops } from "../words";

export const userFileSetting = defineRule<Conf>({
  id: "vsftpd/user-file-setting",
  severity: "warning",
  summary: "In a file of user_config_dir, a setting that was decided before the login has no effect.",
  source: "vsftpd.conf(5), user_config_dir; common_do_login in twoprocess.c",
  *check(conf) {
    if (!conf.isUserFile) return;
    for (const setting of conf.settings) {
      if (!setting.option || !isDecidedBefore(setting.option.name)) continue;
      const args = { name: quote(setting.option.name), daemon: daemonName(conf.daemon), words: oops("ssl_consumer_fd already closed") };
      yield {
        range: setting.key.range,
        message: setting.option.name === "ssl_enable"
          ? l10n.t("{name} comes too late here: expected it in the main file; {daemon} ends the session with {words} where that does not have it", args)
          : l10n.t("{name} has no effect here: expected it in the main file; {daemon} reads this one after the login, when that is decided", args),
        fixes: [{ title: l10n.t("Remove this line"), safe: false, edits: [removeLine(setting)] }],
      };
    }
  },
});
