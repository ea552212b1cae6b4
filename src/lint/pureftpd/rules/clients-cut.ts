import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { insertLines, setValue } from "../edits";
import { numbersIn, passiveRange, settingOf } from "../effective";

const COMPILED = 50;

export const clientsCut = defineRule<Conf>({
  id: "pureftpd/clients-cut",
  severity: "warning",
  summary: "MaxClientsNumber is cut to half the number of passive ports; with a single port there is no limit at all.",
  source: "main_ in ftpd.c, after the options",
  predicts: ["too-many-connections", "passive-range-exhausted"],
  *check(conf) {
    const ports = settingOf(conf, "PassivePortRange");
    const range = passiveRange(conf);
    const written = settingOf(conf, "MaxClientsNumber");
    if (!ports || !range || (written && written.match.kind !== "accepted")) return;
    const clients = (written && numbersIn(written)[0]) ?? COMPILED;
    const most = Math.floor((range.last - range.first + 1) / 2);
    // Where each option has a file of its own, this one does not say how many clients there may be.
    if (most >= clients || clients === 0 || (conf.optionFile && most > 0)) return;
    const args = { value: quote(ports.value.text), daemon: daemonName(conf.daemon), clients, most, ports: 2 * clients };
    yield {
      range: ports.value.range,
      message: most === 0
        ? l10n.t("a single passive port {value}: expected two for each of {clients} clients; {daemon} then has one transfer at a time and no limit of clients", args)
        : written
          ? l10n.t("range {value} is too small for {clients} clients, who take two ports each: expected {ports} ports, or MaxClientsNumber {most}; {daemon} silently takes no more than {most} at a time", args)
          : l10n.t("range {value} is too small for {clients} clients, the default, who take two ports each: expected {ports} ports, or MaxClientsNumber {most}; {daemon} silently takes no more than {most} at a time", args),
      fixes: most === 0 ? [] : [{
        title: l10n.t("Set {setting}", { setting: `MaxClientsNumber ${most}` }),
        safe: false,
        edits: [written ? setValue(written, String(most)) : insertLines(conf, [`MaxClientsNumber ${most}`], ports)],
      }],
    };
  },
});
