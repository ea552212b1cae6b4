import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { addressKind, parseAddressOrLocalhost, type AddressKind } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { settingOf, switchedOn } from "../effective";

export const forcePassiveIpPrivate = defineRule<Conf>({
  id: "pureftpd/force-passive-ip-private",
  severity: "hint",
  summary: "ForcePassiveIP is an address that clients on the internet cannot reach.",
  source: "pure-ftpd(8), -P; RFC 1918, 3; RFC 1122, 3.2.1.3",
  predicts: ["pasv-private-address", "pasv-loopback-address", "pasv-unspecified-address"],
  *check(conf) {
    const setting = settingOf(conf, "ForcePassiveIP");
    const address = setting?.match.kind === "accepted" ? parseAddressOrLocalhost(setting.value.text) : undefined;
    if (!setting || address === undefined || switchedOn(conf, "NATmode")) return;
    const message = messageFor(addressKind(address), quote(setting.value.text));
    if (message !== undefined) yield { range: setting.value.range, message };
  },
});

function messageFor(kind: AddressKind, address: string): string | undefined {
  switch (kind) {
    case "public": return undefined;
    case "private":
      return l10n.t(
        "private address {address}: expected the public one; clients outside the private network cannot open data connections to it", { address });
    case "loopback": return l10n.t("loopback address {address}: expected the public one; each client connects to itself", { address });
    case "unspecified": return l10n.t("{address} is no host's address: expected the public one; clients are told to connect to it as it stands", { address });
    case "link-local": return l10n.t("link-local address {address}: expected the public one; no router passes it on", { address });
    default: return kind satisfies never;
  }
}
