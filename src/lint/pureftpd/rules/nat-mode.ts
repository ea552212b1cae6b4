import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { switchedOn } from "../effective";

export const natMode = defineRule<Conf>({
  id: "pureftpd/nat-mode",
  severity: "warning",
  summary: "NATmode switches passive mode off; it does not make a server work behind NAT.",
  source: "pure-ftpd(8), -N; parser in ftp_parser.c",
  predicts: ["pasv-disabled"],
  *check(conf) {
    const setting = switchedOn(conf, "NATmode");
    if (!setting) return;
    yield {
      range: setting.value.range,
      message: l10n.t(
        "NATmode is on: expected no, and ForcePassiveIP for a server behind NAT; {daemon} answers PASV and EPSV with \"500 Unknown command\", and only active mode is left",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: l10n.t("Set {setting}", { setting: "NATmode no" }), safe: false, edits: [setValue(setting, "no")] }],
    };
  },
});
