import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { parseBoolean } from "../catalogue";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { anywhere, certain, lineOf } from "../refusal";
import type { Statement } from "../parse";

export const passiveNotInherited = defineRule<Conf>({
  id: "proftpd/passive-not-inherited",
  severity: "warning",
  summary: "A virtual host does not inherit the passive settings of the main server.",
  source: "fixup_globals in src/dirtree.c: only <Global> is copied to each server",
  predicts: ["passive-ports-blocked", "pasv-private-address"],
  *check(conf) {
    // What an included file says to all servers or to one is not known.
    if (conf.hasInclude) return;
    for (const name of ["PassivePorts", "MasqueradeAddress"]) {
      const servers = new Set(anywhere(conf, name).map(({ server }) => server));
      const main = certain(conf, name).find(({ server }) => server === "main");
      if (!main || servers.has("global")) continue;
      const without = hosts(conf).filter(({ statement }) => !servers.has(statement));
      const [first] = without;
      if (!first) continue;
      const args = { name: quote(main.statement.name), host: quote(tagOf(first.statement)), line: lineOf(first.statement, conf), daemon: daemonName(conf.daemon) };
      yield {
        range: main.statement.nameRange,
        message: name === "PassivePorts"
          ? l10n.t("{name} of the main server beside {host} on line {line}: expected it in <Global>; {daemon} takes any port for this virtual host", args)
          : l10n.t("{name} of the main server beside {host} on line {line}: expected it in <Global>; {daemon} announces its own address for this virtual host", args),
        fixes: [{ title: l10n.t("Move {name} into <Global>", { name }), safe: false, edits: [{ range: main.statement.range, text: inGlobal(main.statement) }] }],
      };
    }
  },
});

/** Virtual hosts that speak FTP. */
function hosts(conf: Conf): readonly Placed[] {
  const engines = certain(conf, "SFTPEngine").filter(({ statement: { arguments: [value] } }) => parseBoolean(value?.text ?? "") === true);
  const sftp = new Set(engines.map(({ server }) => server));
  return certain(conf, "<VirtualHost>").filter(({ statement }) => statement.kind === "open" && !sftp.has(statement));
}

function tagOf({ name, arguments: words }: Statement): string {
  return `${name.slice(0, -1)} ${words.map(({ text }) => text).join(" ")}>`;
}

function inGlobal({ name, arguments: words, nameRange: { start } }: Statement): string {
  const indent = " ".repeat(start.column);
  return `<Global>\n${indent}  ${name} ${words.map(({ text }) => text).join(" ")}\n${indent}</Global>`;
}
