import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../symptoms/certificate";
import type { Cause } from "../verdict";

export const tlsCertificateNameMismatch: Cause = Object.freeze<Cause>({
  id: "tls-certificate-name-mismatch",
  layer: "tls",
  summary: (facts) => l10n.t("The certificate of the server does not hold the name {host}: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 9525, 6 (which names count); RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      general: ({ host }) => [{ text: l10n.t("Use a certificate whose names (subjectAltName) hold {host}", { host: host ?? "" }) }],
    },
    client: ({ names }) => [
      names === undefined || names === ""
        ? l10n.t("Connect to the name that stands in the certificate")
        : l10n.t("Connect to a name that stands in the certificate, if it leads to the same server: {names}", { names }),
    ],
  },
  judge: (evidence) => certificateTrouble(evidence, "name"),
});
