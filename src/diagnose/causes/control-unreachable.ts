import * as l10n from "@vscode/l10n";
import { connectFailure } from "../symptoms/connectFailure";
import type { Cause } from "../verdict";

export const controlUnreachable: Cause = Object.freeze<Cause>({
  id: "control-unreachable",
  layer: "network",
  summary: (facts) => l10n.t("There is no way to {host}: the network reports {code}.", facts),
  source: "RFC 792 and RFC 4443, 3.1 (destination unreachable)",
  explains: [],
  remedy: {
    server: {
      general: (facts) => [
        { text: l10n.t("Check that the server is up and has the address {host}", facts) },
        { text: l10n.t("A firewall that rejects with \"administratively prohibited\" looks the same: let port {port} in", facts) },
      ],
    },
    client: (facts) => [
      l10n.t("Check the route to {host}: VPN connected? right network? (ip route get {host}, traceroute {host})", facts),
      l10n.t("If the address is IPv6 and this network has none, force IPv4: curl -4, lftp: set dns:order inet"),
    ],
  },
  judge(evidence) {
    const failure = connectFailure(evidence, "unreachable");
    if (!failure) return undefined;
    const { code } = failure.facts;
    const candidates = code === "ENETUNREACH" || code === "EADDRNOTAVAIL"
      ? [l10n.t("this machine has no route for this kind of address")]
      // ICMP comes at once; a neighbour that does not answer ARP is given up after about three seconds.
      : [l10n.t("a firewall rejects the connection (ICMP prohibited)"), l10n.t("the machine is down"), l10n.t("a router has no route")];
    const experiment = l10n.t("traceroute -T -p {port} {host} shows which router says so", failure.facts);
    return { ...failure, certainty: "certain", open: { candidates, experiment } };
  },
});
