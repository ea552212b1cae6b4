import * as l10n from "@vscode/l10n";
import { activeTroubles } from "../symptoms/active";
import { usePassiveMode } from "../advice/clientAdvice";
import { activeTries, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const activeDisabled: Cause = Object.freeze<Cause>({
  id: "active-disabled",
  layer: "data",
  way: "active",
  summary: (facts) => facts.works === undefined ? l10n.t("Active mode is switched off on the server: \"{reply}\" in answer to {command}.", facts)
    : l10n.t("The server denies PORT (\"{reply}\"), while {works} works.", facts),
  source: "RFC 959, 4.1.2 (PORT) and 5.1 (minimum implementation); RFC 2428, 2 (EPRT)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        setting(
          "port_enable",
          "YES",
          l10n.t("Only if some client can do nothing else; cmds_allowed and cmds_denied must let PORT pass, too"),
        ),
      ],
      proftpd: ({ reply }) => [/forbidden command argument/i.test(String(reply))
        ? { text: l10n.t("AllowFilter or DenyFilter forbids the digits and commas of PORT: let them pass") }
        : { text: l10n.t("Look for <Limit PORT>, <Limit EPRT> or RootRevoke on") }],
      general: () => [{ text: l10n.t("Leave it so, if all clients can use passive mode") }],
    },
    client: () => [l10n.t("Use passive mode:"), ...usePassiveMode()],
  },
  judge(evidence) {
    const tries = activeTries(evidence).filter(({ announced }) => announced.status !== "skipped");
    const off = activeTroubles(evidence).filter(({ kind }) => kind === "off");
    const [first] = off;
    if (!first) return undefined;
    // RFC 2428 made EPRT optional for IPv4: PORT is what clients in active mode can rely on.
    const other = tries.find(({ listing }) => listing.status === "ok");
    if (other && first.dataTry.command === "PORT") {
      return { certainty: "likely", facts: { ...first.facts, works: other.command }, cites: [...first.cites, ...spans(other.listing)] };
    }
    return off.length < tries.length ? undefined : { certainty: off.length > 1 ? "certain" : "likely", facts: first.facts, cites: off.flatMap(({ cites }) => cites) };
  },
});
