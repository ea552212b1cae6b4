import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { booleanOf, numberOf, passiveRange } from "../effective";

export const passiveRangeListenPort = defineRule<Conf>({
  id: "vsftpd/passive-range-listen-port",
  severity: "hint",
  summary: "The daemon listens on a port of its own passive range, which is never free.",
  source: "vsf_privop_pasv_listen in privops.c; vsftpd.conf(5), listen_port",
  predicts: ["passive-listener-failed"],
  *check(conf) {
    const setting = conf.last.get("listen_port");
    if (!setting || !booleanOf(conf, "pasv_enable") || !(booleanOf(conf, "listen") || booleanOf(conf, "listen_ipv6"))) return;
    // Where no range is set, nobody has chosen it: that has its own rule.
    if (!conf.last.has("pasv_min_port") || !conf.last.has("pasv_max_port")) return;
    const port = numberOf(conf, "listen_port") % 65536;
    const { first, last } = passiveRange(conf);
    // An end that is ignored has its own rule.
    if (first !== numberOf(conf, "pasv_min_port") || last !== numberOf(conf, "pasv_max_port") || port < first || port > last) return;
    yield {
      range: setting.value.range,
      message: l10n.t("listen_port {port} lies in the passive range {first} to {last}: expected a port outside of it; {daemon} wastes one of its nine tries whenever it picks it",
        { port, first, last, daemon: daemonName(conf.daemon) }),
    };
  },
});
