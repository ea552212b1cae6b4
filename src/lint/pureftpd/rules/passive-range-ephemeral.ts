import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { passiveRange, settingOf } from "../effective";

const LINUX = { first: 32768, last: 60999 };
// In a large range, some that are taken do not matter.
const SMALL = 20;

export const passiveRangeEphemeral = defineRule<Conf>({
  id: "pureftpd/passive-range-ephemeral",
  severity: "hint",
  summary: "A small range of passive ports lies where the system takes ports for connections of its own.",
  source: "ip(7), ip_local_port_range; dopasv in ftpd.c",
  predicts: ["passive-range-exhausted"],
  *check(conf) {
    const setting = settingOf(conf, "PassivePortRange");
    const range = passiveRange(conf);
    if (!setting || !range || range.last - range.first >= SMALL || range.last < LINUX.first || range.first > LINUX.last) return;
    yield {
      range: setting.value.range,
      message: l10n.t("small range {value} within {first}–{last}, from which Linux takes ports for outgoing connections: expected a larger one, or one outside; {daemon} passes over those that are taken",
        { value: quote(setting.value.text), ...LINUX, daemon: daemonName(conf.daemon) }),
    };
  },
});
