import * as l10n from "@vscode/l10n";
import type { Saying } from "./saying";

/** ProFTPD 1.3.8: src/main.c, data.c, modules mod_core, mod_auth, mod_xfer, contrib mod_tls. */
export const proftpdSayings: readonly Saying[] = [
  { code: 421, words: /^Idle timeout \(\d+ seconds\)/, means: () => l10n.t("No command came for TimeoutIdle seconds, 600 by default.") },
  { code: 421, words: /^Login timeout \(\d+ seconds\)/, means: () => l10n.t("Nobody logged in within TimeoutLogin seconds, 300 by default.") },
  { code: 421, words: /^No transfer timeout \(\d+ seconds\)/, means: () => l10n.t("No transfer came within TimeoutNoTransfer seconds, 300 by default: so it ends, too, when nobody reaches the passive port.") },
  { code: 421, words: /^TLS handshake failed/, means: () => l10n.t("The handshake on the control connection failed; TLSLog says why.") },
  { code: 421, words: /^System busy/, means: () => l10n.t("MaxLoad is exceeded.") },
  { code: 425, words: /^Unable to build data connection: Connection (?:refused|timed out)/, means: () => l10n.t("Active mode: the server could not connect to the address that the client named.") },
  { code: 425, words: /^Unable to build data connection: Operation not permitted/, means: () => l10n.t("TLS of the data connection: its handshake failed, or it did not resume the session of the control connection, which TLSOptions NoSessionReuseRequired would waive.") },
  { code: 425, words: /^Unable to build data connection: Permission denied/, means: () => l10n.t("The data connection came from another address than the control connection, and AllowForeignAddress does not permit it.") },
  { code: 425, words: /^Unable to build data connection/, means: () => l10n.t("The system gave this error when the data connection was opened.") },
  { code: 431, words: /^Necessary security resource unavailable/, means: () => l10n.t("TLSEngine is on, and there is no usable certificate.") },
  { code: 450, words: /^LIST: .*data transfer in progress|data transfer in progress/, means: () => l10n.t("A command during a transfer that is not allowed then.") },
  { code: 451, words: /Too many transfers/, means: () => l10n.t("MaxTransfersPerHost or MaxTransfersPerUser is reached.") },
  { code: 500, words: /^AUTH not understood/, means: () => l10n.t("mod_tls is not loaded, or TLSEngine is off.") },
  { code: 500, words: /^Illegal (?:PORT|EPRT) command$/, means: () => l10n.t("The address is not that of the control connection and AllowForeignAddress does not permit it, or the port is below 1024.") },
  { code: 500, words: /^Illegal \w+ command, EPSV ALL in effect/, means: () => l10n.t("The client sent EPSV ALL, which forbids the others from then on.") },
  { code: 501, words: /: Operation not permitted$/, where: /PASV|EPSV|PORT|EPRT/, means: () => l10n.t("A <Limit> section refuses this command.") },
  { code: 503, words: /not allowed on insecure control connection/, means: () => l10n.t("PBSZ and PROT come after AUTH TLS, and that has not come.") },
  { code: 522, words: /^SSL\/TLS required on the data channel/, means: () => l10n.t("TLSRequired covers data connections, and PROT P was not sent.") },
  { code: 530, words: /^Login incorrect\./, means: () => l10n.t("Besides user and password: the user stands in /etc/ftpusers, the shell is not in /etc/shells (RequireValidShell), root may not log in (RootLogin), or the home directory is missing. SystemLog tells which.") },
  { code: 530, words: /maximum number of (?:allowed )?clients|maximum number of connections/, means: () => l10n.t("MaxClients, MaxClientsPerHost or MaxConnectionsPerHost is reached.") },
  { code: 530, words: /^Access denied$/, means: () => l10n.t("mod_wrap2 refuses this address.") },
  { code: 534, words: /^Unwilling to accept security parameters/, means: () => l10n.t("TLSRequired wants another protection of data connections than the client asks for.") },
  { code: 550, words: /^SSL\/TLS required on the control channel/, means: () => l10n.t("TLSRequired is on, and AUTH TLS was not sent before.") },
  { code: 550, words: /Overwrite permission denied/, means: () => l10n.t("The file exists, and AllowOverwrite is off, as it is by default.") },
  { code: 550, words: /Forbidden (?:filename|command argument)/, means: () => l10n.t("A filter refuses the name: PathAllowFilter, PathDenyFilter, AllowFilter or DenyFilter.") },
  { code: 227, words: /^Entering Passive Mode/, means: () => l10n.t("The address is MasqueradeAddress where that is set (TLSMasqueradeAddress under TLS), else the local one.") },
  { code: 229, words: /^Entering Extended Passive Mode/, means: () => l10n.t("MasqueradeAddress plays no part here.") },
];
