import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../symptoms/certificate";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const tlsCertificateChainIncomplete: Cause = Object.freeze<Cause>({
  id: "tls-certificate-chain-incomplete",
  layer: "tls",
  summary: (facts) => l10n.t("The client cannot trace the certificate of the server to an authority that it trusts: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 8446, 4.4.2 (what a server sends); RFC 4217, 10",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [setting("rsa_cert_file", "/etc/ssl/certs/fullchain.pem", l10n.t("The server's own certificate first, then the intermediate ones"))],
      proftpd: () => [
        setting("TLSCertificateChainFile", "/etc/ssl/certs/chain.pem", l10n.t("The intermediate certificates, in the order of the chain")),
      ],
      general: () => [{ text: l10n.t("Send the intermediate certificates as well: the full chain, the server's own certificate first") }],
    },
    client: () => [l10n.t("If the authority is your own, tell the client its certificate (curl: --cacert, lftp: set ssl:ca-file)")],
  },
  judge(evidence) {
    const found = certificateTrouble(evidence, "chain");
    if (found?.certainty !== "likely") return found;
    const open = {
      candidates: [
        l10n.t("the server does not send the intermediate certificates"),
        l10n.t("its authority is a private one, which this machine does not know"),
      ],
      experiment: l10n.t("openssl s_client -starttls ftp -showcerts shows what is sent: with a public authority, two certificates or more belong there"),
    };
    return { ...found, open };
  },
});
