import * as l10n from "@vscode/l10n";
import { usePlainFtp } from "../advice/clientAdvice";
import { saysHandshakeFailed } from "../symptoms/handshake";
import { refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const tlsNotOffered: Cause = Object.freeze<Cause>({
  id: "tls-not-offered",
  layer: "tls",
  summary: (facts) => l10n.t("The client wants TLS, but the server does not offer it: \"{reply}\" in answer to AUTH TLS.", facts),
  source: "RFC 2228, 3 and RFC 4217, 4 (replies to AUTH)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        setting("ssl_enable", "YES", l10n.t("Switches TLS on")),
        setting("rsa_cert_file", "/etc/ssl/certs/ftp.pem", l10n.t("The certificate; its key in rsa_private_key_file")),
      ],
      proftpd: ({ code }) => code === 431 ? [
        setting("TLSRSACertificateFile", "/etc/ssl/certs/ftp.pem", l10n.t("TLSEngine is on, but there is no certificate that it can use; its key in TLSRSACertificateKeyFile")),
      ] : [
        { text: l10n.t("LoadModule mod_tls.c (Debian: package proftpd-mod-crypto, Include tls.conf)") },
        setting("TLSEngine", "on", l10n.t("In each <VirtualHost> or in <Global>")),
        setting("TLSRSACertificateFile", "/etc/ssl/certs/ftp.pem", l10n.t("The certificate; its key in TLSRSACertificateKeyFile")),
      ],
      pureftpd: () => [
        setting("TLS", "1", l10n.t("1: TLS possible, 2: demanded for logins, 3: for data as well")),
        { text: l10n.t("Certificate and key together in /etc/ssl/private/pure-ftpd.pem, or CertFile") },
      ],
      filezilla: () => [
        {
          text: l10n.t("Server listeners > Protocol: \"Explicit FTP over TLS and insecure plain FTP\" or \"Require explicit FTP over TLS\""),
        },
      ],
      iis: () => [{ text: l10n.t("FTP SSL Settings: choose a certificate and \"Allow SSL connections\"") }],
      pyftpdlib: () => [{ text: l10n.t("Use TLS_FTPHandler with handler.certfile (needs pyOpenSSL) instead of FTPHandler") }],
      general: () => [{ text: l10n.t("Give the daemon a certificate and switch explicit TLS (AUTH TLS) on") }],
    },
    client: () => [l10n.t("Try implicit TLS on port 990, if the operator offers it"), ...usePlainFtp()],
  },
  judge({ target, tls, tlsOffer, features }) {
    if (target.security !== "explicit") return undefined;
    const reply = refusal(tls);
    if (!reply || reply.code === 421 || saysHandshakeFailed(tls)) return undefined;
    const advertised = features.status === "ok" && features.value.features.includes("AUTH");
    const facts = { reply: replyText(reply), code: reply.code, advertised };
    // 431 and other 4xx: the server knows the command, but has no certificate at hand or cannot just now (RFC 2228, 3).
    const certain = reply.code >= 500 && !advertised;
    return { certainty: certain ? "certain" : "likely", facts, cites: spans(tls, tlsOffer) };
  },
});
