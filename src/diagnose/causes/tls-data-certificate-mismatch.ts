import * as l10n from "@vscode/l10n";
import type { DataTry } from "../../ftp/evidence";
import { ownTries, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

/** FileZilla. */
const SAID = /\bdata connection certificates don't match|certificate of the data connection (?:differs|does not match|is (?:another|different))/i;

export const tlsDataCertificateMismatch: Cause = Object.freeze<Cause>({
  id: "tls-data-certificate-mismatch",
  layer: "tls",
  summary: () => l10n.t("The data connection shows another TLS certificate than the control connection: careful clients break off."),
  source: "RFC 4217, 10.2 (the data connection's certificate); RFC 2577, 5",
  explains: ["tls-shutdown-unclean", "tls-handshake-failed"],
  remedy: {
    server: {
      proftpd: () => [setting("TLSRSACertificateFile", "/etc/ssl/certs/ftp.pem", l10n.t("The same in every <VirtualHost>"))],
      general: () => [
        { text: l10n.t("Restart the daemon after a renewal, so that all its processes have the new certificate") },
        { text: l10n.t("Where several machines or a proxy answer, give them one certificate, and keep both connections at one machine") },
      ],
    },
    client: () => [l10n.t("A client that resumes the TLS session on data connections sees no second certificate: FileZilla, WinSCP, curl, lftp (ftp:ssl-copy-sid)")],
  },
  judge(evidence) {
    const { tls } = evidence;
    const told = ownTries(evidence).find((one) => SAID.test(complaintOf(one)));
    if (told) return { certainty: "certain", facts: {}, cites: spans(told.listing) };
    const control = tls.status === "ok" ? tls.value.certificate?.fingerprint : undefined;
    if (control === undefined) return undefined;
    for (const { listing } of ownTries(evidence)) {
      const data = listing.status === "ok" ? listing.value.tls?.fingerprint : undefined;
      if (data !== undefined && data !== control) {
        return { certainty: "certain", yields: "graver", facts: { control, data }, cites: spans(tls, listing) };
      }
    }
    return undefined;
  },
});

/** What the client says of the TLS of a data connection. */
function complaintOf({ listing }: DataTry): string {
  if (listing.status === "ok") return listing.value.unclean ?? "";
  return listing.status === "failed" && listing.failure.kind === "tls" ? listing.failure.detail : "";
}
