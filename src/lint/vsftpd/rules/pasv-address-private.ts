import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { addressKind, addressWord, parseAddressOrLocalhost, parseInetAton, type AddressKind } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { booleanOf, stringOf } from "../effective";

export const pasvAddressPrivate = defineRule<Conf>({
  id: "vsftpd/pasv-address-private",
  severity: "hint",
  summary: "pasv_address is an address that clients on the internet cannot reach.",
  source: "vsftpd.conf(5), pasv_address; RFC 1918, 3; RFC 1122, 3.2.1.3",
  predicts: ["pasv-private-address", "pasv-loopback-address", "pasv-unspecified-address"],
  *check(conf) {
    const written = conf.last.get("pasv_address");
    const parse = booleanOf(conf, "pasv_addr_resolve") ? parseAddressOrLocalhost : parseInetAton;
    const address = parse(stringOf(conf, "pasv_address") ?? "");
    if (!written || address === undefined || !booleanOf(conf, "pasv_enable")) return;
    const message = messageFor(addressKind(address), quote(addressWord(written.read)));
    if (message !== undefined) yield { range: written.value.range, message };
  },
});

function messageFor(kind: AddressKind, address: string): string | undefined {
  switch (kind) {
    case "public": return undefined;
    case "private":
      return l10n.t(
        "private pasv_address {address}: expected the public address; clients outside the private network cannot open data connections to it",
        { address });
    case "loopback":
      return l10n.t("loopback pasv_address {address}: expected the public address; each client connects to itself", { address });
    case "unspecified":
      return l10n.t(
        "pasv_address {address} is no host's address: expected the public address; clients are told to connect to it as it stands",
        { address });
    case "link-local":
      return l10n.t("link-local pasv_address {address}: expected the public address; no router passes it on", { address });
    default: return kind satisfies never;
  }
}
