import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { passivePortsOf, UPSIDE_DOWN, type PassivePorts } from "../passivePorts";
import { certain, fatal } from "../refusal";

export const passivePortsOrder = defineRule<Conf>({
  id: "proftpd/passive-ports-order",
  severity: "error",
  summary: "The first port of PassivePorts must be lower than the second.",
  source: "set_passiveports in modules/mod_core.c",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement } of certain(conf, "PassivePorts")) {
      const ports = passivePortsOf(statement);
      if (!ports || ports.problem || ports.first.port < ports.last.port) continue;
      const { first, last } = ports;
      yield {
        range: { start: first.word.range.start, end: last.word.range.end },
        message: l10n.t("{range} is no range: expected the lower port first and the higher one second; {daemon} refuses to start with {words}",
          { range: quote(`${first.word.text} ${last.word.text}`), daemon: daemonName(conf.daemon), words: fatal(`PassivePorts: ${UPSIDE_DOWN}`) }),
        fixes: [repair(ports)],
      };
    }
  },
});

function repair({ first, last }: PassivePorts): Fix {
  if (first.port !== last.port) {
    const edits = [{ range: first.word.range, text: last.word.text }, { range: last.word.range, text: first.word.text }];
    return { title: l10n.t("Swap the two ports"), safe: true, edits };
  }
  const lowest = Math.min(first.port, 65535 - 100);
  const text = `${lowest} ${lowest + 100}`;
  return { title: l10n.t("Write {range}", { range: text }), safe: false, edits: [{ range: { start: first.word.range.start, end: last.word.range.end }, text }] };
}
