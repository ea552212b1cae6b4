import * as l10n from "@vscode/l10n";
import type { Protocol } from "../../ftp/evidence";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

/** The name to show for what answered; the other protocols say nothing about the port or are FTP. */
const OTHERS: Readonly<Partial<Record<Protocol, string>>> = {
  ssh: "SSH", http: "HTTP", smtp: "SMTP", pop3: "POP3", imap: "IMAP", telnet: "Telnet",
};

export const notFtpService: Cause = Object.freeze<Cause>({
  id: "not-ftp-service",
  layer: "control",
  summary: ({ name, port, protocol }) => protocol === "unknown"
    ? l10n.t("What answers on port {port} does not speak FTP.", { port: port ?? "" })
    : l10n.t("Port {port} speaks {name}, not FTP.", { port: port ?? "", name: name ?? "" }),
  source: "RFC 959, 5.4 (the server greets with 220)",
  explains: ["closed-before-greeting", "tls-handshake-failed", "plain-port-spoken-tls"],
  remedy: {
    server: {
      general: (facts) => [
        { text: l10n.t("Forward the port to the FTP daemon, or free port {port} for it: another service has it", facts) },
        { text: l10n.t("On the server: ss -ltnp shows who listens on port {port}", facts) },
      ],
    },
    client: ({ protocol, port }) => [
      protocol === "ssh"
        ? l10n.t(
          "Use SFTP (over SSH): FileZilla: Protocol \"SFTP\"; WinSCP: File protocol SFTP; sftp -P {port} user@host",
          { port: port ?? "" },
        )
        : l10n.t("Check the port: FTP and explicit FTPS use 21, implicit FTPS 990, SFTP 22"),
    ],
  },
  judge({ target, service, greeting }) {
    if (service.status !== "ok") return undefined;
    const { protocol, firstBytes } = service.value;
    const name = OTHERS[protocol];
    const facts = { protocol, name: name ?? "", port: target.port, firstBytes };
    if (name !== undefined) return { certainty: "certain", facts, cites: spans(service) };
    const unreadable = protocol === "unknown" && greeting.status === "failed" && greeting.failure.kind === "malformed";
    return unreadable ? { certainty: "likely", facts, cites: spans(service, greeting) } : undefined;
  },
});
