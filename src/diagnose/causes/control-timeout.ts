import * as l10n from "@vscode/l10n";
import { connectFailure } from "../symptoms/connectFailure";
import type { Cause } from "../verdict";

export const controlTimeout: Cause = Object.freeze<Cause>({
  id: "control-timeout",
  layer: "network",
  summary: (facts) => l10n.t("{host} does not answer on port {port}: the connection attempt vanished without a word.", facts),
  source: "RFC 9293, 3.8.3 (a SYN without answer)",
  explains: [],
  remedy: {
    server: {
      general: (facts) => [
        {
          text: l10n.t(
            "Let incoming TCP port {port} through: the server's firewall, the cloud's security group, the router's port forward",
            facts,
          ),
        },
        { text: l10n.t("Check for a ban of this client's address (fail2ban, CSF, the provider's panel)") },
      ],
    },
    client: (facts) => [
      l10n.t("Check the address {host}: an old DNS record may lead to a machine that is gone", facts),
      l10n.t("Try from another network, for example a phone's hotspot: company and provider firewalls often drop port {port}", facts),
    ],
  },
  judge(evidence) {
    const failure = connectFailure(evidence, "timeout");
    return failure && {
      ...failure, certainty: "certain",
      open: {
        candidates: [
          l10n.t("a firewall on the server's side drops the packets"),
          l10n.t("a firewall on this side does not let port {port} out", failure.facts),
          l10n.t("the machine is down, or the address is not its own any more"),
        ],
        experiment: l10n.t(
          "On the server: tcpdump -ni any tcp port {port}; if the SYN arrives, it is the server's own firewall",
          failure.facts,
        ),
      },
    };
  },
});
