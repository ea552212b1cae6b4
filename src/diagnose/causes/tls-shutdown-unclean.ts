import * as l10n from "@vscode/l10n";
import { ownTries, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const tlsShutdownUnclean: Cause = Object.freeze<Cause>({
  id: "tls-shutdown-unclean",
  layer: "tls",
  summary: (facts) => l10n.t("The server ends the data connection without a proper end of its TLS: {detail}", facts),
  source: "RFC 8446, 6.1 (closure alerts); RFC 4217, 12",
  explains: [],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Update the server and its TLS library") },
        { text: l10n.t("Meanwhile: TLS 1.2 as the highest version, where the server lets one choose") },
      ],
    },
    client: () => [l10n.t("Update the client: newer ones take a 226 and the data for what they are")],
  },
  judge(evidence) {
    for (const { listing } of ownTries(evidence)) {
      if (listing.status !== "ok") continue;
      const { unclean, tls } = listing.value;
      if (unclean !== undefined) return { certainty: "likely", facts: { detail: unclean }, cites: spans(listing) };
      // The listing came nevertheless, and so it does for most clients.
      if (tls?.cleanEnd === false) return { certainty: "certain", yields: "graver", facts: { detail: "FIN without close_notify" }, cites: spans(listing) };
    }
    return undefined;
  },
});
