import * as l10n from "@vscode/l10n";
import { failureText } from "../failureFacts";
import { spans } from "../reading";
import { setting } from "../serverAdvice";
import type { Cause } from "../verdict";

export const tlsHandshakeFailed: Cause = Object.freeze<Cause>({
  id: "tls-handshake-failed",
  layer: "tls",
  summary: (facts) => l10n.t("The TLS handshake on the control connection fails ({detail}).", facts),
  source: "RFC 8446, 6.2 (error alerts); RFC 4217, 4",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        setting("ssl_ciphers", "HIGH", l10n.t("The default DES-CBC3-SHA exists in no current TLS library: this is the usual reason")),
        { text: l10n.t("Check that rsa_cert_file and rsa_private_key_file belong together, and that some TLS version is allowed") },
      ],
      proftpd: () => [
        setting("TLSProtocol", "TLSv1.2 TLSv1.3", l10n.t("Versions that today's clients speak")),
        { text: l10n.t("Check certificate and key (openssl x509 -in, openssl rsa -check -in) and TLSVerifyClient; TLSLog tells the reason") },
      ],
      pureftpd: () => [{ text: l10n.t("Check TLSCipherSuite and the file with certificate and key; the system log tells the reason") }],
      general: () => [
        {
          text: l10n.t(
            "Check the allowed TLS versions and ciphers, and that certificate and key belong together; the server's log tells the reason",
          ),
        },
      ],
    },
    client: ({ host, port }) => [
      l10n.t("See the same with OpenSSL: openssl s_client -connect {host}:{port} -starttls ftp (without -starttls for implicit TLS)", {
        host: host ?? "", port: port ?? "",
      }),
      l10n.t("Old servers: a client that still allows TLS 1.0 may get through (curl --tlsv1.0 --ciphers DEFAULT@SECLEVEL=0)"),
    ],
  },
  judge({ target, tls }) {
    if (tls.status !== "failed" || target.security === "plain") return undefined;
    const { failure } = tls;
    const { host, port } = target;
    const facts = { host, port, reason: failure.kind === "tls" ? failure.reason : failure.kind, detail: failureText(failure) };
    const cites = spans(tls);
    if (failure.kind === "tls") {
      const vague = failure.reason === "closed" || failure.reason === "other";
      return { certainty: vague ? "likely" : "certain", facts, cites };
    }
    return failure.kind === "closed" || failure.kind === "timeout" ? { certainty: "likely", facts, cites } : undefined;
  },
});
