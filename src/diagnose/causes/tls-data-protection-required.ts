import * as l10n from "@vscode/l10n";
import { protectDataConnections, useExplicitTls } from "../advice/clientAdvice";
import { dataIsProtected, dataRefusals, refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const CODES: ReadonlySet<number> = new Set([425, 501, 503, 504, 521, 522, 530, 533, 534, 536, 550]);
const TEXT = anyOf(
  /data connections? must be encrypted/,
  /(?:ssl|tls)(?:\/tls)? (?:is )?required on the data/,
  /with this prot setting/,
  /prot c .*not allowed/,
  /prot p (?:is )?required|use prot p/,
  /protection level c not allowed/,
  /requires? (?:a )?protected data/,
  /policy requires ssl/,
  /unwilling to accept security parameters/,
  /(?:data|transfer).{0,40}(?:must|has to|need).{0,20}(?:encrypt|protect|secure|private)/,
);

export const tlsDataProtectionRequired: Cause = Object.freeze<Cause>({
  id: "tls-data-protection-required",
  layer: "tls",
  summary: (facts) => l10n.t("The server wants encrypted data connections (PROT P), but the client leaves them clear: \"{reply}\"", facts),
  source: "RFC 4217, 9 (PROT); RFC 2228, 3",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [
        setting("force_local_data_ssl", "NO", l10n.t("Only if files may travel in clear; for anonymous users force_anon_data_ssl. Better change the client")),
      ],
      proftpd: () => [setting("TLSRequired", "ctrl", l10n.t("Protects the login and leaves the choice for data; better change the client"))],
      pureftpd: () => [setting("TLS", "2", l10n.t("Protects the login and leaves the choice for data; better change the client"))],
      iis: () => [
        setting("dataChannelPolicy", "SslAllow", l10n.t("FTP SSL Settings > Custom > Data Channel: Allow; better change the client")),
      ],
      pyftpdlib: () => [{ text: l10n.t("handler.tls_data_required = False; better change the client") }],
      general: () => [{ text: l10n.t("Nothing is wrong with the server: it protects data. Change the client") }],
    },
    client: ({ session }) => (session === "plain" ? useExplicitTls() : protectDataConnections()),
  },
  judge(evidence) {
    const { login, tls, target: { prot }, protection } = evidence;
    if (login.status === "failed") return undefined;
    const refused = dataRefusals(evidence).find(({ reply }) => CODES.has(reply.code) && (reply.code === 521 || TEXT.test(replyText(reply))));
    // The client may have come to protect them after the refusal.
    if (dataIsProtected(evidence) && refused?.reply.code !== 521) return undefined;
    const session = tls.status === "ok" ? "tls" : "plain";
    const levelRefused = prot === "C" && protection ? refusal(protection) : undefined;
    if (protection && levelRefused && [504, 521, 522, 533, 534, 536, 550].includes(levelRefused.code)) {
      const facts = { reply: replyText(levelRefused), code: levelRefused.code, prot, session };
      return { certainty: "certain", facts, cites: spans(protection) };
    }
    if (!refused) return undefined;
    const facts = { reply: replyText(refused.reply), code: refused.reply.code, prot, session };
    return { certainty: TEXT.test(facts.reply) ? "certain" : "likely", facts, cites: [refused.at] };
  },
});
