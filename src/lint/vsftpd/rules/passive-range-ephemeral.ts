import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { booleanOf, passiveRange } from "../effective";

/** net.ipv4.ip_local_port_range as Linux has it by itself, see ip(7). */
const EPHEMERAL = { first: 32768, last: 60999 } as const;
// Nine tries find a free port among more of them, whatever else the machine does; fewer than ten are too few anyway, which is another rule.
const FEW = { least: 10, most: 49 } as const;

export const passiveRangeEphemeral = defineRule<Conf>({
  id: "vsftpd/passive-range-ephemeral",
  severity: "hint",
  summary: "A small passive range lies where the system takes the ports of its own outgoing connections.",
  source: "ip(7), ip_local_port_range; vsf_privop_pasv_listen in privops.c",
  predicts: ["passive-listener-failed"],
  *check(conf) {
    const setting = conf.last.get("pasv_max_port");
    if (!setting || !conf.last.has("pasv_min_port") || !booleanOf(conf, "pasv_enable")) return;
    const { first, last } = passiveRange(conf);
    const ports = last - first + 1;
    if (ports < FEW.least || ports > FEW.most || last < EPHEMERAL.first || first > EPHEMERAL.last) return;
    yield {
      range: setting.value.range,
      message: l10n.t(
        "the {ports} ports {first} to {last} are among {low} to {high}, from which Linux takes those of outgoing connections: {daemon} ends a session when nine tries find none free",
        { ports, first, last, low: EPHEMERAL.first, high: EPHEMERAL.last, daemon: daemonName(conf.daemon) }),
    };
  },
});
