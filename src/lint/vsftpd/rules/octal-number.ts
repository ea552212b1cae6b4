import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { parseNumber } from "../values";

export const octalNumber = defineRule<Conf>({
  id: "vsftpd/octal-number",
  severity: "warning",
  summary: "A number that starts with 0 is read as octal.",
  source: "vsf_parseconf_load_setting in parseconf.c, str_octal_to_uint in str.c",
  *check(conf) {
    for (const setting of conf.settings) {
      if (setting.option?.type !== "number") continue;
      const digits = /^0[0-9]+/.exec(setting.read)?.[0] ?? "0";
      const read = parseNumber(setting.read);
      if (digits === "0" || Number(digits) === read) continue;
      const decimal = digits.replace(/^0+(?=.)/, "");
      yield {
        range: setting.value.range,
        message: l10n.t("{value} starts with 0: expected {decimal}; {daemon} reads it as octal, which makes {read}",
          { value: quote(setting.read), decimal, daemon: daemonName(conf.daemon), read }),
        fixes: [{ title: l10n.t("Write {decimal}", { decimal }), safe: false, edits: [setValue(setting, decimal)] }],
      };
    }
  },
});
