import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";
import { daemonName } from "../daemons";
import { serversOf, settingsOf } from "../effective";
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
    const ports = servers.flatMap((server) => settingsOf(conf, server, "Port").filter((one) => one.server === server).slice(-1));
    const ranges = new Set(servers.flatMap((server) => settingsOf(conf, server, "PassivePorts")[0]?.statement ?? []));
    for (const { statement: { arguments: [word] } } of ports) {
      const port = Number(word?.text);
      for (const statement of ranges) {
        const range = passivePortsOf(statement);
        if (!word || !range || range.problem || port < range.first.port || port > range.last.port) continue;
        yield {
          range: word.range,
          message: l10n.t("port {port} lies in the passive range of line {line}: expected one outside; {daemon} listens there already, and a data connection cannot have it",
            { port: quote(word.text), line: lineOf(statement), daemon: daemonName(conf.daemon) }),
        };
        break;
      }
    }
  },
});
