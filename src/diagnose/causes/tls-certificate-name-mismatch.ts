import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../certificate";
import type { Cause } from "../verdict";

export const tlsCertificateNameMismatch: Cause = Object.freeze<Cause>({
  id: "tls-certificate-name-mismatch",
  layer: "tls",
  summary: (facts) => l10n.t("The certificate of the server is not made out for {host}: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: { general: () => [{ text: l10n.t("Use a certificate whose names (SAN) hold the name that clients connect to") }] },
    client: () => [l10n.t("Connect to the name that stands in the certificate")],
  },
  judge(evidence) {
    const found = certificateTrouble(evidence);
    if (found?.trouble !== "name") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
