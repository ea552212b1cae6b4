import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { illegalValue, refusal } from "../words";

export const illegalValueRule = defineRule<Conf>({
  id: "pureftpd/illegal-value",
  severity: "error",
  summary: "The value has the right form, but the daemon does not take it; it says so in the system log only.",
  source: "main_ in ftpd.c, the switch over the options",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of conf.settings) {
      const words = illegalValue(setting);
      if (words === undefined || !setting.option) continue;
      yield {
        range: setting.value.range,
        message: l10n.t("illegal value {value}: expected {legal}; {daemon} ends without a word and logs {words}",
          { value: quote(setting.value.text), legal: legal(setting.option.name), ...refusal(conf, words) }),
      };
    }
  },
});

function legal(name: string): string {
  switch (name) {
    case "TLS": return l10n.t("a number from 0 to 3");
    case "Umask": return l10n.t("octal masks up to 777");
    case "AltLog": return l10n.t("clf, stats, w3c or xferlog, a colon and an absolute path");
    case "TrustedIP": return l10n.t("an address in figures");
    default: return l10n.t("numbers of at least 1");
  }
}
