import * as l10n from "@vscode/l10n";
import { useActiveMode } from "../advice/clientAdvice";
import { passedOver } from "../symptoms/onlyOneCommand";
import { closedPorts } from "../symptoms/passivePorts";
import { dataIsProtected } from "../symptoms/reading";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const passivePortsBlocked: Cause = Object.freeze<Cause>({
  id: "passive-ports-blocked",
  layer: "data",
  way: "passive",
  summary: (facts) =>
    l10n.t("Data connections to {address} (port {ports}) get no answer: a firewall or a missing port forward swallows them.", facts),
  source: "RFC 959, 3.2 (data connections); RFC 9293, 3.8.3 (a SYN without answer)",
  explains: [],
  remedy: {
    server: OPEN_PASSIVE_RANGE,
    client: () => [
      l10n.t("Let outgoing TCP to all ports above 1023 of the server through, if a firewall stands on this side"),
      l10n.t("Try from another network, for example a phone's hotspot"),
      ...useActiveMode(),
    ],
  },
  judge(evidence) {
    const found = closedPorts(evidence, "timeout");
    if (!found) return undefined;
    const { facts, cites, scattered } = found;
    const candidates = [
      ...passedOver(evidence),
      ...(scattered ? [l10n.t("no passive range is configured: the ports come from all over, and no firewall can be open for them")] : []),
      l10n.t("the server's own firewall drops the passive ports"),
      l10n.t("the router, container or cloud in front of the server does not forward them"),
      l10n.t("the range of the daemon and the range that is open or forwarded are not the same"),
      l10n.t("a firewall on the client's side does not let connections to high ports out"),
      ...(dataIsProtected(evidence) && !evidence.plain
        ? [l10n.t("a firewall opens the ports only where it can read along: ftp-doctor diagnose --compare-plain tries without TLS")] : []),
    ];
    const experiment = l10n.t(
      "On the server: tcpdump -ni any tcp port {port} while a client tries. SYN seen: its own firewall; not seen: something in front",
      facts,
    );
    return { certainty: "likely", facts, cites, open: { candidates, experiment } };
  },
});
