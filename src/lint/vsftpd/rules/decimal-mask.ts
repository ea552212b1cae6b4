import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { maskFromOwner, parseNumber, trimBlanks } from "../values";

export const decimalMask = defineRule<Conf>({
  id: "vsftpd/decimal-mask",
  severity: "warning",
  summary: "A file mode or umask without a leading 0 is read as decimal.",
  source: "vsf_parseconf_load_setting in parseconf.c; vsftpd.conf(5), local_umask",
  *check(conf) {
    for (const setting of conf.settings) {
      if (setting.option?.type !== "mode" || maskFromOwner(setting) !== undefined) continue;
      const digits = /^[0-7]{2,5}$/.exec(trimBlanks(setting.read))?.[0] ?? "";
      const read = parseNumber(setting.read);
      // Digits that no octal number has mean that decimal is meant.
      if (digits === "" || read === parseInt(digits, 8)) continue;
      const octal = digits.startsWith("0") ? digits : `0${digits}`;
      yield {
        range: setting.value.range,
        message: l10n.t(
          "mask {value} is not octal: expected {octal}, directly after \"=\"; {daemon} reads it as decimal, which is 0{read} in octal",
          { value: quote(setting.value.text), octal, daemon: daemonName(conf.daemon), read: read.toString(8) }),
        fixes: [{ title: l10n.t("Write {octal}", { octal }), safe: false, edits: [setValue(setting, octal)] }],
      };
    }
  },
});
