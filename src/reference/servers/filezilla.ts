import * as l10n from "@vscode/l10n";
import type { Saying } from "./saying";

/** FileZilla Server 0.9.60 (ControlSocket.cpp) and 1.9.4 (commander.cpp, session.cpp). */
export const filezillaSayings: readonly Saying[] = [
  { code: 421, words: /^Could not create socket, no usable IP address/, means: () => l10n.t("The address that passive mode should announce cannot be found.") },
  { code: 421, words: /^Could not create socket/, where: /PORT|EPRT/, means: () => l10n.t("The server could not bind the port from which it connects.") },
  { code: 421, words: /^Could not create socket/, means: () => l10n.t("No port of the passive range could be opened, in 15 tries.") },
  { code: 421, words: /^Rejected command, requested IP address does not match/, means: () => l10n.t("Active mode: the client names an address that is not that of its control connection.") },
  { code: 421, words: /^Too many (?:users|active connections)/, means: () => l10n.t("The limit of sessions is reached.") },
  { code: 421, words: /^(?:No-transfer-time exceeded|Activity timeout)/, means: () => l10n.t("Nothing was transferred for too long.") },
  { code: 421, words: /^Login time exceeded/, means: () => l10n.t("Nobody logged in in time.") },
  { code: 425, words: /TLS session of data connection (?:has )?not resumed/, means: () => l10n.t("The data connection did not resume the TLS session of the control connection. FileZilla Server 1 cannot be told to do without.") },
  { code: 425, words: /^Rejected data connection/, means: () => l10n.t("The data connection came from another address than the control connection.") },
  { code: 425, words: /^Can't open data connection/, means: () => l10n.t("Nobody reached the passive port, or the server could not reach the client.") },
  { code: 425, words: /^Cannot prepare for data connection/, means: () => l10n.t("No port of port_range could be opened, or the host of host_override does not resolve.") },
  { code: 425, words: /PROT C is not allowed/, means: () => l10n.t("The control connection is encrypted, and PROT P was not sent.") },
  { code: 425, words: /^Use (?:PORT|EPRT|EPSV)/, means: () => l10n.t("No data connection is prepared: the command for it is missing or was refused.") },
  { code: 425, words: /^Unable to build data connection/, means: () => l10n.t("Connecting, accepting or the TLS handshake failed, with this error.") },
  { code: 450, words: /^TLS session of data connection has not resumed/, means: () => l10n.t("The data connection did not resume the TLS session of the control connection, and the server insists on it.") },
  { code: 500, words: /^You are connected using IPv6/, means: () => l10n.t("PASV and PORT hold IPv4 addresses only; EPSV and EPRT serve both.") },
  { code: 502, words: /^Explicit TLS authentication not allowed/, means: () => l10n.t("Explicit TLS is switched off in its settings.") },
  { code: 503, words: /^Use AUTH first/, means: () => l10n.t("The server wants AUTH TLS before USER.") },
  { code: 521, words: /^PROT P required/, means: () => l10n.t("The server wants PROT P before a transfer.") },
  { code: 530, words: /^(?:TLS required|This server does not allow plain FTP)/, means: () => l10n.t("The server wants AUTH TLS before USER.") },
  { code: 534, words: /PROT P|^Protection level C/, means: () => l10n.t("Data connections must be encrypted here.") },
  { code: 227, words: /^Entering Passive Mode/, means: () => l10n.t("The address is the one in the passive mode settings (host_override), else the local one.") },
];
