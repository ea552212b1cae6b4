import * as l10n from "@vscode/l10n";
import { spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

const OLD: ReadonlySet<string> = new Set(["SSLv2", "SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1"]);

export const tlsVersionTooOld: Cause = Object.freeze<Cause>({
  id: "tls-version-too-old",
  layer: "tls",
  summary: ({ offered, detail }) => offered === ""
    ? l10n.t("Client and server have no TLS version in common ({detail}).", { detail: detail ?? "" })
    : l10n.t("The server speaks no newer TLS than {offered}, which today's clients refuse.", { offered: offered ?? "" }),
  source: "RFC 8996 (TLS 1.0 and 1.1 are retired); RFC 8446, 6.2 (protocol_version)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [
        setting("ssl_tlsv12", "YES", l10n.t("vsftpd 3.0.4 and later; Red Hat's name is ssl_tlsv1_2. Older ones need an update for it")),
      ],
      proftpd: () => [setting("TLSProtocol", "TLSv1.2 TLSv1.3", l10n.t("And an OpenSSL that knows them"))],
      iis: () => [{ text: l10n.t("Switch TLS 1.2 on for the server role (SCHANNEL\\Protocols\\TLS 1.2\\Server: Enabled=1), then restart the machine") }],
      general: () => [{ text: l10n.t("Permit TLS 1.2 and 1.3; an old server or TLS library needs an update for that") }],
    },
    client: () => [
      l10n.t("Only in a trusted network: curl --tlsv1.0 --tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0; FileZilla: Settings > Connection > \"Minimum allowed TLS version\""),
      l10n.t("If the client is the old one (TLS 1.0 or 1.1 at most), update it: such a server is right to refuse"),
    ],
  },
  judge({ tls, tlsVersions }) {
    const known = tlsVersions?.status === "ok" ? tlsVersions.value.offered : [];
    const offered = known.join(", ");
    const cites = spans(tls, tlsVersions);
    if (tls.status === "ok") {
      const { version } = tls.value;
      return OLD.has(version) ? { certainty: "certain", facts: { offered: version, detail: "" }, cites, yields: "graver" } : undefined;
    }
    if (tls.status !== "failed" || tls.failure.kind === "reply") return undefined;
    const onlyOld = known.length > 0 && known.every((version) => OLD.has(version));
    const alert = tls.failure.kind === "tls" && tls.failure.reason === "protocol-version";
    if (!alert && !onlyOld) return undefined;
    const detail = tls.failure.kind === "tls" ? tls.failure.detail : "";
    return { certainty: "certain", facts: { offered: onlyOld ? offered : "", detail, versions: offered }, cites };
  },
});
