import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { addressKind, parseInetAton } from "../../shared/ipv4";
import { ADDRESS_PLACEHOLDER } from "../../shared/passive";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { aligned, insertBelow } from "../edits";
import { anywhere, certain } from "../refusal";

export const masqueradeAddressMissing = defineRule<Conf>({
  id: "proftpd/masquerade-address-missing",
  severity: "hint",
  summary: "The file itself shows that passive mode will announce an address of a private network.",
  source: "doc/modules/mod_core.html#MasqueradeAddress; core_pasv in modules/mod_core.c",
  predicts: ["pasv-private-address"],
  *check(conf) {
    if (conf.hasInclude || ["MasqueradeAddress", "TLSMasqueradeAddress"].some((name) => anywhere(conf, name).length > 0)) return;
    for (const { statement, server } of certain(conf, "DefaultAddress")) {
      const word = statement.arguments[0];
      const address = parseInetAton(word?.text ?? "");
      if (server !== "main" || !word || address === undefined || addressKind(address) !== "private") continue;
      yield {
        range: word.range,
        message: l10n.t("no MasqueradeAddress beside the private DefaultAddress {address}: expected the address that clients connect to, if it is another; {daemon} announces {address} to clients on the internet too",
          { address: quote(word.text), daemon: daemonName(conf.daemon) }),
        fixes: [{
          title: l10n.t("Insert MasqueradeAddress"),
          safe: false,
          edits: [insertBelow(conf, statement, [aligned("MasqueradeAddress", ADDRESS_PLACEHOLDER, statement)])],
          placeholder: ADDRESS_PLACEHOLDER,
        }],
      };
    }
  },
});
