import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { parseAddressOrLocalhost } from "../../shared/ipv4";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { settingOf, switchedOn } from "../effective";
import { refusal } from "../words";

export const forcePassiveIpName = defineRule<Conf>({
  id: "pureftpd/force-passive-ip-name",
  severity: "hint",
  summary: "ForcePassiveIP is a name: it is looked up for every client, and where that fails the client is turned away.",
  source: "doit in ftpd.c: the value is looked up for each client, IPv4 only",
  predicts: ["server-config-fatal"],
  *check(conf) {
    const setting = settingOf(conf, "ForcePassiveIP");
    if (setting?.match.kind !== "accepted" || /["':]/.test(setting.value.text) || switchedOn(conf, "NATmode")) return;
    if (parseAddressOrLocalhost(setting.value.text) !== undefined) return;
    yield {
      range: setting.value.range,
      message: l10n.t("name {value}: expected one that this machine can always look up; {daemon} asks for it with each client, and without an IPv4 address turns the client away with {words}",
        { value: quote(setting.value.text), ...refusal(conf, "421 Illegal forced IP for passive connections") }),
    };
  },
});
