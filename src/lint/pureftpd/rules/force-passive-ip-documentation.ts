import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { isDocumentation, parseInetAton } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { settingOf, switchedOn } from "../effective";

export const forcePassiveIpDocumentation = defineRule<Conf>({
  id: "pureftpd/force-passive-ip-documentation",
  severity: "warning",
  summary: "ForcePassiveIP is an address for examples, which nobody has.",
  source: "RFC 5737, 3; pure-ftpd(8), -P",
  predicts: ["pasv-wrong-address"],
  *check(conf) {
    const setting = settingOf(conf, "ForcePassiveIP");
    const address = setting?.match.kind === "accepted" ? parseInetAton(setting.value.text) : undefined;
    if (!setting || address === undefined || !isDocumentation(address) || switchedOn(conf, "NATmode")) return;
    yield {
      range: setting.value.range,
      message: l10n.t("{address} is kept for examples: expected the public address of this server; clients connect to it in vain", { address: quote(setting.value.text) }),
    };
  },
});
