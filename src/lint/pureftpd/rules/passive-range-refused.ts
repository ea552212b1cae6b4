import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { setValue } from "../edits";
import { isLegalRange, numbersIn } from "../effective";
import { refusal } from "../words";

export const passiveRangeRefused = defineRule<Conf>({
  id: "pureftpd/passive-range-refused",
  severity: "error",
  summary: "PassivePortRange goes from a lower to a higher port, both from 1024 to 65535.",
  source: "main_ in ftpd.c, option passiveportrange",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of conf.byName.get("PassivePortRange") ?? []) {
      const [first = 0, last = 0] = numbersIn(setting);
      if (setting.match.kind !== "accepted" || isLegalRange(first, last)) continue;
      const written = conf.commandLine ? setting.value.text : (setting.value.text.match(/\d+/g) ?? []).join(":");
      const args = { value: quote(setting.value.text), ...refusal(conf, `Configuration error: Illegal ports range: ${written}`) };
      const isSwapped = isLegalRange(last, first);
      yield {
        range: setting.value.range,
        message: isSwapped
          ? l10n.t("swapped range {value}: expected the lower port first; {daemon} ends without a word and logs {words}", args)
          : l10n.t("range {value}: expected two ports from 1024 to 65535; {daemon} ends without a word and logs {words}", args),
        fixes: isSwapped ? [{ title: l10n.t("Swap the two ports"), safe: true, edits: [setValue(setting, `${last} ${first}`)] }] : [],
      };
    }
  },
});
