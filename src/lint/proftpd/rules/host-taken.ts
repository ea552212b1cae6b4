import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { within } from "../effective";
import { certain, lineOf } from "../refusal";

export const hostTaken = defineRule<Conf>({
  id: "proftpd/host-taken",
  severity: "warning",
  summary: "Two virtual hosts have the same address and port; the daemon drops one of them.",
  source: "fixup_servers in src/dirtree.c; pr_ipbind_create in src/bindings.c",
  predicts: ["server-config-fatal"],
  *check(conf) {
    const seen = new Map<string, Placed>();
    for (const host of certain(conf, "<VirtualHost>")) {
      const port = within(conf, host, "Port").at(-1)?.statement.arguments[0]?.text ?? "21";
      // Hosts that are told apart by their name may share both.
      if (port === "0" || within(conf, host, "ServerAlias").length > 0) continue;
      for (const word of host.statement.arguments) {
        const key = `${word.text.toLowerCase()} ${port}`;
        const before = seen.get(key);
        if (!before) {
          seen.set(key, host);
        } else if (before !== host) {
          yield {
            range: word.range,
            message: l10n.t("{address} with port {port} belongs to the virtual host of line {line}: expected another address, another Port or a ServerAlias; {daemon} drops this one",
              { address: quote(word.text), port, line: lineOf(before.statement, conf), daemon: daemonName(conf.daemon) }),
          };
          break;
        }
      }
    }
  },
});
