import * as l10n from "@vscode/l10n";
import { useImplicitTls } from "../advice/clientAdvice";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const implicitTlsPortSpokenPlain: Cause = Object.freeze<Cause>({
  id: "implicit-tls-port-spoken-plain",
  layer: "control",
  summary: (facts) =>
    l10n.t("Port {port} expects TLS from the first byte (implicit FTPS), but the client waits for a greeting in clear.", facts),
  source: "RFC 4217, A (implicit FTPS was never standardised); IANA: port 990, ftps",
  explains: ["not-ftp-service", "closed-before-greeting", "greeting-delayed"],
  remedy: {
    server: {
      vsftpd: () => [{ text: l10n.t("For explicit TLS on this port"), setting: { name: "implicit_ssl", value: "NO" } }],
      proftpd: () => [{ text: l10n.t("For explicit TLS on this port take UseImplicitSSL out of TLSOptions") }],
      general: () => [{ text: l10n.t("Offer explicit TLS on port 21 as well: it is the standard, and clients expect it") }],
    },
    client: () => useImplicitTls(),
  },
  judge({ target, service, greeting }) {
    if (target.security === "implicit") return undefined;
    const cites = spans(service, greeting);
    // In a log nobody has asked the port for TLS: its number and its silence have to do.
    const silent = service.status === "failed" && greeting.status === "failed" && greeting.failure.kind === "timeout";
    if (silent && target.port === 990) return { certainty: "likely", facts: { port: target.port }, cites };
    if (service.status !== "ok" || service.value.protocol !== "tls") return undefined;
    if (target.port === 990) return { certainty: "certain", facts: { port: target.port }, cites };
    const open = {
      candidates: [l10n.t("implicit FTPS on an unusual port"), l10n.t("another service behind TLS, for example HTTPS")],
      experiment: l10n.t("Run the diagnosis again with implicit TLS: an FTP server then greets with 220"),
    };
    return { certainty: "likely", facts: { port: target.port }, cites, open };
  },
});
