import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { setValue } from "../edits";
import { booleanOf } from "../effective";
import { trimBlanks } from "../values";

export const commandList = defineRule<Conf>({
  id: "vsftpd/command-list",
  severity: "warning",
  summary: "A list of commands is not what it looks like: blanks and small letters belong to the names, or passive mode is not in it.",
  source: "vsftpd.conf(5), cmds_allowed; process_post_login in postlogin.c",
  predicts: ["pasv-disabled"],
  *check(conf) {
    for (const name of ["cmds_allowed", "cmds_denied"]) {
      const setting = conf.last.get(name);
      if (!setting?.option || setting.read === "") continue;
      const list = setting.read.split(",").map((command) => trimBlanks(command).toUpperCase()).join(",");
      const args = { name: quote(name), daemon: daemonName(conf.daemon) };
      if (trimBlanks(setting.read) !== list) {
        yield {
          range: setting.value.range,
          message: l10n.t("blanks or small letters in {name}: expected names like PASV with nothing but commas between them; {daemon} knows no command with such a name", args),
          fixes: [{ title: l10n.t("Write {value}", { value: quote(list) }), safe: false, edits: [setValue(setting, list)] }],
        };
      } else if (name === "cmds_allowed" && booleanOf(conf, "pasv_enable") && !/(?:^|,)(?:PASV|EPSV)(?:,|$)/.test(list)) {
        yield {
          range: setting.value.range,
          message: l10n.t("neither PASV nor EPSV in cmds_allowed: expected both; {daemon} answers them with \"550 Permission denied.\", and passive mode is off", args),
        };
      }
    }
  },
});
