import * as l10n from "@vscode/l10n";
import type { Facts } from "../verdict";

/** Settings of clients that more than one cause recommends. Menu names are as the clients show them in English. */

/** Makes the client connect to the control connection's address, whatever the 227 reply says. Facts: `healed`. */
export function ignoreAnnouncedAddress({ healed }: Facts): readonly string[] {
  return [
    ...(healed === true ? [l10n.t("Clients that connect to the address of the control connection instead, or use EPSV, get through as it is")] : []),
    l10n.t("FileZilla takes the server's address in place of one that the internet cannot reach (Settings > Connection > FTP > Passive mode, the default)"),
    l10n.t("WinSCP: Advanced > Environment > FTP > \"Force IP address for passive mode connections\": On"),
    l10n.t("curl: it asks for EPSV first, which carries no address; leave out --disable-epsv, and before 7.74.0 add --ftp-skip-pasv-ip"),
    l10n.t("lftp: set ftp:ignore-pasv-address yes, or set ftp:prefer-epsv yes"),
    l10n.t("Cyberduck: the hidden setting ftp.datachannel.epsv=true"),
    l10n.t("basic-ftp (Node) asks for EPSV first; in answer to PASV it refuses any address but the server's, unless allowSeparateTransferHost is true"),
    l10n.t("ftp.exe of Windows has no passive mode at all: use curl.exe or WinSCP instead"),
  ];
}

/** How each client is switched to active mode. */
export function useActiveMode(): readonly string[] {
  return [
    l10n.t("Active mode works only if neither NAT nor a firewall stands in front of the client:"),
    l10n.t("FileZilla: Site Manager > Transfer Settings > Active; WinSCP: clear \"Passive mode\"; Cyberduck: Connect Mode: Active"),
    l10n.t("curl --ftp-port -; lftp: set ftp:passive-mode no"),
  ];
}

/** How each client is switched to passive mode. */
export function usePassiveMode(): readonly string[] {
  return [
    l10n.t("FileZilla: Site Manager > Transfer Settings > Passive"),
    l10n.t("WinSCP: Advanced > Connection > tick \"Passive mode\""),
    l10n.t("curl: leave out --ftp-port (-P)"),
    l10n.t("lftp: set ftp:passive-mode yes"),
    l10n.t("Cyberduck: bookmark > Connect Mode: Passive"),
    l10n.t("basic-ftp (Node) is always passive; ftp.exe of Windows never is: use curl.exe or WinSCP instead"),
  ];
}

/** How each client is made to ask for EPSV (RFC 2428). */
export function useEpsv(): readonly string[] {
  return [
    l10n.t("curl: EPSV is what it tries first; leave out --disable-epsv"),
    l10n.t("lftp: set ftp:prefer-epsv yes"),
    l10n.t("Cyberduck: the hidden setting ftp.datachannel.epsv=true"),
    l10n.t("basic-ftp (Node) and Python's ftplib over IPv6 try EPSV by themselves"),
    l10n.t("FileZilla and WinSCP use EPSV when they connect over IPv6"),
  ];
}

/** How each client is made to use explicit TLS (RFC 4217). */
export function useExplicitTls(): readonly string[] {
  return [
    l10n.t("FileZilla: Site Manager > Encryption: \"Require explicit FTP over TLS\""),
    l10n.t("WinSCP: Encryption: \"TLS/SSL Explicit encryption\""),
    l10n.t("curl: --ssl-reqd ftp://…"),
    l10n.t("lftp: set ftp:ssl-force yes; set ftp:ssl-protect-data yes"),
    l10n.t("Cyberduck: \"FTP-SSL (Explicit AUTH TLS)\""),
    l10n.t("basic-ftp (Node): access({ secure: true })"),
    l10n.t("ftp.exe of Windows knows no TLS: curl.exe and WinSCP do"),
  ];
}

/** How each client is made to begin with TLS at once, as port 990 wants it. */
export function useImplicitTls(): readonly string[] {
  return [
    l10n.t("FileZilla: Site Manager > Encryption: \"Require implicit FTP over TLS\""),
    l10n.t("WinSCP: Encryption: \"TLS/SSL Implicit encryption\""),
    l10n.t("curl and lftp: ftps://host:port/"),
    l10n.t("basic-ftp (Node): access({ secure: \"implicit\", port: 990 })"),
    l10n.t("Cyberduck speaks explicit TLS only, ftp.exe of Windows none"),
  ];
}

/** How each client is kept from TLS. */
export function usePlainFtp(): readonly string[] {
  return [
    l10n.t("Only where a password in clear is acceptable: FileZilla: \"Only use plain FTP\"; WinSCP: \"No encryption\""),
    l10n.t("In the same case curl without --ssl-reqd; lftp: set ftp:ssl-allow no; basic-ftp (Node): secure: false"),
  ];
}

/** Makes the data connection resume the control connection's TLS session. */
export function resumeTlsSession(): readonly string[] {
  return [
    l10n.t("FileZilla resumes by itself; so do curl (leave out --no-sessionid), Cyberduck and basic-ftp (Node)"),
    l10n.t("WinSCP: Advanced > Connection > TLS/SSL > \"Reuse TLS session ID for data connections\""),
    l10n.t("lftp: set ftp:ssl-copy-sid yes"),
    l10n.t("Python's ftplib does not resume: override ntransfercmd and pass session=self.sock.session to wrap_socket"),
  ];
}

/** How each client is made to send PROT P (RFC 2228, 3). */
export function protectDataConnections(): readonly string[] {
  return [
    l10n.t("FileZilla and WinSCP protect data connections whenever they use TLS"),
    l10n.t("curl: --ssl-reqd (it then sends PROT P); leave out --ftp-ssl-control"),
    l10n.t("lftp: set ftp:ssl-protect-data yes; set ftp:ssl-protect-list yes"),
    l10n.t("Python's ftplib: call prot_p() after login"),
  ];
}
