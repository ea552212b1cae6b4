import * as l10n from "@vscode/l10n";
import { useActiveMode } from "../advice/clientAdvice";
import { opened, ownTries, spans } from "../symptoms/reading";
import { readings, stalled } from "../symptoms/stalled";
import type { Cause } from "../verdict";

export const dataStalled: Cause = Object.freeze<Cause>({
  id: "data-stalled",
  layer: "transfer",
  summary: ({ at, reply, clear, how }) => clear === "works" ? l10n.t("The data connection opens and stands still under TLS, while the same in clear (PROT C) lists.")
    : at === "tls" ? l10n.t("The data connection opens, but its TLS handshake gets no answer.")
    : at === "nobody" ? l10n.t("The data connection opens for the client, but the server does not see it: \"{reply}\"", { reply: reply ?? "" })
    : how === "wordless" ? l10n.t("The data connection opens for the client, but no word of the transfer comes, neither reply nor data.")
    : at === "broken" ? l10n.t("The data connection opens and breaks before the end: \"{reply}\"", { reply: reply ?? "" })
    : l10n.t("The data connection opens, but the data stop coming before the end."),
  source: "RFC 2923, 2.1 (path MTU black holes); RFC 9293, 3.8.3",
  explains: [],
  remedy: {
    server: {
      general: ({ how }) => how === "wordless" ? [
        { text: l10n.t("See where the passive ports are forwarded to: it must be the machine that holds the session, behind a load balancer too") },
        { text: l10n.t("Switch inspection of FTP data (virus scanner, intrusion prevention) off for a test") },
      ] : [
        { text: l10n.t("Let ICMP \"fragmentation needed\" (IPv6: \"packet too big\") through every firewall on the way") },
        { text: l10n.t("At the router or tunnel: iptables -t mangle -A FORWARD -p tcp --tcp-flags SYN,RST SYN -j TCPMSS --clamp-mss-to-pmtu") },
        { text: l10n.t("Switch inspection of FTP data (virus scanner, intrusion prevention) off for a test") },
      ],
    },
    client: ({ how }) => how === "wordless" ? [l10n.t("Try from another network, for example a phone's hotspot"), ...useActiveMode()] : [
      l10n.t("Try without VPN, or with a smaller MTU of the own network interface (1280 is always permitted)"),
      l10n.t("List a directory with few entries: if that works, only large packets are lost"),
    ],
  },
  judge(evidence) {
    // A transfer that the user broke off ends with the same words.
    if (evidence.operations?.some(({ command }) => command === "ABOR")) return undefined;
    const tries = ownTries(evidence);
    for (const [index, one] of tries.entries()) {
      const { connections, listing } = one;
      const found = opened(one) ? stalled(one) : undefined;
      // The same again that comes through: the server only had to think.
      const again = tries.slice(index + 1).some(({ command, resumption, listing: next }) =>
        command === one.command && resumption === one.resumption && next.status === "ok");
      if (!found || again) continue;
      const clear = evidence.plain?.find(opened);
      const works = clear?.listing.status === "ok";
      const open = readings(found, works);
      const facts = { ...found, ...(works ? { clear: "works" } : {}) };
      return { certainty: "likely", facts, cites: spans(...connections.map(({ outcome }) => outcome), listing, clear?.listing), open };
    }
    return undefined;
  },
});
