import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";
import { oops, setTitle } from "../words";

export const listenTwice = defineRule<Conf>({
  id: "vsftpd/listen-twice",
  severity: "error",
  summary: "listen and listen_ipv6 exclude each other.",
  source: "vsf_standalone_main in standalone.c; vsftpd.conf(5), listen_ipv6",
  predicts: ["control-refused"],
  *check(conf) {
    const ipv6 = conf.last.get("listen_ipv6");
    if (!ipv6 || !booleanOf(conf, "listen_ipv6") || !booleanOf(conf, "listen")) return;
    const listen = conf.last.get("listen");
    const args = { daemon: daemonName(conf.daemon), words: oops("run two copies of vsftpd for IPv4 and IPv6") };
    yield {
      range: ipv6.key.range,
      message: listen
        ? l10n.t(
          "\"listen_ipv6\" beside \"listen\" on line {line}: expected only one of them to be YES; {daemon} refuses to start with {words}",
          { line: listen.line + 1, ...args })
        : l10n.t(
          "\"listen_ipv6\" without \"listen=NO\": this build listens on IPv4 by default; {daemon} refuses to start with {words}",
          args),
      fixes: fixes(conf, ipv6),
    };
  },
});

/** The IPv6 socket takes IPv4 clients as well, but loses pasv_address on most builds. */
function fixes(conf: Conf, ipv6: Setting): readonly Fix[] {
  const onlyIpv6: Fix = { title: setTitle("listen", "NO"), safe: false, edits: [assign(conf, "listen", "NO", ipv6)] };
  const onlyIpv4: Fix = { title: setTitle("listen_ipv6", "NO"), safe: false, edits: [assign(conf, "listen_ipv6", "NO")] };
  return conf.reading.losesPasvAddressOnIpv6 && stringOf(conf, "pasv_address") !== undefined ? [onlyIpv4, onlyIpv6] : [onlyIpv6, onlyIpv4];
}
