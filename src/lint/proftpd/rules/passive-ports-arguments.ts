import * as l10n from "@vscode/l10n";
import { defineRule, type Fix } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import type { Statement } from "../parse";
import { certain, fatal } from "../refusal";

export const passivePortsArguments = defineRule<Conf>({
  id: "proftpd/passive-ports-arguments",
  severity: "error",
  summary: "PassivePorts takes two numbers, separated by a blank.",
  source: "set_passiveports in modules/mod_core.c",
  predicts: ["control-refused"],
  *check(conf) {
    for (const { statement } of certain(conf, "PassivePorts")) {
      // What comes from the environment stays one argument, whatever blanks are in it.
      if (statement.arguments.length >= 2) continue;
      const fix = repair(statement);
      const args = { text: quote([statement.name, ...statement.arguments.map(({ text }) => text)].join(" ")), daemon: daemonName(conf.daemon) };
      yield {
        range: statement.arguments[0]?.range ?? statement.nameRange,
        message: l10n.t("{text} names no range: expected the lowest and the highest port, separated by a blank; {daemon} refuses to start with {words}",
          { ...args, words: fatal(`PassivePorts: missing parameters`) }),
        fixes: fix ? [fix] : [],
      };
    }
  },
});

function repair({ arguments: [word] }: Statement): Fix | undefined {
  const [, first, last] = /^(\d{1,5})(?:\s*[-:,;/.]+\s*|\s+)(\d{1,5})$/.exec(word?.text ?? "") ?? [];
  if (!word) return undefined;
  const write = (text: string, safe: boolean): Fix => ({ title: l10n.t("Write {range}", { range: text }), safe, edits: [{ range: word.range, text }] });
  if (first !== undefined && last !== undefined) return write(`${first} ${last}`, true);
  const port = /^\d{1,5}$/.test(word.text) ? Number(word.text) : 0;
  return port >= 1024 && port <= 65435 ? write(`${port} ${port + 100}`, false) : undefined;
}
