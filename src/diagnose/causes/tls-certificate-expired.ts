import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../symptoms/certificate";
import type { Cause } from "../verdict";

export const tlsCertificateExpired: Cause = Object.freeze<Cause>({
  id: "tls-certificate-expired",
  layer: "tls",
  summary: (facts) => l10n.t("The certificate of the server is outside its time: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Renew the certificate, with its chain, and restart the daemon: it reads the file when it starts") },
        { text: l10n.t("Where it is renewed by itself (ACME), add the daemon's restart to what runs after a renewal") },
      ],
    },
    client: () => [l10n.t("Check the clock of this machine; else wait for the operator: ignoring the date means trusting an old key")],
  },
  judge: (evidence) => certificateTrouble(evidence, "expired"),
});
