import * as l10n from "@vscode/l10n";
import { misdirection } from "../symptoms/announcedAddress";
import { ignoreAnnouncedAddress } from "../advice/clientAdvice";
import { ANNOUNCE_REACHABLE_ADDRESS, announceAndOpen } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const pasvPrivateAddress: Cause = Object.freeze<Cause>({
  id: "pasv-private-address",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("In answer to PASV the server names the private address {announced}, but it is reached at {control}.", facts),
  source: "RFC 959, 4.1.2 (PASV); RFC 1918, 3; RFC 6598, 4",
  explains: [],
  remedy: { server: announceAndOpen(ANNOUNCE_REACHABLE_ADDRESS), client: ignoreAnnouncedAddress },
  judge(evidence) {
    const found = misdirection(evidence);
    if (found?.announcedKind !== "private") return undefined;
    const { healed, told } = found;
    if (healed) return { certainty: "certain", ...told };
    const open = {
      candidates: [l10n.t("only the address is wrong"), l10n.t("the data port is blocked or not forwarded as well")],
      experiment: l10n.t("Correct the announced address first, then run the diagnosis again: a blocked port shows by itself"),
    };
    return { certainty: "likely", ...told, open };
  },
});
