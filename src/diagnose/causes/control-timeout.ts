import * as l10n from "@vscode/l10n";
import { lookForBan, waitForEnd } from "../advice/banAdvice";
import { connectFailure, namedInside } from "../symptoms/connectFailure";
import { lockedOut } from "../symptoms/lockedOut";
import type { Cause } from "../verdict";

export const controlTimeout: Cause = Object.freeze<Cause>({
  id: "control-timeout",
  layer: "network",
  summary: (facts) => facts.how === "locked-out"
    ? l10n.t("{host} answered at first, then it fell silent, on the open connection and to a new one on port {port}.", facts)
    : l10n.t("{host} does not answer on port {port}: the connection attempt vanished without a word.", facts),
  source: "RFC 9293, 3.8.3 (a SYN without answer)",
  explains: [],
  remedy: {
    server: {
      general: (facts) => [
        ...(facts.how === "locked-out" ? [] : [{
          text: l10n.t(
            "Let incoming TCP port {port} through: the server's firewall, the cloud's security group, the router's port forward",
            facts,
          ),
        }]),
        ...lookForBan(),
      ],
    },
    client: (facts) => facts.how === "locked-out" ? waitForEnd() : [
      l10n.t("Check the address {host}: an old DNS record may lead to a machine that is gone", facts),
      l10n.t("Try from another network, for example a phone's hotspot: company and provider firewalls often drop port {port}", facts),
    ],
  },
  judge(evidence) {
    const failure = connectFailure(evidence, "timeout");
    if (!failure) return lockedOut(evidence, "timeout");
    return {
      ...failure, certainty: "certain",
      open: {
        candidates: [
          ...namedInside(failure.facts),
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
