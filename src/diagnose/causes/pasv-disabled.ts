import * as l10n from "@vscode/l10n";
import { useActiveMode } from "../advice/clientAdvice";
import { passiveTries, replyText, spans } from "../symptoms/reading";
import { isSwitchedOff, refusedCommands } from "../symptoms/refusedCommands";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const pasvDisabled: Cause = Object.freeze<Cause>({
  id: "pasv-disabled",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("Passive mode is switched off on the server: \"{reply}\" in answer to {command}.", facts),
  source: "RFC 959, 4.1.2 (PASV) and 5.1; RFC 2428, 3 (EPSV); RFC 1123, 4.1.2.6 (servers must have PASV)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        setting("pasv_enable", "YES", l10n.t("Switches PASV and EPSV on; this is also the compiled default")),
        { text: l10n.t("If it is YES already: cmds_allowed and cmds_denied must let PASV and EPSV pass") },
      ],
      proftpd: () => [{ text: l10n.t("Look for <Limit PASV>, <Limit EPSV> or <Limit ALL> that denies, and remove it for these clients") }],
      pureftpd: () => [
        setting(
          "NATmode",
          "no",
          l10n.t("NATmode (-N) switches passive mode off; behind NAT use ForcePassiveIP and PassivePortRange instead"),
        ),
      ],
      general: () => [{ text: l10n.t("Switch passive mode on: most clients cannot do anything else") }],
    },
    client: useActiveMode,
  },
  judge(evidence) {
    const tries = passiveTries(evidence).filter(({ announced }) => announced.status !== "skipped");
    const off = refusedCommands(tries).filter(({ reply }) => isSwitchedOff(reply));
    const [first] = off;
    // Where EPSV alone is refused, nobody knows about PASV.
    if (!first || off.length < tries.length || !off.some(({ dataTry }) => dataTry.command === "PASV")) return undefined;
    const both = new Set(off.map(({ dataTry }) => dataTry.command)).size === 2;
    const facts = { command: first.dataTry.command, reply: replyText(first.reply), code: first.reply.code };
    return { certainty: both ? "certain" : "likely", facts, cites: spans(...off.map(({ dataTry }) => dataTry.announced)) };
  },
});
