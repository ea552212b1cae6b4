import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf, Server } from "../conf";
import { daemonName } from "../daemons";
import { isSftp, serversOf, settingsOf } from "../effective";
import { passivePortsOf } from "../passivePorts";

export const passiveRangeSmall = defineRule<Conf>({
  id: "proftpd/passive-range-small",
  severity: "warning",
  summary: "PassivePorts has far fewer ports than the file lets sessions in; the daemon then leaves the range.",
  source: "pr_inet_create_conn_portrange in src/inet.c; core_pasv in modules/mod_core.c",
  predicts: ["passive-range-exhausted", "passive-ports-partly-blocked"],
  *check(conf) {
    for (const server of serversOf(conf)) {
      const statement = isSftp(conf, server) ? undefined : settingsOf(conf, server, "PassivePorts")[0]?.statement;
      const ports = statement && passivePortsOf(statement);
      if (!ports || ports.problem || ports.last.port <= ports.first.port) continue;
      const count = ports.last.port - ports.first.port + 1;
      const sessions = limitOf(conf, server);
      // Not every session transfers something at every moment.
      if (sessions === undefined || count * 2 > sessions) continue;
      yield {
        range: { start: ports.first.word.range.start, end: ports.last.word.range.end },
        message: l10n.t("passive range of {ports} ports for {sessions} sessions: expected about one for each; when all are in use, {daemon} takes any other port and only notes that in its log",
          { ports: count, sessions, daemon: daemonName(conf.daemon) }),
      };
    }
  },
});

/** The lower of the limits that the file sets itself. */
function limitOf(conf: Conf, server: Server): number | undefined {
  const limits = [settingsOf(conf, server, "MaxClients")[0], settingsOf(conf, "main", "MaxInstances").at(-1)];
  const numbers = limits.map((one) => Number(one?.statement.arguments[0]?.text)).filter((number) => number > 0);
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}
