import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { setTitle } from "../words";

export const connectFromPort20 = defineRule<Conf>({
  id: "vsftpd/connect-from-port-20",
  severity: "hint",
  summary: "Active data connections leave from any port, where firewalls of clients expect port 20.",
  source: "vsftpd.conf(5), connect_from_port_20; RFC 959, 3.2",
  predicts: ["active-blocked"],
  *check(conf) {
    const setting = conf.last.get("connect_from_port_20");
    if (!setting || booleanOf(conf, "connect_from_port_20") || !booleanOf(conf, "port_enable")) return;
    // It cannot have both: that would end every active transfer.
    if (booleanOf(conf, "port_promiscuous") || booleanOf(conf, "run_as_launching_user")) return;
    yield {
      range: setting.value.range,
      message: l10n.t("connect_from_port_20 is off: {daemon} opens active data connections from any port; firewalls that know FTP by its port 20 drop them",
        { daemon: daemonName(conf.daemon) }),
      fixes: [{ title: setTitle("connect_from_port_20", "YES"), safe: false, edits: [assign(conf, "connect_from_port_20", "YES")] }],
    };
  },
});
