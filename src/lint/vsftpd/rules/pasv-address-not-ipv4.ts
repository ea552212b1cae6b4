import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { parseInetAton } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import { daemonName } from "../daemons";
import type { Conf } from "../conf";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";
import { oops, setTitle } from "../words";

export const pasvAddressNotIpv4 = defineRule<Conf>({
  id: "vsftpd/pasv-address-not-ipv4",
  severity: "warning",
  summary: "pasv_address is no IPv4 address, so every PASV ends the session.",
  source: "vsftpd.conf(5), pasv_address and pasv_addr_resolve; handle_pasv in postlogin.c",
  predicts: ["server-config-fatal"],
  *check(conf) {
    const written = conf.last.get("pasv_address");
    const address = stringOf(conf, "pasv_address");
    if (!written || address === undefined || parseInetAton(address) !== undefined || !booleanOf(conf, "pasv_enable")) return;
    const isName = !isStandIn(address) && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(address);
    const isLookedUp = booleanOf(conf, "pasv_addr_resolve") && !address.includes(":");
    if (isLookedUp && !isStandIn(address)) return;
    const args = { address: quote(address), daemon: daemonName(conf.daemon), words: oops(isLookedUp ? `cannot resolve host:${address}` : "invalid pasv_address") };
    yield {
      range: written.value.range,
      message: isName
        ? l10n.t(
          "pasv_address {address} is a host name: expected pasv_addr_resolve=YES beside it, or an IPv4 address; {daemon} answers every PASV with {words} and ends the session",
          args)
        : isLookedUp
          ? l10n.t("bad pasv_address {address}: expected an IPv4 address or the name of a host; {daemon} refuses to start with {words}", args)
          : l10n.t(
            "bad pasv_address {address}: expected an IPv4 address; {daemon} answers every PASV with {words} and ends the session",
            args),
      fixes: isName
        ? [{ title: setTitle("pasv_addr_resolve", "YES"), safe: false, edits: [assign(conf, "pasv_addr_resolve", "YES", written)] }]
        : [],
    };
  },
});

/** `YOUR_PUBLIC_IP`, `<address>`, `x.x.x.x`: what somebody was to replace. No name of a host is like that. */
function isStandIn(address: string): boolean {
  return /[_<>]/.test(address) || /^(?=.*x)[\dx]+(?:\.[\dx]+){3}$/i.test(address);
}
