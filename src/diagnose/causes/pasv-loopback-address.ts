import * as l10n from "@vscode/l10n";
import { misdirection } from "../symptoms/announcedAddress";
import { ignoreAnnouncedAddress } from "../advice/clientAdvice";
import { ANNOUNCE_REACHABLE_ADDRESS, announceAndOpen } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const pasvLoopbackAddress: Cause = Object.freeze<Cause>({
  id: "pasv-loopback-address",
  layer: "data",
  way: "passive",
  summary: (facts) =>
    l10n.t("In answer to PASV the server names {announced}: for the client that is the client itself, not the server.", facts),
  source: "RFC 1122, 3.2.1.3 (g): loopback addresses never leave a host; RFC 959, 4.1.2",
  explains: [],
  remedy: { server: announceAndOpen(ANNOUNCE_REACHABLE_ADDRESS), client: ignoreAnnouncedAddress },
  judge(evidence) {
    const found = misdirection(evidence);
    if (found?.announcedKind !== "loopback" || found.controlKind === "loopback") return undefined;
    return { certainty: "certain", ...found.told };
  },
});
