import * as l10n from "@vscode/l10n";

type Meanings = Readonly<Record<string, () => string>>;

export const DAEMON: Meanings = {
  Bind: () => l10n.t("Address and port to listen on: `ADDRESS,PORT`, `,PORT` for all addresses. Without a comma, the whole value is the port."),
  Daemonize: () => l10n.t("The daemon detaches from the terminal that started it. Leave it off under systemd, in containers and under a supervisor."),
  IPV4Only: () => l10n.t("Listens on IPv4 alone."),
  IPV6Only: () => l10n.t("Listens on IPv6 alone. Never together with IPV4Only."),
  MaxClientsNumber: () => l10n.t("Most clients at the same time; further ones are told 421. Never more than half the ports of PassivePortRange."),
  MaxClientsPerIP: () => l10n.t("Most clients from one address at the same time; further ones are told 421. Clients behind one NAT share it."),
  MaxIdleTime: () => l10n.t("Minutes without a command until the session is ended with 421. A data connection that never comes is waited for as long."),
  DontResolve: () => l10n.t("Does not look up the names of clients. Slow name servers otherwise make every greeting slow."),
  PIDFile: () => l10n.t("File that gets the process number of the listener."),
  BrokenClientsCompatibility: () => l10n.t("Bends the protocol for old clients: EPSV is refused over IPv4, symbolic links are shown as what they point to."),
  Include: () => l10n.t("Reads another file at this place. A file that is missing is passed over in silence; wildcards have no meaning."),
};

export const DATA: Meanings = {
  PassivePortRange: () => l10n.t("First and last port of passive data connections. The firewall must let the whole range in. Two ports are needed for each client."),
  ForcePassiveIP: () => l10n.t("IPv4 address, or a name that has one, which PASV replies announce. Behind NAT: the public one. Names are looked up for each client. EPSV carries no address."),
  NATmode: () => l10n.t("Refuses PASV and EPSV, so that clients must use active mode. In spite of its name, it does not help a server behind NAT: ForcePassiveIP does."),
  AllowUserFXP: () => l10n.t("Lets known users transfer between two servers: data connections may go to, or come from, another machine than the client."),
  AllowAnonymousFXP: () => l10n.t("Lets anonymous users transfer between two servers, too: data connections may go to, or come from, another machine than the client."),
};

export const TLS: Meanings = {
  TLS: () => l10n.t("0: no TLS. 1: TLS for those who ask for it. 2: logins without TLS are refused. 3: transfers without TLS are refused as well."),
  CertFile: () => l10n.t("PEM file with the private key, the certificate and the certificates of its issuers."),
  CertFileAndKey: () => l10n.t("PEM file with the certificate and its issuers, and PEM file with the private key: two paths, in quotes where they have blanks."),
  ExtCert: () => l10n.t("Socket of pure-certd, a program that finds a certificate for the name that a client asks for (SNI)."),
  TLSCipherSuite: () => l10n.t("Ciphers for TLS 1.2, as OpenSSL lists them. `-C:` in front asks clients for a certificate. TLS 1.3 has its own, which cannot be set."),
};

export const TRANSFER: Meanings = {
  AnonymousBandwidth: () => l10n.t("Most kilobytes per second for anonymous users: one number for downloads, or uploads and downloads."),
  UserBandwidth: () => l10n.t("Most kilobytes per second for each user: one number for downloads, or uploads and downloads."),
  AnonymousRatio: () => l10n.t("How much anonymous users must upload for what they download."),
  UserRatio: () => l10n.t("How much users must upload for what they download."),
  MaxLoad: () => l10n.t("Load of the system above which anonymous users can no longer download."),
  LimitRecursion: () => l10n.t("Most files in a listing, and most levels of a recursive one. Longer listings are cut short with a remark."),
  CallUploadScript: () => l10n.t("Reports each upload to pure-uploadscript, which must be running."),
};
