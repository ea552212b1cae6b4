import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { setValue } from "../edits";
import { settingOf } from "../effective";
import { refusal } from "../words";

export const forcePassiveIpUnusable = defineRule<Conf>({
  id: "pureftpd/force-passive-ip-unusable",
  severity: "error",
  summary: "ForcePassiveIP is an IPv4 address or a name, without quotes; with anything else every client is turned away.",
  source: "doit in ftpd.c: the value is looked up for each client",
  predicts: ["server-config-fatal"],
  *check(conf) {
    const setting = settingOf(conf, "ForcePassiveIP");
    if (setting?.match.kind !== "accepted" || !/["':]/.test(setting.value.text)) return;
    const bare = /^["']([0-9A-Za-z.-]+)["']$/.exec(setting.value.text)?.[1];
    yield {
      range: setting.value.range,
      message: l10n.t("unusable address {value}: expected an IPv4 address or a name, without quotes; {daemon} starts, and turns each client away with {words}",
        { value: quote(setting.value.text), ...refusal(conf, "421 Illegal forced IP for passive connections") }),
      fixes: bare === undefined ? [] : [{ title: l10n.t("Remove the quotes"), safe: true, edits: [setValue(setting, bare)] }],
    };
  },
});
