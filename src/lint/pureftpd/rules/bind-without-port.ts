import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { setValue } from "../edits";
import { settingOf } from "../effective";
import { refusal } from "../words";

export const bindWithoutPort = defineRule<Conf>({
  id: "pureftpd/bind-without-port",
  severity: "error",
  summary: "Bind with an address needs a port: without a comma the whole value is the port.",
  source: "pure-ftpd(8), -S; main_ in ftpd.c, option bind",
  predicts: ["control-refused"],
  *check(conf) {
    const setting = settingOf(conf, "Bind");
    // A name without dots may be a service of /etc/services.
    if (setting?.match.kind !== "accepted" || !/^[0-9.]*\.[0-9.]+$/.test(setting.value.text)) return;
    const meant = `${setting.value.text},21`;
    yield {
      range: setting.value.range,
      message: l10n.t("address {value} without a port: expected {meant}; {daemon} takes all of it for the port and ends with {words}",
        { value: quote(setting.value.text), meant: quote(meant), ...refusal(conf, "Unable to start a standalone server:") }),
      fixes: [{ title: l10n.t("Set {setting}", { setting: `Bind ${meant}` }), safe: true, edits: [setValue(setting, meant)] }],
    };
  },
});
