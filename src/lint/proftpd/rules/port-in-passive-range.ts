import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { ownSettingsOf, serversOf, settingsOf } from "../effective";
import type { Statement } from "../parse";
import { passivePortsOf } from "../passivePorts";
import { lineOf } from "../refusal";

export const portInPassiveRange = defineRule<Conf>({
  id: "proftpd/port-in-passive-range",
  severity: "warning",
  summary: "The port of a control connection lies within PassivePorts.",
  source: "doc/modules/mod_core.html#PassivePorts; pr_inet_create_conn_portrange in src/inet.c",
  predicts: ["passive-ports-partly-blocked"],
  *check(conf) {
    const servers = serversOf(conf);
    // Hundreds of servers mostly share one range.
    const ranges = new Map<string, Statement>();
    for (const server of servers) {
      const statement = settingsOf(conf, server, "PassivePorts")[0]?.statement;
      if (statement) ranges.set(statement.arguments.map(({ text }) => text).join(" "), statement);
    }
    const passive = [...ranges.values()].slice(0, MOST).flatMap((statement) => {
      const ports = passivePortsOf(statement);
      return ports && !ports.problem ? [{ statement, first: ports.first.port, last: ports.last.port }] : [];
    });
    for (const server of servers) {
      const word = ownSettingsOf(conf, server, "Port").at(-1)?.statement.arguments[0];
      const port = Number(word?.text);
      const found = passive.find(({ first, last }) => first <= port && port <= last);
      if (!word || !found) continue;
      yield {
        range: word.range,
        message: l10n.t("port {port} lies in the passive range of line {line}: expected one outside; {daemon} listens there already, and a data connection cannot have it",
          { port: quote(word.text), line: lineOf(found.statement, conf), daemon: daemonName(conf.daemon) }),
      };
    }
  },
});

const MOST = 20;
