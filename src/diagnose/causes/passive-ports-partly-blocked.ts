import * as l10n from "@vscode/l10n";
import { onlyFailsWith } from "../symptoms/onlyOneCommand";
import { mixedPorts } from "../symptoms/portTable";
import { perhapsLimited } from "../advice/rangeAdvice";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const passivePortsPartlyBlocked: Cause = Object.freeze<Cause>({
  id: "passive-ports-partly-blocked",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("Only a part of the passive ports can be reached ({share} tried): open are {open}, closed are {closed}.", facts),
  source: "RFC 959, 3.2 (data connections); RFC 9293, 3.8.3",
  explains: ["passive-ports-blocked", "passive-ports-rejected"],
  remedy: {
    server: perhapsLimited(OPEN_PASSIVE_RANGE),
    client: () => [
      l10n.t("Try again: each data connection gets another port of the range, so some transfers work"),
      l10n.t("Let the client retry by itself: lftp does so unasked; FileZilla: Settings > Connection > \"Maximum number of retries\"; curl --retry 5"),
    ],
  },
  judge(evidence) {
    const found = mixedPorts(evidence);
    if (!found || onlyFailsWith(evidence, "PASV")?.mingled) return undefined;
    const { facts, cites, closed, open: opened, contiguous, limited } = found;
    const limits = l10n.t("something on the way limits new connections");
    const candidates = [
      ...(limited ? [limits] : []),
      contiguous
        ? l10n.t("the range that is open or forwarded is smaller than the daemon's: it ends between the open and the closed ports")
        : l10n.t("single ports of the range are taken by other rules, or a forward for them is missing"),
      l10n.t("several machines answer for one address (load balancer), and only some are open"),
      ...(limited ? [] : [limits]),
    ];
    const experiment = l10n.t("Compare these ports with the daemon's passive range and with the firewall's, and run the diagnosis again");
    const certain = closed.length > 1 && opened.length > 1;
    return { certainty: certain ? "certain" : "likely", facts: { ...facts, ...(limited ? { how: "limited" } : {}) }, cites, open: { candidates, experiment } };
  },
});
