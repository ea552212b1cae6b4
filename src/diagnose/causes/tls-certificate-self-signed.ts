import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../symptoms/certificate";
import type { Cause } from "../verdict";

export const tlsCertificateSelfSigned: Cause = Object.freeze<Cause>({
  id: "tls-certificate-self-signed",
  layer: "tls",
  summary: (facts) => l10n.t("The server shows a certificate that it signed itself; strict clients do not trust it: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: { general: () => [{ text: l10n.t("Use a certificate of an authority that clients know") }] },
    client: ({ fingerprint }) => [
      fingerprint === undefined
        ? l10n.t("Compare the fingerprint with the operator, then trust this one certificate in the client")
        : l10n.t("Compare the fingerprint (SHA-256 {fingerprint}) with the operator, then trust this one certificate in the client", { fingerprint }),
      l10n.t("curl: --cacert FILE; lftp: set ssl:ca-file FILE; FileZilla, WinSCP and Cyberduck ask once and remember"),
    ],
  },
  judge: (evidence) => certificateTrouble(evidence, "self-signed"),
});
