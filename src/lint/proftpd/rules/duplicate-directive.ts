import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import { parseBoolean } from "../catalogue";
import type { Conf, Placed } from "../conf";
import { daemonName } from "../daemons";
import { removeStatement } from "../edits";
import { passivePortsOf } from "../passivePorts";
import { certain, lineOf } from "../refusal";

// Looked up with find_config, which gives the first. Others collect (LogFormat), differ by a condition (DefaultRoot), or are counted by their section.
const FIRST = [
  "AllowForeignAddress", "AllowOverwrite", "AllowRetrieveRestart", "AllowStoreRestart", "AuthGroupFile", "AuthPAM", "AuthPAMConfig", "AuthUserFile", "CreateHome",
  "DefaultTransferMode", "DeferWelcome", "DisplayConnect", "DisplayLogin", "DisplayQuit", "IdentLookups", "ListOptions", "MasqueradeAddress", "MaxClients",
  "MaxClientsPerHost", "MaxLoginAttempts", "PassivePorts", "RequireValidShell", "RootLogin", "ServerIdent", "ShowSymlinks", "TLSCipherSuite", "TLSEngine", "TLSLog",
  "TLSRequired", "TLSRSACertificateFile", "TLSRSACertificateKeyFile", "TLSVerifyClient", "TimeoutIdle", "TimeoutLogin", "TimeoutNoTransfer", "TimeoutStalled", "Umask",
  "UseFtpUsers", "UseSendfile", "WtmpLog",
];
// Kept in a variable that each line sets anew.
const LAST = ["MaxInstances", "Port", "ServerAdmin", "ServerName", "ServerType", "UseIPv6", "UseReverseDNS"];

export const duplicateDirective = defineRule<Conf>({
  id: "proftpd/duplicate-directive",
  severity: "warning",
  summary: "The directive stands twice in one section with different values; one of them has no effect.",
  source: "find_config in src/configdb.c gives the first; set_serverport and its like in modules/mod_core.c keep the last",
  *check(conf) {
    for (const name of [...FIRST, ...LAST]) {
      const seen = new Map<Placed | undefined, Placed>();
      for (const placed of certain(conf, name).filter(isTaken)) {
        const before = seen.get(placed.section);
        if (!before || LAST.includes(name)) seen.set(placed.section, placed);
        if (!before || valueOf(before) === valueOf(placed)) continue;
        const [without, winner] = LAST.includes(name) ? [before, placed] : [placed, before];
        yield {
          range: without.statement.range,
          message: l10n.t("{name} is set twice: {daemon} takes {value} of line {line}, and this one has no effect", {
            name: quote(without.statement.name), value: quote(valueOf(winner)), line: lineOf(winner.statement, conf), daemon: daemonName(conf.daemon),
          }),
          fixes: [{ title: l10n.t("Remove this line"), safe: false, edits: [removeStatement(without.statement)] }],
        };
      }
    }
  },
});

/** What the daemon refuses is an error already. */
function isTaken({ key, statement }: Placed): boolean {
  if (key !== "passiveports") return statement.arguments.length > 0;
  const ports = passivePortsOf(statement);
  return ports !== undefined && !ports.problem && ports.first.port < ports.last.port;
}

function valueOf({ directive, statement }: Placed): string {
  const text = statement.arguments.map((word) => word.text).join(" ");
  const boolean = directive?.isBoolean ? parseBoolean(text) : undefined;
  return boolean === undefined ? text : boolean ? "on" : "off";
}
