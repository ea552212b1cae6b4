import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { listener, passiveRange, settingOf } from "../effective";

export const passiveRangeListenPort = defineRule<Conf>({
  id: "pureftpd/passive-range-listen-port",
  severity: "warning",
  summary: "The port of the control connection lies in the range of the data connections.",
  source: "dopasv in ftpd.c: a port that is taken is passed over",
  predicts: ["passive-range-exhausted"],
  *check(conf) {
    const setting = settingOf(conf, "PassivePortRange");
    const range = passiveRange(conf);
    const { port } = listener(conf);
    if (!setting || !range || port === undefined || port < range.first || port > range.last) return;
    const args = { value: quote(setting.value.text), port, daemon: daemonName(conf.daemon) };
    yield {
      range: setting.value.range,
      message: range.first === range.last
        ? l10n.t("range {value} is the port that Bind listens on: expected others; {daemon} answers every PASV with \"425 All reserved TCP ports are busy\"", args)
        : l10n.t("range {value} contains port {port}, which Bind listens on: expected a range without it; {daemon} can never use that port for data", args),
    };
  },
});
