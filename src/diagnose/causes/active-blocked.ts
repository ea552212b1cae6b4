import * as l10n from "@vscode/l10n";
import { activeTroubles } from "../symptoms/active";
import { usePassiveMode } from "../advice/clientAdvice";
import type { Cause } from "../verdict";

export const activeBlocked: Cause = Object.freeze<Cause>({
  id: "active-blocked",
  layer: "data",
  way: "active",
  summary: (facts) => facts.announced === "" ? l10n.t("The server accepts {command}, but its connection to the client does not arrive.", facts)
    : l10n.t("The server accepts {command}, but its connection to the client ({announced}) does not arrive.", facts),
  source: "RFC 959, 3.2 (the server connects to the client's data port)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [
        {
          text: l10n.t(
            "Let outgoing connections from TCP port 20 through the server's firewall (connect_from_port_20), or offer passive mode",
          ),
        },
      ],
      general: () => [
        { text: l10n.t("Let outgoing connections from TCP port 20 (or any high port) through the server's firewall, or offer passive mode") },
      ],
    },
    client: () => [
      l10n.t("Use passive mode:"),
      ...usePassiveMode(),
      l10n.t("If it must be active: permit the client program incoming connections in this machine's firewall"),
    ],
  },
  judge(evidence) {
    const unanswered = activeTroubles(evidence).filter(({ kind }) => kind === "unanswered");
    const [first] = unanswered;
    if (!first) return undefined;
    const { facts } = first;
    const open = {
      // The server sees the client elsewhere than where it says that it is.
      candidates: facts.outside !== undefined ? [l10n.t("NAT in front of the client has no way for them")] : [
        l10n.t("a firewall on the client's machine or in its network drops incoming connections"),
        l10n.t("NAT in front of the client has no way for them"),
        l10n.t("the server's side does not let connections out"),
      ],
      experiment: l10n.t(
        "On the server: tcpdump -ni any tcp src port 20 while the client tries; if its SYN leaves, the client's side blocks",
      ),
    };
    return { certainty: "likely", facts, cites: unanswered.flatMap(({ cites }) => cites), open };
  },
});
