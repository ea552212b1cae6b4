import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { setValue } from "../edits";
import { meantBoolean } from "../values";
import { refusal, setTitle, settingsWith } from "../words";

export const badBoolean = defineRule<Conf>({
  id: "vsftpd/bad-boolean",
  severity: "error",
  summary: "A boolean must be YES, TRUE or 1, or NO, FALSE or 0, in any case and without quotes.",
  source: "vsf_parseconf_load_setting in parseconf.c",
  predicts: ["control-refused", "server-config-fatal"],
  *check(conf) {
    for (const setting of settingsWith(conf, "bad-boolean")) {
      const meant = meantBoolean(setting.read);
      const word = meant === true ? "YES" : "NO";
      yield {
        range: setting.value.range,
        message: l10n.t("bad boolean {value}: expected YES or NO; {consequence}",
          { value: quote(setting.value.text), ...refusal(conf, setting) }),
        fixes: meant === undefined ? [] : [{ title: setTitle(setting.option?.name ?? "", word), safe: true, edits: [setValue(setting, word)] }],
      };
    }
  },
});
