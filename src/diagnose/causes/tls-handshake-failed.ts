import * as l10n from "@vscode/l10n";
import { brokenHandshake } from "../symptoms/handshake";
import { isUnheard, LET_SHAKE_HANDS } from "../advice/handshakeAdvice";
import type { Cause } from "../verdict";

export const tlsHandshakeFailed: Cause = Object.freeze<Cause>({
  id: "tls-handshake-failed",
  layer: "tls",
  summary: ({ where, detail }) => where === "data" ? l10n.t("The TLS handshake on the data connection fails ({detail}).", { detail: detail ?? "" })
    : where === "client-certificate" ? l10n.t("The server wants a TLS certificate of the client and got none ({detail}).", { detail: detail ?? "" })
    : l10n.t("The TLS handshake on the control connection fails ({detail}).", { detail: detail ?? "" }),
  source: "RFC 8446, 6.2 (error alerts); RFC 4217, 4",
  explains: [],
  remedy: {
    server: LET_SHAKE_HANDS,
    client: ({ host, port, where }) => where === "client-certificate" ? [
      l10n.t("Give the client the certificate that the operator issued: curl --cert FILE --key FILE; lftp: set ssl:cert-file; WinSCP: Advanced > Connection > TLS/SSL"),
      l10n.t("FileZilla sends no client certificate"),
    ] : [
      l10n.t("See the same with OpenSSL: openssl s_client -connect {host}:{port} -starttls ftp (without -starttls for implicit TLS)", {
        host: host ?? "", port: port ?? "",
      }),
      l10n.t("Old servers: a client that still allows TLS 1.0 may get through (curl --tlsv1.0 --ciphers DEFAULT@SECLEVEL=0)"),
    ],
  },
  judge(evidence) {
    const found = brokenHandshake(evidence);
    if (!found) return undefined;
    const { host, port } = evidence.target;
    const { where, detail, reason, certainty, cites } = found;
    const open = {
      candidates: [
        l10n.t("the server's certificate, key, versions or ciphers do not fit, and it does not say so"),
        l10n.t("large packets are lost on the way, and the message about it too (path MTU)"),
        l10n.t("something on the way inspects TLS, or lets none pass"),
      ],
      experiment: l10n.t("Look into the server's log for that second; then try the same on the server itself (openssl s_client -starttls ftp)"),
    };
    return { certainty, facts: { host, port, where, reason, detail }, cites, ...(isUnheard(reason) || reason === "closed" ? { open } : {}) };
  },
});
