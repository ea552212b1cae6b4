import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";

export const blankStringValue = defineRule<Conf>({
  id: "vsftpd/blank-string-value",
  severity: "error",
  summary: "A value of nothing but blanks crashes Debian's builds.",
  source: "Debian patch to vsf_parseconf_load_setting in parseconf.c, up to 3.0.5-0.2",
  predicts: ["control-refused"],
  *check(conf) {
    if (!conf.reading.diesOfBlankString) return;
    for (const setting of conf.settings) {
      if (setting.option?.type !== "string" || setting.read !== "" || setting.value.text === "") continue;
      yield {
        range: setting.value.range,
        message: l10n.t(
          "value of {name} consists of blanks: expected a value or nothing; {daemon} dies of a segmentation fault while it starts",
          { name: quote(setting.option.name), daemon: daemonName(conf.daemon) }),
        fixes: [{ title: l10n.t("Remove the blanks after \"=\""), safe: true, edits: [setValue(setting, "")] }],
      };
    }
  },
});
