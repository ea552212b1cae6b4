import * as l10n from "@vscode/l10n";
import type { Phase } from "./phase";

type Sentence = () => string;
/** By phase; `any` where the phase makes no difference. */
type ByPhase = Readonly<Partial<Record<Phase | "any", Sentence>>>;

const MEANINGS: Readonly<Record<number, ByPhase>> = {
  110: { any: () => l10n.t("Restart marker; hardly any server sends it.") },
  120: { any: () => l10n.t("The server will be ready in some minutes; the greeting is still to come.") },
  125: { any: () => l10n.t("The data connection is open already and the transfer begins.") },
  150: { any: () => l10n.t("The transfer is about to begin. It does not say that the data connection is open: many servers send it before anybody has connected.") },
  200: {
    announce: () => l10n.t("Address and port were taken. Nobody has connected yet: whether the server can reach that address shows at the transfer."),
    any: () => l10n.t("Done."),
  },
  202: { any: () => l10n.t("Not needed here, and nothing was done.") },
  211: { any: () => l10n.t("State of the system, or the list of features.") },
  213: { any: () => l10n.t("What was asked about a file: its size, its time or its state.") },
  214: { any: () => l10n.t("A text of help.") },
  215: { any: () => l10n.t("The kind of system, which tells how listings look.") },
  220: { any: () => l10n.t("The greeting: the server is ready for a user.") },
  221: { any: () => l10n.t("The server takes leave and closes the control connection.") },
  225: { any: () => l10n.t("The data connection is open and no transfer is under way.") },
  226: { any: () => l10n.t("The transfer is complete, as the server sees it, and the data connection is closed.") },
  227: { any: () => l10n.t("The server listens. Four numbers are its address, two the port: first times 256 plus second. It names the address that it knows, which behind a router is not the one that clients reach.") },
  228: { any: () => l10n.t("The server listens, at a long address.") },
  229: { any: () => l10n.t("The server listens at this port. The address is the one that the client already talks to, so no router can spoil it.") },
  230: { any: () => l10n.t("Logged in.") },
  232: { any: () => l10n.t("Logged in, by the security exchange.") },
  234: { any: () => l10n.t("TLS is granted: the next bytes are the handshake.") },
  250: { any: () => l10n.t("Done; after a transfer, complete.") },
  257: { any: () => l10n.t("The path, in quotes.") },
  331: { any: () => l10n.t("The user is to send a password. It does not say that the user exists.") },
  332: { any: () => l10n.t("The server wants an account as well (ACCT).") },
  334: { any: () => l10n.t("The security mechanism is granted and needs further data; some servers mean 234.") },
  350: { any: () => l10n.t("So far so good: a further command must follow.") },
  421: {
    connect: () => l10n.t("The server turns the connection away, mostly because it has too many, in all or from this address. It closes."),
    login: () => l10n.t("The server ends the session at the login: too many sessions of this user or address, or it cannot set one up. It closes."),
    announce: () => l10n.t("The server cannot prepare a data connection, or has waited for one too long."),
    transfer: () => l10n.t("The server gives up the transfer and mostly the session: the data connection did not come or stood still."),
    any: () => l10n.t("The server ends the session: nothing was said for too long, or it shuts down. It closes."),
  },
  425: {
    announce: () => l10n.t("The server cannot open a port for the data connection: none of its range is free, or its address cannot be found."),
    transfer: () => l10n.t("The data connection was not opened. Passive: nobody reached the server's port in time. Active: the server could not connect to the client. Or its TLS handshake was refused."),
    login: () => l10n.t("No data connection is part of a login: something on the way, or the server, answers out of place."),
    any: () => l10n.t("The data connection cannot be opened."),
  },
  426: { any: () => l10n.t("The data connection was open and broke, or the transfer was aborted.") },
  430: { any: () => l10n.t("User or password are wrong.") },
  431: { any: () => l10n.t("TLS cannot be had now: the server lacks its certificate or cannot read it.") },
  434: { any: () => l10n.t("The host that was asked for is not there.") },
  450: { any: () => l10n.t("The file is not available now: busy, or missing. Some servers say so as well when TLS of the data connection was not resumed.") },
  451: { any: () => l10n.t("The server had an error of its own and gave the action up.") },
  452: { any: () => l10n.t("There is not enough space.") },
  500: {
    connect: () => l10n.t("The server answers with an error instead of a greeting: its configuration stops it, or this is no FTP."),
    announce: () => l10n.t("The server does not take this address or port, or does not know the command."),
    tls: () => l10n.t("The server does not know the command: TLS is not set up there."),
    any: () => l10n.t("The server does not know the command."),
  },
  501: { any: () => l10n.t("The argument is wrong, or not allowed here.") },
  502: { announce: () => l10n.t("This kind of data connection is switched off, or unknown to the server."), any: () => l10n.t("The command is known and not available.") },
  503: {
    transfer: () => l10n.t("A transfer without PASV, EPSV, PORT or EPRT before it."),
    tls: () => l10n.t("Out of turn: PBSZ and PROT come after AUTH, and AUTH only once."),
    login: () => l10n.t("Out of turn: PASS without USER, or after the login."),
    any: () => l10n.t("The command is out of turn."),
  },
  504: { tls: () => l10n.t("The server does not know this security mechanism."), any: () => l10n.t("The server does not know this argument.") },
  521: { any: () => l10n.t("The data connection may not be opened with this protection: the server wants PROT P.") },
  522: {
    announce: () => l10n.t("The server does not know this network protocol: the numbers in parentheses are those that it knows, 1 for IPv4 and 2 for IPv6."),
    any: () => l10n.t("TLS of the data connection: it is required and missing, its handshake failed, or the session was not resumed."),
  },
  530: {
    login: () => l10n.t("The login was refused. Servers do not tell whether user, password, address or account are the reason; their own log does."),
    tls: () => l10n.t("TLS is not to be had before the login here: the server has it switched off."),
    any: () => l10n.t("Not logged in: this command needs a login that has not come or was refused."),
  },
  532: { any: () => l10n.t("Storing needs an account (ACCT).") },
  533: { any: () => l10n.t("The command needs a protection that is not there.") },
  534: { any: () => l10n.t("The policy of the server refuses: mostly it wants TLS, or PROT P.") },
  535: { any: () => l10n.t("The security check failed.") },
  536: { any: () => l10n.t("This level of protection is unknown; TLS has C and P only.") },
  537: { any: () => l10n.t("The security mechanism cannot protect so.") },
  550: {
    announce: () => l10n.t("The server does not allow this kind of data connection, or not without encryption."),
    login: () => l10n.t("Refused before the login: some servers ask for TLS in this way."),
    any: () => l10n.t("The file or directory is not there, or the user may not do this."),
  },
  551: { any: () => l10n.t("The page type is unknown.") },
  552: { any: () => l10n.t("The quota of the user or the disk is full.") },
  553: { any: () => l10n.t("The name is not allowed, or the directory may not be written to.") },
};

/** What a code means at any server (RFC 959, 4.2; RFC 2228, 6; RFC 2428; RFC 4217). Undefined for a code that none of them defines. */
export function generalMeaning(code: number, phase: Phase): string | undefined {
  const meanings = MEANINGS[code];
  return (meanings?.[phase] ?? meanings?.any)?.();
}

/** What the first digit says (RFC 959, 4.2.1; RFC 2228, 3.1). */
export function classMeaning(code: number): string {
  switch (Math.floor(code / 100)) {
    case 1: return l10n.t("Begun; another reply follows.");
    case 2: return l10n.t("Success.");
    case 3: return l10n.t("So far so good; the server waits for the next command.");
    case 4: return l10n.t("Refused for now; the same may work later.");
    case 5: return l10n.t("Refused for good; the same will fail again.");
    default: return l10n.t("A protected reply.");
  }
}
