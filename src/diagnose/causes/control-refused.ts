import * as l10n from "@vscode/l10n";
import { connectFailure, namedInside } from "../symptoms/connectFailure";
import type { Cause } from "../verdict";

export const controlRefused: Cause = Object.freeze<Cause>({
  id: "control-refused",
  layer: "network",
  summary: (facts) => l10n.t("Nothing accepts connections on {host}, port {port}: the connection was refused.", facts),
  source: "RFC 9293, 3.10.7.1 (reset for a connection that does not exist)",
  explains: [],
  remedy: {
    server: {
      vsftpd: (facts) => listening(facts.port, "vsftpd"),
      proftpd: (facts) => listening(facts.port, "proftpd"),
      pureftpd: (facts) => listening(facts.port, "pure-ftpd"),
      general: (facts) => listening(facts.port, "vsftpd"),
    },
    client: (facts) => [
      l10n.t("Check the port: {port} was tried. FTP and explicit FTPS use 21, implicit FTPS 990, SFTP (another protocol) 22", facts),
      l10n.t("Ask the operator whether the server offers SFTP only"),
    ],
  },
  judge(evidence) {
    const failure = connectFailure(evidence, "refused");
    return failure && {
      ...failure, certainty: "certain",
      open: {
        candidates: [
          ...namedInside(failure.facts),
          l10n.t("the daemon is not running, or listens on another port or address"),
          l10n.t("a port mapping leads to a machine where nothing listens"),
          l10n.t("a firewall refuses with a reset"),
        ],
        experiment: l10n.t("On the server: ss -ltnp; it shows whether a daemon listens on port {port}, and on which address", failure.facts),
      },
    };
  },
});

function listening(port: unknown, daemon: string): readonly { readonly text: string }[] {
  return [
    {
      text: l10n.t(
        "See whether the daemon runs and why not: systemctl status {daemon}; journalctl -u {daemon} (or your daemon's name)",
        { daemon },
      ),
    },
    {
      text: l10n.t(
        "See where it listens: ss -ltnp must show port {port} on the outside address, not only on 127.0.0.1",
        { port: String(port) },
      ),
    },
  ];
}
