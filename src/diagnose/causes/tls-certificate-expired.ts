import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../certificate";
import type { Cause } from "../verdict";

export const tlsCertificateExpired: Cause = Object.freeze<Cause>({
  id: "tls-certificate-expired",
  layer: "tls",
  summary: (facts) => l10n.t("The certificate of the server is outside its time: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: { general: () => [{ text: l10n.t("Renew the certificate, with its chain, and restart the daemon") }] },
    client: () => [l10n.t("Check the clock of this machine; else wait for the operator: ignoring the date means trusting an old key")],
  },
  judge(evidence) {
    const found = certificateTrouble(evidence);
    if (found?.trouble !== "expired") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
