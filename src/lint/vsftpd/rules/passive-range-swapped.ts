import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { daemonName } from "../daemons";
import type { Conf } from "../conf";
import { insertLines, setValue } from "../edits";
import { numberOf, passiveRange } from "../effective";

export const passiveRangeSwapped = defineRule<Conf>({
  id: "vsftpd/passive-range-swapped",
  severity: "warning",
  summary: "The upper end of the passive range lies below the lower one and is ignored.",
  source: "vsf_privop_pasv_listen in privops.c",
  predicts: ["passive-ports-blocked", "passive-ports-rejected"],
  *check(conf) {
    const maximum = conf.last.get("pasv_max_port");
    const minimum = conf.last.get("pasv_min_port");
    const high = numberOf(conf, "pasv_max_port");
    const low = numberOf(conf, "pasv_min_port");
    const { first, last } = passiveRange(conf);
    // Ends that are no usable ports have their own rule.
    if (!maximum || high < 1024 || high >= 65535 || low > 65535 || high >= first) return;
    const args = { value: high, low, daemon: daemonName(conf.daemon), first, last };
    yield {
      range: maximum.value.range,
      message: minimum
        ? l10n.t(
          "pasv_max_port {value} is below pasv_min_port {low}: expected the higher number here; {daemon} ignores it without a word and takes any port from {first} to {last}",
          args)
        : l10n.t(
          "pasv_max_port {value} is below {low}, the lower end while pasv_min_port is not set; {daemon} ignores it without a word and takes any port from {first} to {last}",
          args),
      fixes: [minimum
        ? { title: l10n.t("Swap the two ports"), safe: true, edits: [setValue(maximum, String(low)), setValue(minimum, String(high))] }
        : { title: l10n.t(
          "Insert pasv_min_port"
          ), safe: false, edits: [insertLines(conf, [`pasv_min_port=${Math.max(1024, high - 100)}`], maximum)] }],
    };
  },
});
