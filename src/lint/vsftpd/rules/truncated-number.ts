import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Setting } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { parseNumber } from "../values";

export const truncatedNumber = defineRule<Conf>({
  id: "vsftpd/truncated-number",
  severity: "warning",
  summary: "A number is read up to its first character that is no digit, and nothing is said about the rest.",
  source: "vsf_parseconf_load_setting in parseconf.c, atoi(3)",
  *check(conf) {
    for (const setting of conf.settings) {
      const isNumber = setting.option?.type === "number" || setting.option?.type === "mode";
      if (!isNumber || setting.read === "" || setting.problems.length > 0 || /^[ \t\v\f\r]*[0-9]+[ \t\v\f\r]*(?:#.*)?$/s.test(setting.read)) continue;
      const digits = meantDigits(setting);
      yield {
        range: setting.value.range,
        message: l10n.t("{value} is no number: expected digits alone; {daemon} reads {read}",
          { value: quote(setting.value.text), daemon: daemonName(conf.daemon), read: parseNumber(setting.read) }),
        fixes: digits === undefined ? [] : [{ title: l10n.t(
          "Write {decimal}",
          { decimal: digits }), safe: false, edits: [setValue(setting, digits)] }],
      };
    }
  },
});

/** `"40000"` and `40,000` leave no doubt. */
function meantDigits({ read }: Setting): string | undefined {
  const quoted = /^\s*(["'])(\d{1,9})\1\s*$/.exec(read)?.[2];
  if (quoted !== undefined) return quoted;
  return /^\d{1,3}(?:[,.']\d{3})+$/.test(read) ? read.replace(/[,.']/g, "") : undefined;
}
