import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

export const pasvPromiscuous = defineRule<Conf>({
  id: "vsftpd/pasv-promiscuous",
  severity: "hint",
  summary: "Passive data connections are taken from any address.",
  source: "vsftpd.conf(5), pasv_promiscuous; RFC 2577, 4; vsf_one_process_get_pasv_fd in oneprocess.c",
  *check(conf) {
    const setting = conf.last.get("pasv_promiscuous");
    if (!setting || !booleanOf(conf, "pasv_promiscuous") || !booleanOf(conf, "pasv_enable")) return;
    yield {
      range: setting.key.range,
      message: l10n.t("pasv_promiscuous is on: {daemon} gives a file to whoever is first at the data port; needed only when data and commands of a client come from different addresses",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("pasv_promiscuous", "NO"), safe: false, edits: [assign(conf, "pasv_promiscuous", "NO")] }],
    };
  },
});
