import * as l10n from "@vscode/l10n";
import { opened, ownTries, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const controlDroppedWhileIdle: Cause = Object.freeze<Cause>({
  id: "control-dropped-while-idle",
  layer: "transfer",
  summary: (facts) =>
    l10n.t("The data came to their end, but the server's closing reply (226) did not come within {afterMs} ms: the control connection is lost.", facts),
  source: "RFC 5382, 5 (REQ-5: idle TCP connections in translators, two hours); RFC 959, 3.2",
  explains: [],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Raise the idle timeout of TCP connections in firewalls, routers and load balancers on the way (at least two hours)") },
        { text: l10n.t("Switch TCP keep-alive on, more often than that timeout: net.ipv4.tcp_keepalive_time, or the daemon's own option") },
      ],
      proftpd: () => [
        { text: l10n.t("SocketOptions keepalive on, with an idle time below the timeout of the firewall (SocketOptions keepalive 60:10:6)") },
        { text: l10n.t("Raise the idle timeout of TCP connections in firewalls, routers and load balancers on the way (at least two hours)") },
      ],
    },
    client: () => [
      l10n.t("Let TCP keep-alives go out before a firewall forgets: curl --keepalive-time 60; FileZilla: \"TCP Keepalive Interval\" (minutes) in filezilla.xml"),
      l10n.t("lftp reconnects and goes on by itself after net:timeout (five minutes)"),
    ],
  },
  judge(evidence) {
    for (const one of ownTries(evidence)) {
      const { listing } = one;
      if (!opened(one) || listing.status !== "failed" || listing.failure.kind !== "timeout" || listing.failure.waitingFor !== "reply") continue;
      const open = {
        candidates: [
          l10n.t("a firewall or router on the way has forgotten the control connection"),
          l10n.t("the server closed the data connection without a word, for example because it came from another address (Pure-FTPd)"),
          l10n.t("the server never says how the transfer ended"),
        ],
        experiment: l10n.t("Watch TCP port 21 on the server (tcpdump -ni any tcp port 21): if the 226 leaves there, it is lost on the way"),
      };
      return { certainty: "likely", facts: { afterMs: listing.failure.afterMs }, cites: spans(listing), open };
    }
    return undefined;
  },
});
