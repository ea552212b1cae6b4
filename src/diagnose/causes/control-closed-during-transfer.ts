import * as l10n from "@vscode/l10n";
import { opened, ownTries, refusal, replyText, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const controlClosedDuringTransfer: Cause = Object.freeze<Cause>({
  id: "control-closed-during-transfer",
  layer: "transfer",
  summary: (facts) => l10n.t("The control connection was closed while {command} was on its way, before the server said how it went.", facts),
  source: "RFC 959, 2.3 and 3.2 (the control connection stays open during a transfer)",
  explains: [],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Look into the daemon's log for that second: a crash, a limit of memory or time, a failed TLS handshake") },
        { text: l10n.t("Firewalls and routers on the way drop control connections that are silent during a long transfer") },
      ],
    },
    client: () => [l10n.t("Let the client send keep-alives (TCP or NOOP) during transfers, and try another network")],
  },
  judge(evidence) {
    for (const one of ownTries(evidence)) {
      const { listing, transfer, connections } = one;
      if (listing.status !== "failed") continue;
      const goodbye = refusal(listing);
      // RFC 959, 4.2.2: the server closes. What it says of time or of limits is told by other causes.
      if (goodbye?.code === 421 && opened(one) && !/time|too many|limit/i.test(replyText(goodbye))) {
        return { certainty: "likely", facts: { command: transfer ?? "LIST", by: "421", reply: replyText(goodbye) }, cites: spans(listing) };
      }
      if (listing.failure.kind !== "closed") continue;
      // The probe takes the end of a data connection for no failure unless it is a reset; a log may mean either, unless it tells the ending.
      const { by, on } = listing.failure;
      if (on === "data") continue;
      const ofLog = evidence.tlsOffer.status === "skipped" && evidence.tlsOffer.because === "not-in-log";
      if (on === undefined && evidence.ending?.status !== "failed" && (by === "reset" || ofLog)) continue;
      if (connections.some(({ outcome }) => outcome.status === "failed")) continue;
      return { certainty: "likely", facts: { command: transfer ?? "LIST", by }, cites: spans(listing) };
    }
    return undefined;
  },
});
