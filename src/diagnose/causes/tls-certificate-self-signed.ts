import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../certificate";
import type { Cause } from "../verdict";

export const tlsCertificateSelfSigned: Cause = Object.freeze<Cause>({
  id: "tls-certificate-self-signed",
  layer: "tls",
  summary: (facts) => l10n.t("The server shows a certificate that it signed itself, and the client does not trust it: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: { general: () => [{ text: l10n.t("Use a certificate of an authority that clients know") }] },
    client: () => [l10n.t("Compare the fingerprint with the operator, then trust this one certificate in the client")],
  },
  judge(evidence) {
    const found = certificateTrouble(evidence);
    if (found?.trouble !== "self-signed") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
