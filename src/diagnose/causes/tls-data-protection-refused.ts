import * as l10n from "@vscode/l10n";
import { refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const tlsDataProtectionRefused: Cause = Object.freeze<Cause>({
  id: "tls-data-protection-refused",
  layer: "tls",
  summary: (facts) => l10n.t("The server protects the session but not the data: it refuses PROT P with \"{reply}\", and listings and files travel in clear.", facts),
  source: "RFC 4217, 9 (PROT); RFC 2228, 3 (replies to PROT); curl: lib/ftp.c; ProFTPD: mod_tls.c (TLSRequired)",
  explains: [],
  remedy: {
    server: {
      proftpd: () => [setting("TLSRequired", "on", l10n.t("No !data in it: on, ctrl or auth+data let clients protect their data"))],
      iis: () => [setting("dataChannelPolicy", "SslAllow", l10n.t("FTP SSL Settings > Custom > Data Channel: Allow or Require"))],
      general: () => [{ text: l10n.t("Permit PROT P: let the daemon use its certificate for data connections as well") }],
    },
    client: () => [
      l10n.t("Some clients go on and transfer in clear, others give up (curl --ssl-reqd, Cyberduck, basic-ftp)"),
      l10n.t("Where clear data are acceptable: curl --ftp-ssl-control in place of --ssl-reqd; Cyberduck: the hidden setting ftp.tls.datachannel=C"),
      l10n.t("Try implicit TLS on port 990 or SFTP, if the operator offers it"),
    ],
  },
  judge({ target, tls, protection }) {
    if (target.prot !== "P" || tls.status !== "ok" || !protection) return undefined;
    const reply = refusal(protection);
    if (!reply || reply.code === 421) return undefined;
    return { certainty: "certain", facts: { reply: replyText(reply), code: reply.code }, cites: spans(protection), yields: "graver" };
  },
});
