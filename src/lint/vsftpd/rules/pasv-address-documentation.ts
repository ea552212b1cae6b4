import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { addressWord, isDocumentation, parseInetAton } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { booleanOf, stringOf } from "../effective";

export const pasvAddressDocumentation = defineRule<Conf>({
  id: "vsftpd/pasv-address-documentation",
  severity: "warning",
  summary: "pasv_address is an address for examples, which nobody has.",
  source: "RFC 5737, 3; vsftpd.conf(5), pasv_address",
  predicts: ["pasv-wrong-address"],
  *check(conf) {
    const written = conf.last.get("pasv_address");
    const address = parseInetAton(stringOf(conf, "pasv_address") ?? "");
    if (!written || address === undefined || !booleanOf(conf, "pasv_enable") || !isDocumentation(address)) return;
    yield {
      range: written.value.range,
      message: l10n.t("pasv_address {address} is kept for examples: expected the public address of this server; clients connect to it in vain", { address: quote(addressWord(written.read)) }),
    };
  },
});
