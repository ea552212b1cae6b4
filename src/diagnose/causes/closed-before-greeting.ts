import * as l10n from "@vscode/l10n";
import { setting } from "../serverAdvice";
import { spans } from "../reading";
import type { Cause } from "../verdict";

export const closedBeforeGreeting: Cause = Object.freeze<Cause>({
  id: "closed-before-greeting",
  layer: "control",
  summary: () => l10n.t("The server accepts the connection and closes it without a word."),
  source: "RFC 959, 5.4 (a server that refuses service should say 421)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        {
          text: l10n.t("See /etc/hosts.deny, if tcp_wrappers=YES, and the system log: a fatal configuration error can end the process here"),
        },
      ],
      proftpd: () => [
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
  judge({ target, service, greeting, attempts }) {
    const outcome = greeting.status === "failed" ? greeting : service;
    if (outcome.status !== "failed" || outcome.failure.kind !== "closed") return undefined;
    const { by, afterMs } = outcome.failure;
    const firstBytes = service.status === "ok" ? service.value.firstBytes : "";
    if (firstBytes !== "" || target.security === "implicit") return undefined;
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
