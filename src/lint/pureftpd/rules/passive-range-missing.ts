import * as l10n from "@vscode/l10n";
import { range } from "../../../text";
import { defineRule, type Fix } from "../../rule";
import { ADDRESS_PLACEHOLDER, PROPOSED_RANGE } from "../../shared/passive";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { insertLines } from "../edits";
import { isWhole, switchedOn } from "../effective";

export const passiveRangeMissing = defineRule<Conf>({
  id: "pureftpd/passive-range-missing",
  severity: "hint",
  summary: "No range of ports is set for passive data connections.",
  source: "pure-ftpd(8), -p; compiled values in globals.h",
  predicts: ["passive-ports-blocked", "passive-ports-rejected"],
  *check(conf) {
    if (!isWhole(conf) || conf.byName.has("PassivePortRange") || conf.isCut || switchedOn(conf, "NATmode")) return;
    const near = conf.byName.get("ForcePassiveIP")?.[0] ?? conf.settings[0];
    yield {
      range: near?.name.range ?? range(0, 0, 0, 0),
      message: l10n.t("no passive range: expected PassivePortRange; {daemon} takes any port from 1024 to 65535, and the firewall must let all of them in",
        { daemon: daemonName(conf.daemon) }),
      fixes: fixes(conf),
    };
  },
});

function fixes(conf: Conf): readonly Fix[] {
  const ports = `PassivePortRange ${PROPOSED_RANGE.first} ${PROPOSED_RANGE.last}`;
  const anchor = conf.byName.get("ForcePassiveIP")?.[0];
  const block: Fix = { title: l10n.t("Insert PassivePortRange"), safe: true, edits: [insertLines(conf, [ports], anchor)] };
  if (anchor) return [block];
  const address = `ForcePassiveIP ${ADDRESS_PLACEHOLDER}`;
  const title = l10n.t("Insert PassivePortRange and the public address");
  return [block, { title, safe: false, edits: [insertLines(conf, [ports, address])], placeholder: ADDRESS_PLACEHOLDER }];
}
