import * as l10n from "@vscode/l10n";
import type { Saying } from "./saying";

/** pyftpdlib 2.2.1: handlers/ftp/control.py and data.py, handlers/ftps. */
export const pyftpdlibSayings: readonly Saying[] = [
  { code: 421, words: /^Too many connections from the same IP/, means: () => l10n.t("max_cons_per_ip is reached.") },
  { code: 421, words: /^Too many connections\./, means: () => l10n.t("max_cons is reached, 512 by default.") },
  { code: 421, words: /^Passive data channel timed out/, means: () => l10n.t("Nobody connected to the passive port within 30 seconds; the session goes on.") },
  { code: 421, words: /^Active data channel timed out/, means: () => l10n.t("The client could not be reached within 30 seconds; the session goes on.") },
  { code: 425, words: /^Rejected data connection from foreign address/, means: () => l10n.t("The data connection came from another address than the control connection, and permit_foreign_addresses is off.") },
  { code: 425, words: /^Can't connect to specified address/, means: () => l10n.t("Active mode: the client could not be reached.") },
  { code: 501, words: /^Rejected data connection to foreign address/, means: () => l10n.t("Active mode: the address is not that of the control connection, and permit_foreign_addresses is off.") },
  { code: 501, words: /privileged port/, means: () => l10n.t("Active mode: the port is below 1024, and permit_privileged_ports is off.") },
  { code: 522, words: /^SSL handshake failed/, means: () => l10n.t("The TLS handshake of the data connection failed.") },
  { code: 530, words: /^Anonymous access not allowed/, means: () => l10n.t("No anonymous user is set up.") },
  { code: 550, words: /^SSL\/TLS required on the control channel/, means: () => l10n.t("tls_control_required is on, and AUTH TLS was not sent before.") },
  { code: 550, words: /^SSL\/TLS required on the data channel/, means: () => l10n.t("tls_data_required is on, and PROT P was not sent.") },
  { code: 227, words: /^Entering passive mode/, means: () => l10n.t("The address is masquerade_address where that is set, else the local one.") },
];

/** Microsoft IIS 7 and later; the Win32 status in its own log tells more. */
export const iisSayings: readonly Saying[] = [
  { code: 425, words: /^Cannot open data connection/, means: () => l10n.t("Nobody reached the passive port: the firewall of Windows or the data channel port range of IIS.") },
  { code: 501, words: /^Server cannot accept argument/, where: /PORT|EPRT/, means: () => l10n.t("Active mode: the client names an address that is not that of its control connection.") },
  { code: 530, words: /home directory inaccessible/, means: () => l10n.t("The password was right; the directory of the user is missing or closed.") },
  { code: 530, words: /^User cannot log in/, means: () => l10n.t("User or password are wrong, no rule of the site allows the user, or the user is locked.") },
  { code: 534, words: /^Policy requires SSL/, means: () => l10n.t("The site requires TLS for the control connection or for data connections.") },
  { code: 534, words: /^Local policy on server does not allow TLS/, means: () => l10n.t("No certificate is chosen for the site.") },
];
