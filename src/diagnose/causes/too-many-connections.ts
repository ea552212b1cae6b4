import * as l10n from "@vscode/l10n";
import { goodbye, refusals, replyText } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import { limitInOwnWords } from "../symptoms/hungUp";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const LIMIT = anyOf(
  /too many (?:active |open |concurrent |simultaneous |connected )?(?:connect|users|clients|sessions|logins|transfers)|server (?:is )?full\b/,
  /maximum (?:number|user|allowed|login)(?!(?: \w+){0,4} (?:attempts|retries|tries|failures))|\(the maximum\)|can't accept more than/,
  /(?:connection|user|client|session|login)s? limit|limit of \d+|max(?:imum)? \d* ?(?:users|clients|connections)|\bno (?:more|free) (?:connection|session|slot|user|client)s/,
  /(?:\bmax(?:imum)?\.?|limit)(?: \w+){0,5} (?:connection|user|client|session|log-?in)s?(?! (?:attempt|tr|fail))(?: \w+){0,4} (?:exceeded|reached|hit)|exceed\w*(?: \w+){0,6} (?:connection|user|client|session|login)s\b/,
);

export const tooManyConnections: Cause = Object.freeze<Cause>({
  id: "too-many-connections",
  layer: "control",
  summary: (facts) => l10n.t("The server has reached a limit of connections: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (421 service not available)",
  explains: ["login-rejected", "anonymous-disabled", "tls-required", "closed-before-greeting"],
  remedy: {
    server: {
      vsftpd: ({ scope }) => [
        scope === "address"
          ? setting("max_per_ip", "50", l10n.t("Raise it: everybody behind one NAT address counts together"))
          : setting("max_clients", "2000", l10n.t("Raise it")),
      ],
      proftpd: ({ scope, reply }) => [setting(ofProftpd(String(scope), String(reply)), "none", l10n.t("Raise it; see MaxInstances and the other limits per host and user too"))],
      pureftpd: ({ scope }) => [
        ...(scope === "address" ? [setting("MaxClientsPerIP", "50", l10n.t("Raise it"))] : []),
        ...(scope === "user" ? [setting("PerUserLimits", "10:20", l10n.t("Raise it: sessions of one user, and of anonymous ones"))] : []),
        ...(scope === "total" ? [
          setting("MaxClientsNumber", "200", l10n.t("Raise it")),
          { text: l10n.t("PassivePortRange caps the clients at half its size: widen it") },
        ] : []),
      ],
      pyftpdlib: () => [{ text: l10n.t("Raise FTPServer.max_cons or FTPServer.max_cons_per_ip") }],
      general: () => [{ text: l10n.t("Raise the server's limit of connections (in total, per address or per user)") }],
    },
    client: () => [
      l10n.t("Close idle sessions of other programs, then wait a few minutes: sessions that were cut off count until the server's idle timeout"),
      l10n.t("FileZilla: Site Manager > Transfer Settings > \"Limit number of simultaneous connections\": 1"),
      l10n.t("lftp: set net:connection-limit 1"),
    ],
  },
  judge(evidence) {
    const refused = [...refusals(evidence), ...goodbye(evidence)].find(({ reply }) => [421, 425, 450, 451, 500, 530].includes(reply.code) && LIMIT.test(replyText(reply)));
    if (!refused) return limitInOwnWords(evidence);
    const reply = replyText(refused.reply);
    const perAddress = /internet address|from (?:this|your|the same) (?:ip|host|address)|same ip|your host|per (?:ip|host)/i.test(reply);
    const scope = perAddress ? "address" : /(?:same|this|your) user|per user/i.test(reply) ? "user" : "total";
    return { certainty: "certain", facts: { reply, code: refused.reply.code, scope }, cites: [refused.at] };
  },
});

function ofProftpd(scope: string, reply: string): string {
  const [what] = /transfers|number of connections|number of hosts/i.exec(reply) ?? [];
  if (what) return /transfers/i.test(what) ? "MaxTransfersPerHost" : /hosts/i.test(what) ? "MaxHostsPerUser" : "MaxConnectionsPerHost";
  return scope === "address" ? "MaxClientsPerHost" : scope === "user" ? "MaxClientsPerUser" : "MaxClients";
}
