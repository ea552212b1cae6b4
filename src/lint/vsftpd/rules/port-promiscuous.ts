import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { oops, setTitle } from "../words";

export const portPromiscuous = defineRule<Conf>({
  id: "vsftpd/port-promiscuous",
  severity: "warning",
  summary: "A client can make the server connect to any machine (FTP bounce).",
  source: "vsftpd.conf(5), port_promiscuous; RFC 2577, 3; vsf_privop_get_ftp_port_sock in privops.c",
  *check(conf) {
    const setting = conf.last.get("port_promiscuous");
    if (!setting || !booleanOf(conf, "port_promiscuous") || !booleanOf(conf, "port_enable")) return;
    const args = { daemon: daemonName(conf.daemon), words: oops("vsf_sysutil_bind") };
    yield {
      range: setting.key.range,
      message: booleanOf(conf, "connect_from_port_20")
        ? l10n.t("port_promiscuous beside connect_from_port_20: expected one of them; {daemon} ends every active transfer with {words}", args)
        : l10n.t("port_promiscuous is on: expected NO unless servers exchange files among themselves; {daemon} opens data connections to whatever address a client names", args),
      fixes: [{ title: setTitle("port_promiscuous", "NO"), safe: false, edits: [assign(conf, "port_promiscuous", "NO")] }],
    };
  },
});
