import * as l10n from "@vscode/l10n";
import { misdirection } from "../symptoms/announcedAddress";
import { ignoreAnnouncedAddress } from "../advice/clientAdvice";
import { ANNOUNCE_REACHABLE_ADDRESS, announceAndOpen, unlessRightOutside } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const pasvWrongAddress: Cause = Object.freeze<Cause>({
  id: "pasv-wrong-address",
  layer: "data",
  way: "passive",
  summary: (facts) =>
    l10n.t("In answer to PASV the server names {announced}, where its data port is not; the server is reached at {control}.", facts),
  source: "RFC 959, 4.1.2 (PASV)",
  explains: [],
  remedy: { server: unlessRightOutside(announceAndOpen(ANNOUNCE_REACHABLE_ADDRESS)), client: ignoreAnnouncedAddress },
  judge(evidence) {
    const found = misdirection(evidence);
    if (found?.announcedKind !== "public" && found?.announcedKind !== "multicast") return undefined;
    const { told, healed, controlKind } = found;
    // Seen from inside, a server behind NAT rightly names its outside address; only hairpin NAT would make that work from here.
    const inside = controlKind !== "public";
    if (healed && !inside) return { certainty: "certain", ...told };
    const open = {
      candidates: [
        l10n.t("the address is old or mistyped"),
        inside
          ? l10n.t("it is right for clients outside, but cannot be used from inside (no hairpin NAT)")
          : l10n.t("the data port is blocked as well"),
      ],
      experiment: l10n.t("Compare {announced} with the server's present public address; run the diagnosis from outside its network", told.facts),
    };
    return { certainty: "likely", ...told, open };
  },
});
