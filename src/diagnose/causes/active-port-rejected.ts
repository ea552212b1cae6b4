import * as l10n from "@vscode/l10n";
import { activeTroubles } from "../symptoms/active";
import { usePassiveMode } from "../advice/clientAdvice";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const activePortRejected: Cause = Object.freeze<Cause>({
  id: "active-port-rejected",
  layer: "data",
  way: "active",
  summary: (facts) => facts.announced === "" ? l10n.t("The server refuses the client's address for active mode: \"{reply}\" in answer to {command}.", facts)
    : l10n.t("The server refuses the client's address for active mode ({announced}): \"{reply}\" in answer to {command}.", facts),
  source: "RFC 2577, 3 (servers should refuse ports below 1024 and foreign addresses)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        setting(
          "port_promiscuous",
          "YES",
          l10n.t("Switches the check of address and port off; it protects third hosts, so better use passive mode"),
        ),
      ],
      proftpd: () => [
        setting(
          "AllowForeignAddress",
          "on",
          l10n.t("Switches the check of the address off; it protects third hosts, so better use passive mode"),
        ),
      ],
      pureftpd: () => [
        setting("AllowUserFXP", "yes", l10n.t("Switches the check of the address off; it protects third hosts, so better use passive mode")),
      ],
      pyftpdlib: () => [{ text: l10n.t("handler.permit_foreign_addresses = True; it protects third hosts, so better use passive mode") }],
      general: () => [{ text: l10n.t("Servers rightly refuse addresses that are not the control connection's: better use passive mode") }],
    },
    client: () => [
      l10n.t(
        "NAT or a proxy on the way changes the client's address, so the server sees another one than the client names. Use passive mode:",
      ),
      ...usePassiveMode(),
    ],
  },
  judge(evidence) {
    const refused = activeTroubles(evidence).filter(({ kind }) => kind === "refused");
    const [first] = refused;
    return first && { certainty: "certain", facts: first.facts, cites: refused.flatMap(({ cites }) => cites) };
  },
});
