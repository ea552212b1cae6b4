import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { aligned, insertBelow } from "../edits";
import { isWhole } from "../effective";
import { anywhere } from "../refusal";

export const noJail = defineRule<Conf>({
  id: "proftpd/no-jail",
  severity: "hint",
  summary: "Users are not locked into a directory: they may look at the whole machine.",
  source: "doc/modules/mod_auth.html#DefaultRoot; doc/howto/Chroot.html; CWE-552",
  *check(conf) {
    if (conf.hasInclude || !isWhole(conf) || anywhere(conf, "DefaultRoot", "VRootEngine", "<Anonymous>", "SFTPEngine").length > 0) return;
    const place = anywhere(conf, "ServerType", "ServerName").find(({ server }) => server === "main")?.statement;
    if (!place) return;
    yield {
      range: place.nameRange,
      message: l10n.t("no DefaultRoot: {daemon} shows users every directory that their account may read, such as /etc", { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: l10n.t("Insert DefaultRoot ~"), safe: false, edits: [insertBelow(conf, place, [aligned("DefaultRoot", "~", place)])] }],
    };
  },
});
