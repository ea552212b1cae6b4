import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { switchedOn } from "../effective";

export const anonymousUpload = defineRule<Conf>({
  id: "pureftpd/anonymous-upload",
  severity: "warning",
  summary: "Anonymous users may make directories, and with them upload what nobody has looked at.",
  source: "pure-ftpd(8), -M and -i; DISA UNIX STIG GEN004820 (V-846): no anonymous FTP unless authorized",
  *check(conf) {
    const setting = switchedOn(conf, "AnonymousCanCreateDirs");
    const isClosed = switchedOn(conf, "NoAnonymous") && !switchedOn(conf, "AnonymousOnly");
    if (!setting || isClosed || switchedOn(conf, "AnonymousCantUpload") || conf.optionFile) return;
    yield {
      range: setting.name.range,
      message: l10n.t("anonymous users may upload and make directories: expected AnonymousCantUpload yes, or an anonymous area that somebody watches; {daemon} lets strangers fill the disk",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: l10n.t("Set {setting}", { setting: "AnonymousCanCreateDirs no" }), safe: false, edits: [setValue(setting, "no")] }],
    };
  },
});
