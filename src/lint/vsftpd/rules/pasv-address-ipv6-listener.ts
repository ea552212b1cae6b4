import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { daemonName } from "../daemons";
import type { Conf } from "../conf";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";

export const pasvAddressIpv6Listener = defineRule<Conf>({
  id: "vsftpd/pasv-address-ipv6-listener",
  severity: "warning",
  summary: "With an IPv6 listener, the reply to PASV says 0,0,0,0 in place of pasv_address.",
  source: "handle_pasv in postlogin.c: an IPv6 socket takes the branch without an IPv4 address; mended in Debian 3.0.5-1",
  predicts: ["pasv-unspecified-address"],
  *check(conf) {
    const written = conf.last.get("pasv_address");
    const ipv6 = conf.last.get("listen_ipv6");
    const address = stringOf(conf, "pasv_address");
    if (!written || !ipv6 || address === undefined || !conf.reading.losesPasvAddressOnIpv6) return;
    // With both listeners on, the daemon does not start: that has its own rule.
    if (!booleanOf(conf, "listen_ipv6") || booleanOf(conf, "listen") || !booleanOf(conf, "pasv_enable")) return;
    yield {
      range: written.key.range,
      message: l10n.t(
        "pasv_address {address} beside listen_ipv6 on line {line}: expected listen=YES and listen_ipv6=NO; {daemon} announces 0,0,0,0 in its reply to PASV",
        { address: quote(address), line: ipv6.line + 1, daemon: daemonName(conf.daemon) }),
      fixes: [{
        title: l10n.t("Listen on IPv4: listen=YES, listen_ipv6=NO"),
        safe: false,
        edits: [assign(conf, "listen", "YES", ipv6), assign(conf, "listen_ipv6", "NO")],
      }],
    };
  },
});
