import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { PROPOSED_RANGE } from "../../shared/passive";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { assign } from "../edits";
import { booleanOf, numberOf, passiveRange } from "../effective";

// Below this a handful of clients, each with one connection that is just being closed, fills the range.
const FEW = 10;

export const passiveRangeSmall = defineRule<Conf>({
  id: "vsftpd/passive-range-small",
  severity: "warning",
  summary: "The passive range has too few ports; the daemon tries nine of them at random and then ends the session.",
  source: "vsf_privop_pasv_listen in privops.c; vsftpd.conf(5), max_clients",
  predicts: ["passive-range-exhausted", "passive-listener-failed"],
  *check(conf) {
    const setting = conf.last.get("pasv_max_port");
    const minimum = conf.last.get("pasv_min_port");
    if (!setting || !minimum || !booleanOf(conf, "pasv_enable")) return;
    const { first, last } = passiveRange(conf);
    const ports = last - first + 1;
    const clients = numberOf(conf, "max_clients");
    // A client needs its port only until the data connection stands.
    const isLimited = conf.last.has("max_clients") && clients > 0;
    const isSmall = ports < FEW ? !isLimited || ports < clients : isLimited && clients > 2 * ports;
    // Ends that are ignored have their own rules.
    if (!isSmall || first !== numberOf(conf, "pasv_min_port")) return;
    const args = { daemon: daemonName(conf.daemon), ports, first, last, clients };
    yield {
      range: setting.value.range,
      message: ports === 1
        ? l10n.t("a passive range of a single port: expected some hundred ports; {daemon} has one transfer at a time, and ends every other session that asks for one", args)
        : ports < FEW ? l10n.t("passive range of {ports} ports: expected some hundred; {daemon} tries nine random ports, and ends the session when all are in use", args)
          : l10n.t("passive range of {ports} ports for {clients} clients: expected one for every two at least; {daemon} tries nine random ports, and ends the session when all are in use", args),
      fixes: first + (PROPOSED_RANGE.last - PROPOSED_RANGE.first) <= 65534 && (!isLimited || clients <= 200)
        ? [{
          title: l10n.t("Widen the range to {last}", { last: first + PROPOSED_RANGE.last - PROPOSED_RANGE.first }),
          safe: false,
          edits: [assign(conf, "pasv_max_port", String(first + PROPOSED_RANGE.last - PROPOSED_RANGE.first))],
        }]
        : [],
    };
  },
});
