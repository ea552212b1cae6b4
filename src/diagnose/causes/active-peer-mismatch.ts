import * as l10n from "@vscode/l10n";
import { plainAddress } from "../../ftp/address";
import { usePassiveMode } from "../advice/clientAdvice";
import { activeTries, controlAddress, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const activePeerMismatch: Cause = Object.freeze<Cause>({
  id: "active-peer-mismatch",
  layer: "data",
  way: "active",
  summary: (facts) => l10n.t("In active mode the data connection comes from {from}, not from the server's address {control}.", facts),
  source: "RFC 959, 3.2 (the server connects); RFC 2577, 5 (stolen connections)",
  explains: [],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Let the daemon connect from the address that clients know: one address for both, or a fixed source address in NAT and load balancer") },
      ],
    },
    client: () => [
      l10n.t("Use passive mode:"),
      ...usePassiveMode(),
      l10n.t("Clients that do not look at the address get the data; firewalls that know FTP do not let it in"),
    ],
  },
  judge(evidence) {
    const control = controlAddress(evidence);
    for (const { connections, listing } of control === undefined ? [] : activeTries(evidence)) {
      if (listing.status === "ok") continue;
      const came = connections.flatMap(({ outcome }) => outcome.status === "ok" && outcome.value.from ? [{ outcome, from: outcome.value.from }] : []);
      const [first] = came;
      if (!first || came.some(({ from }) => plainAddress(from.host) === control)) continue;
      const facts = { from: plainAddress(first.from.host), control: control ?? "" };
      const open = {
        candidates: [
          l10n.t("the server, or NAT in front of it, uses another address for the connections that it opens"),
          l10n.t("somebody else connects to the announced port, by accident or to steal data"),
        ],
        experiment: l10n.t("On the server: tcpdump -ni any tcp src port 20 while the client tries, and compare the source address with {from}", facts),
      };
      return { certainty: "likely", facts, cites: spans(...came.map(({ outcome }) => outcome), listing), open };
    }
    return undefined;
  },
});
