import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { passivePortsOf } from "../passivePorts";
import { certain, fatal } from "../refusal";

export const passivePortsRange = defineRule<Conf>({
  id: "proftpd/passive-ports-range",
  severity: "error",
  summary: "The ports of PassivePorts must lie between 1024 and 65535.",
  source: "set_passiveports in modules/mod_core.c",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement } of certain(conf, "PassivePorts")) {
      const ports = passivePortsOf(statement);
      if (!ports?.problem || ports.problem.word === undefined) continue;
      const { word, words } = ports.problem;
      yield {
        range: word.range,
        message: l10n.t("bad port {port}: expected 1024 to 65535; {daemon} refuses to start with {words}",
          { port: quote(word.text), daemon: daemonName(conf.daemon), words: fatal(`PassivePorts: ${words}`) }),
      };
    }
  },
});
