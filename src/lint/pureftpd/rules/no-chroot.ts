import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { isYes, settingOf, switchedOn } from "../effective";

export const noChroot = defineRule<Conf>({
  id: "pureftpd/no-chroot",
  severity: "hint",
  summary: "Users are not locked into their home directories.",
  source: "pure-ftpd(8), -A and -a",
  *check(conf) {
    const setting = settingOf(conf, "ChrootEveryone");
    if (setting?.match.kind !== "accepted" || isYes(setting.value.text) || switchedOn(conf, "ChrootEveryone")) return;
    // Virtual users carry their directory, and a lock if wanted, in the database.
    if (conf.byName.has("TrustedGID") || switchedOn(conf, "AnonymousOnly") || conf.isCut) return;
    yield {
      range: setting.value.range,
      message: l10n.t("ChrootEveryone is off: expected yes, or TrustedGID for those who need more; {daemon} shows users the whole file system, as far as its permissions let them",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: l10n.t("Set {setting}", { setting: "ChrootEveryone yes" }), safe: false, edits: [setValue(setting, "yes")] }],
    };
  },
});
