import * as l10n from "@vscode/l10n";
import { setting } from "../advice/serverAdvice";
import { decisiveLine, refusal, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const closedBeforeGreeting: Cause = Object.freeze<Cause>({
  id: "closed-before-greeting",
  layer: "control",
  summary: ({ reply }) => reply === undefined
    ? l10n.t("The server accepts the connection and closes it without a word.")
    : l10n.t("The server turns the client away in place of a greeting: \"{reply}\"", { reply }),
  source: "RFC 959, 5.4 (a server that refuses service should say 421)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [{
        text: l10n.t("See /etc/hosts.allow and /etc/hosts.deny, if tcp_wrappers=YES, and the system log: a fatal configuration error can end the process here"),
      }],
      proftpd: ({ reply }) => /shut ?down/i.test(String(reply)) ? [{ text: l10n.t("The server was shut down by ftpshut: ftpshut -R opens it again") }]
        : /busy/i.test(String(reply)) ? [setting("MaxLoad", "none", l10n.t("The load of the machine is above it"))] : [
          setting("MaxInstances", "100", l10n.t("Raise it, if it is reached")),
          { text: l10n.t("Look for <Limit LOGIN>, AllowClass and bans (ftpdctl ban info): ProFTPD closes without a reply for them") },
        ],
      general: () => [
        { text: l10n.t("Look for bans (fail2ban), allow lists and TCP wrappers that concern this client, and into the daemon's log") },
        { text: l10n.t("A load balancer or port forward whose target is down does the same") },
      ],
    },
    client: () => [l10n.t("Wait some minutes, or try from another address: a ban after failed logins often ends by itself")],
  },
  judge({ target, service, greeting, tls, attempts }) {
    const reply = refusal(greeting);
    if (reply) {
      const facts = { reply: decisiveLine(reply), code: reply.code };
      const open = {
        candidates: [
          l10n.t("this client's address is banned or not on an allow list"),
          l10n.t("the server is shut down for maintenance, or too busy"),
        ],
        experiment: l10n.t("Connect on the server itself (ftp localhost): if it greets there, the client's address is what it minds"),
      };
      return { certainty: "certain", facts, cites: spans(attempts[0]?.outcome, greeting), open };
    }
    const outcome = greeting.status === "failed" ? greeting : service;
    if (outcome.status !== "failed" || outcome.failure.kind !== "closed") return undefined;
    const { by, afterMs } = outcome.failure;
    const firstBytes = service.status === "ok" ? service.value.firstBytes : "";
    // Behind a handshake that worked the TLS is not what the end is about.
    if (firstBytes !== "" || (target.security === "implicit" && tls.status !== "ok")) return undefined;
    const open = {
      candidates: [
        l10n.t("this client's address is banned or not on an allow list"),
        l10n.t("the daemon dies at once from a configuration error"),
        l10n.t("a port forward or load balancer whose target does not answer"),
      ],
      experiment: l10n.t("Connect on the server itself (ftp localhost): if it greets there, the client's address is what it minds"),
    };
    return { certainty: "certain", facts: { by, afterMs }, cites: spans(attempts[0]?.outcome, outcome), open };
  },
});
