import * as l10n from "@vscode/l10n";
import { range, type Range } from "../../../text";
import { defineRule, type Fix } from "../../rule";
import { ADDRESS_PLACEHOLDER } from "../../shared/passive";
import { daemonName } from "../daemons";
import type { Conf } from "../conf";
import { booleanOf, passiveRange, stringOf } from "../effective";
import { passiveBlock, writtenEnds } from "../passiveBlock";

// A file of user_config_dir has none of these, and needs no range of its own.
const MAIN_FILE = [
  "listen", "listen_ipv6", "anonymous_enable", "local_enable", "pasv_enable", "pasv_min_port", "pasv_max_port", "pasv_address",
];

export const passiveRangeMissing = defineRule<Conf>({
  id: "vsftpd/passive-range",
  severity: "hint",
  summary: "No narrow range of ports is set for passive data connections.",
  source: "vsftpd.conf(5), pasv_min_port and pasv_max_port; compiled values in tunables.c",
  predicts: ["passive-ports-blocked", "passive-ports-rejected"],
  *check(conf) {
    const written = writtenEnds(conf);
    if (!MAIN_FILE.some((name) => conf.last.has(name)) || !booleanOf(conf, "pasv_enable") || (written.first && written.last)) return;
    const { first, last } = passiveRange(conf);
    // An upper end below the compiled lower one is ignored: that has its own rule.
    if (written.last && last === 65535) return;
    const args = { daemon: daemonName(conf.daemon), first, last };
    yield {
      range: place(conf),
      message: written.first || written.last
        ? l10n.t(
          "only one end of the passive range is set: expected pasv_min_port and pasv_max_port; {daemon} takes any port from {first} to {last}, and the firewall must let all of them in",
          args)
        : l10n.t(
          "no passive range: expected pasv_min_port and pasv_max_port; {daemon} takes any port from {first} to {last}, and the firewall must let all of them in",
          args),
      fixes: fixes(conf),
    };
  },
});

function fixes(conf: Conf): readonly Fix[] {
  const block: Fix = { title: l10n.t("Insert the passive block"), safe: true, edits: passiveBlock(conf) };
  if (stringOf(conf, "pasv_address") !== undefined) return [block];
  const title = l10n.t("Insert the passive block with the public address");
  return [block, { title, safe: false, edits: passiveBlock(conf, ADDRESS_PLACEHOLDER), placeholder: ADDRESS_PLACEHOLDER }];
}

/** What is missing is shown at what comes nearest to it. */
function place(conf: Conf): Range {
  const names = ["pasv_min_port", "pasv_max_port", "pasv_enable", "pasv_address", "listen", "listen_ipv6"];
  const near = names.map((name) => conf.last.get(name)).find((setting) => setting !== undefined) ?? conf.settings[0];
  return near?.key.range ?? range(0, 0, 0, 0);
}
