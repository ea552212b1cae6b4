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
  summary: "listen_address takes the numbers of an IPv4 address and listen_address6 those of an IPv6 address, no names.",
  source: "vsf_standalone_main in standalone.c; vsftpd.conf(5), listen_address and listen_address6",
  predicts: ["control-refused"],
  *check(conf) {
    const isIpv6 = booleanOf(conf, "listen_ipv6");
    // With both listeners on, the daemon does not come as far as this.
    if (booleanOf(conf, "listen") === isIpv6) return;
    const name = isIpv6 ? "listen_address6" : "listen_address";
    const written = conf.last.get(name);
    const address = stringOf(conf, name);
    if (!written || address === undefined) return;
    const words = isIpv6 ? wordsOfIpv6(address) : parseInetAton(address) === undefined ? `bad listen_address: ${address}` : undefined;
    if (words === undefined) return;
    const args = { address: quote(address), daemon: daemonName(conf.daemon), words: oops(words) };
    yield {
      range: written.value.range,
      message: isIpv6
        ? l10n.t("bad listen_address6 {address}: expected an IPv6 address in numbers; {daemon} refuses to start with {words}", args)
        : l10n.t("bad listen_address {address}: expected an IPv4 address in numbers; {daemon} refuses to start with {words}", args),
    };
  },
});

/** vsf_sysutil_parse_ipv6 takes more than other parsers: what it surely refuses, and what no IPv6 socket can be bound to. */
function wordsOfIpv6(address: string): string | undefined {
  if (/[^0-9A-Fa-f:.%]/.test(address.replace(/%.*/, ""))) return `bad listen_address6: ${address}`;
  return /^\d+(?:\.\d+){3}$/.test(address) ? "could not bind listening IPv6 socket" : undefined;
}
