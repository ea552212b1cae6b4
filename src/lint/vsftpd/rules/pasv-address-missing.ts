import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { addressKind, parseInetAton } from "../../shared/ipv4";
import { ADDRESS_PLACEHOLDER } from "../../shared/passive";
import { quote } from "../../shared/quote";
import { daemonName } from "../daemons";
import type { Conf, Setting } from "../conf";
import { assign } from "../edits";
import { booleanOf, stringOf } from "../effective";

export const pasvAddressMissing = defineRule<Conf>({
  id: "vsftpd/pasv-address-missing",
  severity: "hint",
  summary: "The file itself shows that passive mode will announce an address of a private network.",
  source: "vsftpd.conf(5), pasv_address; handle_pasv in postlogin.c",
  predicts: ["pasv-private-address"],
  *check(conf) {
    if (!booleanOf(conf, "pasv_enable") || stringOf(conf, "pasv_address") !== undefined) return;
    const resolve = conf.last.get("pasv_addr_resolve");
    const listen = privateListenAddress(conf);
    const near = listen ?? (resolve && booleanOf(conf, "pasv_addr_resolve") ? resolve : undefined);
    if (!near) return;
    const args = { daemon: daemonName(conf.daemon), address: quote(near.read) };
    yield {
      range: near.value.range,
      message: listen
        ? l10n.t(
          "no pasv_address beside the private listen_address {address}: expected the address that clients connect to, if it is another; {daemon} announces {address} to clients on the internet too",
          args)
        : l10n.t(
          "pasv_addr_resolve without pasv_address: expected a host name to resolve; {daemon} has nothing to resolve and announces its own address",
          args),
      fixes: [{
        title: l10n.t("Insert pasv_address"),
        safe: false,
        edits: [assign(conf, "pasv_address", ADDRESS_PLACEHOLDER, near)],
        placeholder: ADDRESS_PLACEHOLDER,
      }],
    };
  },
});

function privateListenAddress(conf: Conf): Setting | undefined {
  const address = parseInetAton(stringOf(conf, "listen_address") ?? "");
  const isUsed = booleanOf(conf, "listen") && !booleanOf(conf, "listen_ipv6");
  return isUsed && address !== undefined && addressKind(address) === "private" ? conf.last.get("listen_address") : undefined;
}
