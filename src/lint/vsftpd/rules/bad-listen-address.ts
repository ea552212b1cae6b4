import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { parseInetAton } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { booleanOf, stringOf } from "../effective";
import { oops } from "../words";

export const badListenAddress = defineRule<Conf>({
  id: "vsftpd/bad-listen-address",
  severity: "error",
  summary: "listen_address takes the numbers of an IPv4 address, no name and no IPv6 address.",
  source: "vsf_standalone_main in standalone.c; vsftpd.conf(5), listen_address",
  predicts: ["control-refused"],
  *check(conf) {
    const written = conf.last.get("listen_address");
    const address = stringOf(conf, "listen_address");
    if (!written || address === undefined || !booleanOf(conf, "listen") || booleanOf(conf, "listen_ipv6")) return;
    if (parseInetAton(address) !== undefined) return;
    yield {
      range: written.value.range,
      message: l10n.t("bad listen_address {address}: expected an IPv4 address in numbers; {daemon} refuses to start with {words}",
        { address: quote(address), daemon: daemonName(conf.daemon), words: oops(`bad listen_address: ${address}`) }),
    };
  },
});
