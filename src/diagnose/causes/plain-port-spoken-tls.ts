import * as l10n from "@vscode/l10n";
import { useExplicitTls } from "../advice/clientAdvice";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const plainPortSpokenTls: Cause = Object.freeze<Cause>({
  id: "plain-port-spoken-tls",
  layer: "control",
  summary: (facts) => l10n.t("The client begins with TLS (implicit FTPS), but port {port} greets in clear.", facts),
  source: "RFC 4217, 4 (AUTH TLS after the greeting)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [{ text: l10n.t("Only if this port must speak implicit TLS"), setting: { name: "implicit_ssl", value: "YES" } }],
      proftpd: () => [
        { text: l10n.t("Only if this port must speak implicit TLS"), setting: { name: "TLSOptions", value: "UseImplicitSSL" } },
      ],
      iis: () => [{ text: l10n.t("Only if implicit TLS is wanted: bind a site to port 990; IIS speaks it nowhere else") }],
      general: () => [{ text: l10n.t("Nothing is wrong with the server: it offers TLS by AUTH TLS, if at all") }],
    },
    client: () => useExplicitTls(),
  },
  judge({ target, service, tls }) {
    const implicit = target.security === "implicit" || (target.security === "auto" && target.port === 990);
    if (!implicit || tls.status !== "failed") return undefined;
    // A port that the whole world greets in clear: an old TLS library waits for the rest of the "record" that the greeting looks like.
    if (target.port === 21 && service.status !== "ok" && tls.failure.kind === "timeout") return { certainty: "likely", facts: { port: 21, detail: "" }, cites: spans(tls) };
    if (tls.failure.kind !== "tls" || tls.failure.reason !== "plain-text") return undefined;
    const { detail } = tls.failure;
    const other = service.status === "ok" && service.value.protocol !== "ftp" && service.value.protocol !== "unknown";
    if (other || /^\W*(?:SSH-|HTTP\/|\* OK|\+OK)/.test(detail)) return undefined;
    // Node's error text does not always hold the bytes that broke the handshake.
    const greets = /\b220[ -]/.test(detail) || (service.status === "ok" && service.value.protocol === "ftp");
    return { certainty: greets ? "certain" : "likely", facts: { port: target.port, detail }, cites: spans(service, tls) };
  },
});
