import * as l10n from "@vscode/l10n";
import { useExplicitTls, useImplicitTls } from "../advice/clientAdvice";
import { answerToAuth, refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

/** Codes with which servers turn a clear login away; 521, 522 and 534 mean nothing else there. */
const CODES: ReadonlySet<number> = new Set([421, 331, 500, 503, 504, 521, 522, 530, 534, 550]);
const UNAMBIGUOUS: ReadonlySet<number> = new Set([521, 522, 534]);
const TEXT = anyOf(
  /must use (?:encryption|tls|ssl|ftps)/,
  /(?:tls|ssl|encryption|ftps|secure (?:connection|authentication|session)|authentication)(?: (?:connection|session|channel))? (?:is )?(?:required|mandatory|needed|necessary)/,
  /requires? (?:an? )?(?:explicit )?(?:ssl|tls|encrypt|secure|ftps|authentication before)/,
  /cleartext sessions|\b(?:tls|ssl|ftps|encrypted)(?: (?:sessions|connections|logins?))?(?: (?:is|are))? only\b|\bonly(?: \w+){0,2} (?:tls|ssl|ftps|encrypted)\b|not allow (?:plain|unencrypted|insecure|clear)/,
  /(?:plain|unencrypted|insecure|clear.?text) .{0,30}(?:not (?:allowed|accepted|permitted|supported)|disabled|refused)/,
  /use (?:(?:an? )?(?:secure|encrypted) (?:access|connections?|logins?|sessions?|ftp)\b|ftp over tls|auth(?: tls)?(?: (?:command )?first)?\b|ftps|explicit)|\bauth (?:tls|ssl) (?:command )?(?:is )?(?:required|first)/,
);

export const tlsRequired: Cause = Object.freeze<Cause>({
  id: "tls-required",
  layer: "tls",
  summary: (facts) => l10n.t("The server wants TLS before a login, but the client logs in in clear: \"{reply}\"", facts),
  source: "RFC 4217, 7 (a server may refuse USER before AUTH); RFC 2228, 3",
  explains: ["login-rejected", "anonymous-disabled"],
  remedy: {
    server: {
      vsftpd: ({ reply }) => {
        const who = /\bAnonymous sessions/.test(String(reply)) ? "anon" : "local";
        return [
          setting(`force_${who}_logins_ssl`, "NO", l10n.t("Only if passwords may travel in clear; better change the client")),
          setting(`force_${who}_data_ssl`, "NO", l10n.t("The same for the data connections")),
        ];
      },
      proftpd: () => [setting("TLSRequired", "off", l10n.t("Only if passwords may travel in clear; better change the client"))],
      pureftpd: () => [setting("TLS", "1", l10n.t("Only if passwords may travel in clear (1: TLS optional); better change the client"))],
      iis: () => [setting("controlChannelPolicy", "SslAllow", l10n.t("FTP SSL Settings > Allow; only if passwords may travel in clear"))],
      pyftpdlib: () => [{ text: l10n.t("handler.tls_control_required = False, only if passwords may travel in clear") }],
      general: () => [{ text: l10n.t("Nothing is wrong with the server: it protects passwords. Change the client") }],
    },
    client: ({ port }) => (port === 990 ? useImplicitTls() : useExplicitTls()),
  },
  judge(evidence) {
    const { target, tls, tlsOffer, login } = evidence;
    const reply = refusal(login);
    if (!reply || tls.status === "ok" || !CODES.has(reply.code)) return undefined;
    const text = replyText(reply);
    const auth = answerToAuth(evidence);
    const told = TEXT.test(text);
    if (!told && !(UNAMBIGUOUS.has(reply.code) && auth === "offered")) return undefined;
    const facts = { reply: text, code: reply.code, port: target.port, authTls: auth };
    const cites = spans(login, tlsOffer);
    if (auth !== "refused") return { certainty: told ? "certain" : "likely", facts, cites };
    const open = {
      candidates: [l10n.t("TLS is demanded but not set up on the server"), l10n.t("it is offered only on the implicit port (990)")],
      experiment: l10n.t("Run the diagnosis with implicit TLS on port 990"),
    };
    return { certainty: "likely", facts, cites, open };
  },
});
