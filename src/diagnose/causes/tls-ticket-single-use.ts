import * as l10n from "@vscode/l10n";
import type { Evidence, Outcome, TransferFact } from "../../ftp/evidence";
import { failureText } from "../symptoms/failureFacts";
import { ownTries, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const tlsTicketSingleUse: Cause = Object.freeze<Cause>({
  id: "tls-ticket-single-use",
  layer: "tls",
  summary: (facts) => l10n.t(
    "Resuming the TLS session works {worked} times, then no more: its tickets are used up, and the server wants one for each data connection.",
    facts,
  ),
  source: "RFC 8446, 4.6.1 and C.4 (tickets, single use); OpenSSL: SSL_CTX_set_num_tickets(3), two by default",
  explains: ["tls-session-reuse-required", "tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [setting("require_ssl_reuse", "NO", l10n.t("Or keep the sessions to TLS 1.2, where one session serves many connections"))],
      proftpd: () => [
        setting("TLSProtocol", "TLSv1.2", l10n.t("With TLS 1.2 one session serves many connections")),
        setting("TLSOptions", "NoSessionReuseRequired", l10n.t("Or drop the demand; add it to the options already there")),
      ],
      general: () => [{ text: l10n.t("Drop the demand for session reuse, or permit TLS 1.2 at most; update the server's TLS library") }],
    },
    client: () => [
      l10n.t("Use TLS 1.2 at most: FileZilla 3.60 and later handle the tickets; WinSCP: maximum TLS version 1.2; curl --tls-max 1.2; lftp: set ssl:priority NORMAL:-VERS-TLS1.3"),
      l10n.t("Reconnect after a few transfers: a new session brings new tickets"),
    ],
  },
  judge(evidence) {
    const uses = resumedListings(evidence);
    const firstBad = uses.findIndex((listing) => listing.status === "failed");
    const worked = uses.slice(0, Math.max(firstBad, 0)).filter(({ status }) => status === "ok").length;
    const after = uses.slice(firstBad);
    if (firstBad < 1 || worked === 0 || after.some(({ status }) => status === "ok")) return undefined;
    const bad = uses[firstBad];
    if (bad?.status !== "failed" || !["reply", "tls", "closed"].includes(bad.failure.kind)) return undefined;
    // Plain errors of a listing are no matter of tickets.
    if (bad.failure.kind === "reply" && ![421, 425, 426, 435, 450, 522, 534].includes(bad.failure.reply.code)) return undefined;
    const facts = { worked, failed: after.length, reply: failureText(bad.failure) };
    return { certainty: worked > 1 || after.length > 1 ? "certain" : "likely", facts, cites: spans(...uses) };
  },
});

/** What came of each data connection that resumed, or offered to, in order. */
function resumedListings(evidence: Evidence): readonly Outcome<TransferFact>[] {
  const tries = ownTries(evidence).filter(({ resumption, listing }) => resumption === true && listing.status !== "skipped").map(({ listing }) => listing);
  return [...tries, ...(evidence.tickets ?? []).map(({ listing }) => listing)];
}
