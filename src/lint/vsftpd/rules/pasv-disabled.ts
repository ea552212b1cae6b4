import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { daemonName } from "../daemons";
import type { Conf } from "../conf";
import { booleanOf } from "../effective";
import { passiveBlock } from "../passiveBlock";

export const pasvDisabled = defineRule<Conf>({
  id: "vsftpd/pasv-disabled",
  severity: "warning",
  summary: "Passive mode is switched off.",
  source: "vsftpd.conf(5), pasv_enable; handle_pasv in postlogin.c",
  predicts: ["pasv-disabled"],
  *check(conf) {
    const setting = conf.last.get("pasv_enable");
    if (!setting || booleanOf(conf, "pasv_enable")) return;
    const args = { daemon: daemonName(conf.daemon), reply: conf.reading.trimsEverything ? "502 Command not implemented." : "550 Permission denied." };
    const edits = passiveBlock(conf);
    yield {
      range: setting.value.range,
      message: l10n.t(
        "passive mode is off: expected pasv_enable=YES, because clients behind NAT or a firewall can list nothing without it; {daemon} answers PASV and EPSV with \"{reply}\"",
        args),
      fixes: [{
        title: edits.length === 1 ? l10n.t("Set pasv_enable=YES") : l10n.t("Insert the passive block with pasv_enable=YES"),
        safe: false,
        edits,
      }],
    };
  },
});
