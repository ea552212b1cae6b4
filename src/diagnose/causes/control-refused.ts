import * as l10n from "@vscode/l10n";
import { lookForBan, waitForEnd } from "../advice/banAdvice";
import { connectFailure, namedInside } from "../symptoms/connectFailure";
import { lockedOut } from "../symptoms/lockedOut";
import type { Cause, Facts } from "../verdict";

export const controlRefused: Cause = Object.freeze<Cause>({
  id: "control-refused",
  layer: "network",
  summary: (facts) => facts.how === "locked-out" ? l10n.t("{host} answered at first, then the session was lost, and a new one on port {port} is refused.", facts)
    : l10n.t("Nothing accepts connections on {host}, port {port}: the connection was refused.", facts),
  source: "RFC 9293, 3.10.7.1 (reset for a connection that does not exist)",
  explains: [],
  remedy: {
    server: {
      vsftpd: (facts) => listening(facts, "vsftpd"),
      proftpd: (facts) => listening(facts, "proftpd"),
      pureftpd: (facts) => listening(facts, "pure-ftpd"),
      general: (facts) => listening(facts, "vsftpd"),
    },
    client: (facts) => facts.how === "locked-out" ? waitForEnd() : [
      l10n.t("Check the port: {port} was tried. FTP and explicit FTPS use 21, implicit FTPS 990, SFTP (another protocol) 22", facts),
      l10n.t("Ask the operator whether the server offers SFTP only"),
    ],
  },
  judge(evidence) {
    const failure = connectFailure(evidence, "refused");
    if (!failure) return lockedOut(evidence, "refused");
    return {
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

function listening({ port, how }: Facts, daemon: string): readonly { readonly text: string }[] {
  return [
    ...(how === "locked-out" ? lookForBan() : []),
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
