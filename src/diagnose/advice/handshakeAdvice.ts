import * as l10n from "@vscode/l10n";
import { letTlsThrough, setting } from "./serverAdvice";
import type { Remedy } from "../verdict";

/** What lets a TLS handshake come about. Facts: `where`, `reason`. */
export const LET_SHAKE_HANDS: Remedy["server"] = {
  vsftpd: ({ where, reason }) => isUnheard(reason) ? letTlsThrough() : where === "client-certificate" ? [setting("require_cert", "NO", l10n.t("Unless only clients with a certificate may come"))] : [
    setting("ssl_ciphers", "HIGH", l10n.t("The default DES-CBC3-SHA exists in no current TLS library: this is the usual reason")),
    { text: l10n.t("Check that rsa_cert_file and rsa_private_key_file belong together, and that some TLS version is allowed") },
  ],
  proftpd: ({ where, reason }) => isUnheard(reason) ? letTlsThrough() : where === "client-certificate" ? [setting("TLSVerifyClient", "off", l10n.t("Unless only clients with a certificate may come"))] : [
    reason === "no-common-cipher"
      ? setting("TLSCipherSuite", "DEFAULT:!ADH:!EXPORT:!DES", l10n.t("The default; ciphers must fit the certificate as well: those with ECDSA need TLSECCertificateFile"))
      : setting("TLSProtocol", "TLSv1.2 TLSv1.3", l10n.t("Versions that today's clients speak")),
    { text: l10n.t("Check certificate and key (openssl x509 -in, openssl rsa -check -in) and TLSVerifyClient; TLSLog tells the reason") },
  ],
  pureftpd: ({ reason }) => isUnheard(reason) ? letTlsThrough() : [{ text: l10n.t("Check TLSCipherSuite and the file with certificate and key; the system log tells the reason") }],
  general: ({ reason }) => isUnheard(reason) ? letTlsThrough() : [
    {
      text: l10n.t(
        "Check the allowed TLS versions and ciphers, and that certificate and key belong together; the server's log tells the reason",
      ),
    },
  ],
};

/** No answer, or the end of the connection in place of an answer to AUTH: a server that minds something of TLS says 234 before. */
export function isUnheard(reason: unknown): boolean {
  return reason === "timeout" || reason === "cut";
}
