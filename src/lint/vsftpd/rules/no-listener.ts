import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf } from "../effective";
import { oops, setTitle } from "../words";

export const noListener = defineRule<Conf>({
  id: "vsftpd/no-listener",
  severity: "hint",
  summary: "The daemon listens on nothing by itself: whatever starts it must be inetd or its like.",
  source: "main in main.c; vsftpd.conf(5), listen and listen_ipv6",
  predicts: ["control-refused"],
  *check(conf) {
    // A piece of a file may leave it to the rest how to listen; one that says who may log in is a whole one.
    const setting = ["listen", "listen_ipv6", "anonymous_enable", "local_enable"].flatMap((name) => conf.last.get(name) ?? [])[0];
    if (!setting || booleanOf(conf, "listen") || booleanOf(conf, "listen_ipv6")) return;
    yield {
      range: setting.key.range,
      message: l10n.t(
        "neither listen nor listen_ipv6 is YES: expected one of them, unless inetd or a socket of systemd starts the daemon; started in any other way, {daemon} ends at once with {words}",
        { daemon: daemonName(conf.daemon), words: oops("vsftpd: not configured for standalone, must be started from inetd") }),
      fixes: [{ title: setTitle("listen", "YES"), safe: false, edits: [assign(conf, "listen", "YES", conf.last.get("listen_ipv6") ?? setting)] }],
    };
  },
});
