import * as l10n from "@vscode/l10n";
import type { DataTry } from "../../ftp/evidence";
import { ownTries, refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const tlsShutdownUnclean: Cause = Object.freeze<Cause>({
  id: "tls-shutdown-unclean",
  layer: "tls",
  summary: (facts) => facts.by === "client" ? l10n.t("The client ends the data connection of an upload without a proper end of its TLS, and the server does not take that: {detail}", facts)
    : l10n.t("The server ends the data connection without a proper end of its TLS: {detail}", facts),
  source: "RFC 8446, 6.1 (closure alerts); RFC 4217, 12",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [setting("strict_ssl_read_eof", "NO", l10n.t("Takes uploads without the closing alert; it cannot tell then whether they are whole"))],
      general: () => [
        { text: l10n.t("Update the server and its TLS library") },
        { text: l10n.t("Meanwhile: TLS 1.2 as the highest version, where the server lets one choose") },
      ],
    },
    client: () => [l10n.t("Update the client: newer ones take a 226 and the data for what they are")],
  },
  judge(evidence) {
    for (const one of ownTries(evidence)) {
      const { listing } = one;
      const upload = brokenUpload(one);
      if (upload !== undefined) return { certainty: "likely", facts: { by: "client", detail: upload }, cites: spans(listing) };
      if (listing.status !== "ok") continue;
      const { unclean, tls } = listing.value;
      if (unclean !== undefined) return { certainty: "likely", facts: { detail: unclean }, cites: spans(listing) };
      // The listing came nevertheless, and so it does for most clients.
      if (tls?.cleanEnd === false) return { certainty: "certain", yields: "graver", facts: { detail: "FIN without close_notify" }, cites: spans(listing) };
    }
    return undefined;
  },
});

/** vsftpd, FileZilla Server: what they say of uploads whose TLS has no end. In clear the same words mean that the data broke off. */
const NO_END = /^42[56][ -](?:Failure reading network stream|Error while transferr?ing data: ECONNABORTED)/i;

/** What is said of an upload under TLS that had no proper end. */
function brokenUpload({ listing, transfer = "", resumption }: DataTry): string | undefined {
  if (listing.status !== "failed" || !/^(?:STOR|STOU|APPE)$/.test(transfer)) return undefined;
  const reply = refusal(listing);
  if (reply) return resumption !== undefined && NO_END.test(replyText(reply)) ? replyText(reply) : undefined;
  const { failure } = listing;
  return failure.kind === "tls" && failure.reason === "closed" && /shut ?down|properly terminated/i.test(failure.detail) ? failure.detail : undefined;
}
