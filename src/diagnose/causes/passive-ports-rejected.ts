import * as l10n from "@vscode/l10n";
import { useActiveMode } from "../advice/clientAdvice";
import { passedOver } from "../symptoms/onlyOneCommand";
import { closedPorts } from "../symptoms/passivePorts";
import { isForbiddenHere, unlessForbiddenHere } from "../advice/rangeAdvice";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const passivePortsRejected: Cause = Object.freeze<Cause>({
  id: "passive-ports-rejected",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("Data connections to {address} (port {ports}) are rejected ({code}).", facts),
  source: "RFC 959, 3.2; RFC 9293, 3.10.7.1 (reset); RFC 1812, 5.2.7.1 (administratively prohibited)",
  explains: [],
  remedy: {
    server: unlessForbiddenHere(OPEN_PASSIVE_RANGE),
    client: ({ code }) => isForbiddenHere(code) ? [
      l10n.t("Look into this machine's own rules: ip rule, iptables -S OUTPUT, nft list ruleset, security software, the limits of its container"),
      ...useActiveMode(),
    ] : [
      l10n.t("If a firewall on this side rejects (proxy, company network): let outgoing TCP to the server's high ports through"),
      ...useActiveMode(),
    ],
  },
  judge(evidence) {
    const found = closedPorts(evidence, "refused", "unreachable");
    if (!found) return undefined;
    const { facts, cites } = found;
    const candidates = isForbiddenHere(facts.code) ? [l10n.t("a rule of this machine forbids its programs connections to such ports: no packet left it")] : facts.code === "ECONNREFUSED"
      ? [
        l10n.t("a firewall answers with a reset"),
        l10n.t("the port forward leads to another machine, or changes the port numbers"),
        l10n.t("a container publishes port 21, but not the passive range"),
      ]
      : [l10n.t("a firewall on the server's side rejects (ICMP prohibited)"), l10n.t("a firewall on the way or on this side does so")];
    const experiment = l10n.t(
      "On the server: tcpdump -ni any tcp port {port} while a client tries. SYN seen: its own firewall; not seen: in front",
      facts,
    );
    return { certainty: "likely", facts, cites, open: { candidates: [...passedOver(evidence), ...candidates], experiment } };
  },
});
