import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { addressKind, parseInetAton, type AddressKind } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { certain } from "../refusal";

export const masqueradeAddressPrivate = defineRule<Conf>({
  id: "proftpd/masquerade-address-private",
  severity: "hint",
  summary: "MasqueradeAddress is an address that clients on the internet cannot reach.",
  source: "doc/modules/mod_core.html#MasqueradeAddress; RFC 1918, 3; RFC 1122, 3.2.1.3",
  predicts: ["pasv-private-address", "pasv-loopback-address", "pasv-unspecified-address"],
  *check(conf) {
    for (const { statement: { arguments: [word] } } of certain(conf, "MasqueradeAddress")) {
      const address = word && /^\d+\.\d+\.\d+\.\d+$/.test(word.text) ? parseInetAton(word.text) : undefined;
      if (!word || address === undefined) continue;
      const message = messageFor(addressKind(address), quote(word.text));
      if (message !== undefined) yield { range: word.range, message };
    }
  },
});

function messageFor(kind: AddressKind, address: string): string | undefined {
  switch (kind) {
    case "public": return undefined;
    case "private":
      return l10n.t("private MasqueradeAddress {address}: expected the public address; clients outside the private network cannot open data connections to it", { address });
    case "loopback":
      return l10n.t("loopback MasqueradeAddress {address}: expected the public address; each client connects to itself", { address });
    case "unspecified":
      return l10n.t("MasqueradeAddress {address} is no host's address: expected the public address; clients are told to connect to it as it stands", { address });
    case "link-local":
      return l10n.t("link-local MasqueradeAddress {address}: expected the public address; no router passes it on", { address });
    default: return kind satisfies never;
  }
}
