import * as l10n from "@vscode/l10n";
import { certificateTrouble } from "../certificate";
import type { Cause } from "../verdict";

export const tlsCertificateChainIncomplete: Cause = Object.freeze<Cause>({
  id: "tls-certificate-chain-incomplete",
  layer: "tls",
  summary: (facts) => l10n.t("The client cannot trace the certificate of the server to an authority that it trusts: {detail}", facts),
  source: "RFC 5280, 6.1; RFC 4217, 10 (FTP over TLS: server certificates)",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: { general: () => [{ text: l10n.t("Send the intermediate certificates as well: the full chain, the server's own certificate first") }] },
    client: () => [l10n.t("If the authority is your own, tell the client its certificate (curl: --cacert, lftp: set ssl:ca-file)")],
  },
  judge(evidence) {
    const found = certificateTrouble(evidence);
    if (found?.trouble !== "chain") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
