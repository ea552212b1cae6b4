import * as l10n from "@vscode/l10n";

/** What a command asks for, and the clause that defines it. */
export interface Meaning {
  readonly text: string;
  readonly source: string;
}

type Entry = readonly [source: string, text: () => string];

const COMMANDS: Readonly<Record<string, Entry>> = {
  USER: ["RFC 959, 4.1.1", () => l10n.t("Names the user. 331 asks for the password, 230 lets in at once.")],
  PASS: ["RFC 959, 4.1.1", () => l10n.t("The password. Without TLS it crosses the network in clear.")],
  ACCT: ["RFC 959, 4.1.1", () => l10n.t("A second secret after the password, on some mainframes.")],
  REIN: ["RFC 959, 4.1.1", () => l10n.t("Back to the state before the login; hardly any server knows it.")],
  QUIT: ["RFC 959, 4.1.1", () => l10n.t("Ends the session. The server answers 221 and closes.")],
  HOST: ["RFC 7151", () => l10n.t("Names the virtual server that is meant, before the login.")],
  CWD: ["RFC 959, 4.1.1", () => l10n.t("Changes the directory.")],
  CDUP: ["RFC 959, 4.1.1", () => l10n.t("Changes to the parent directory.")],
  PWD: ["RFC 959, 4.1.3", () => l10n.t("Asks for the current directory, which 257 names in quotes.")],
  AUTH: ["RFC 4217, 4", () => l10n.t("Asks for TLS on the control connection. After 234 the handshake begins; what comes then is encrypted.")],
  PBSZ: ["RFC 4217, 9", () => l10n.t("A formality before PROT: with TLS the size is always 0.")],
  PROT: ["RFC 4217, 9", () => l10n.t("Says whether data connections are encrypted: P yes, C no. Without it they are not.")],
  CCC: ["RFC 2228, 3", () => l10n.t("Back to a control connection in clear, so that routers can read and rewrite it again.")],
  ADAT: ["RFC 2228, 3", () => l10n.t("Security data for a mechanism such as GSSAPI; TLS does not need it.")],
  FEAT: ["RFC 2389, 3", () => l10n.t("Asks for the extensions that the server knows.")],
  OPTS: ["RFC 2389, 4", () => l10n.t("Sets an option of another command, for example UTF8 ON.")],
  SYST: ["RFC 959, 4.1.3", () => l10n.t("Asks for the kind of system, which tells how listings look.")],
  CLNT: ["draft-peterson-streamlined-ftp-command-extensions", () => l10n.t("Tells the server the name of the client.")],
  LANG: ["RFC 2640, 4", () => l10n.t("Chooses the language of the replies.")],
  NOOP: ["RFC 959, 4.1.3", () => l10n.t("Does nothing but show that the client is still there.")],
  HELP: ["RFC 959, 4.1.3", () => l10n.t("Asks for the commands that the server knows.")],
  STAT: ["RFC 959, 4.1.3", () => l10n.t("Asks for the state of the session, or with a path for a listing on the control connection.")],
  SITE: ["RFC 959, 4.1.3", () => l10n.t("A command of this server alone, such as CHMOD.")],
  TYPE: ["RFC 959, 3.1.1", () => l10n.t("How bytes are sent: I as they are, A with line ends as text.")],
  MODE: ["RFC 959, 3.4", () => l10n.t("How data is framed: S is a plain stream, Z is compressed.")],
  STRU: ["RFC 959, 3.1.2", () => l10n.t("The structure of files: F, plain files, wherever there are no mainframes.")],
  PASV: ["RFC 959, 4.1.2", () => l10n.t("Passive mode: the server is to listen and name address and port (227), and the client connects there. IPv4 only.")],
  EPSV: ["RFC 2428, 3", () => l10n.t("Passive mode without an address: the server names only a port (229), and the client uses the address that it already talks to. IPv4 and IPv6.")],
  PORT: ["RFC 959, 4.1.2", () => l10n.t("Active mode: the client names its own address and port, and the server connects there. Behind a router that address is seldom reachable.")],
  EPRT: ["RFC 2428, 2", () => l10n.t("Active mode for IPv4 and IPv6: |1| or |2|, the client's address and port, where the server is to connect.")],
  LPSV: ["RFC 1639", () => l10n.t("Passive mode in an old form for long addresses; EPSV has replaced it.")],
  LPRT: ["RFC 1639", () => l10n.t("Active mode in an old form for long addresses; EPRT has replaced it.")],
  CPSV: ["", () => l10n.t("Passive mode for a transfer between two servers, where this one begins TLS.")],
  LIST: ["RFC 959, 4.1.3", () => l10n.t("Asks for a listing for people, on a data connection: the first command that needs one.")],
  NLST: ["RFC 959, 4.1.3", () => l10n.t("Asks for the names in a directory, on a data connection.")],
  MLSD: ["RFC 3659, 7", () => l10n.t("Asks for a listing for programs, on a data connection.")],
  MLST: ["RFC 3659, 7", () => l10n.t("Asks for the facts of one file, on the control connection.")],
  RETR: ["RFC 959, 4.1.3", () => l10n.t("Downloads a file, on a data connection.")],
  STOR: ["RFC 959, 4.1.3", () => l10n.t("Uploads a file, on a data connection; replaces what has that name.")],
  STOU: ["RFC 959, 4.1.3", () => l10n.t("Uploads a file under a name that the server chooses.")],
  APPE: ["RFC 959, 4.1.3", () => l10n.t("Uploads to the end of a file, on a data connection.")],
  REST: ["RFC 3659, 5", () => l10n.t("Where in the file the next transfer begins.")],
  ALLO: ["RFC 959, 4.1.3", () => l10n.t("Reserves space for an upload; most servers do nothing.")],
  ABOR: ["RFC 959, 4.1.3", () => l10n.t("Ends the transfer that is under way. A client sends it when it has waited for the data connection in vain, too.")],
  SIZE: ["RFC 3659, 4", () => l10n.t("Asks for the size of a file in bytes.")],
  MDTM: ["RFC 3659, 3", () => l10n.t("Asks when a file was changed.")],
  MFMT: ["draft-somers-ftp-mfxx", () => l10n.t("Sets the time at which a file was changed.")],
  RNFR: ["RFC 959, 4.1.3", () => l10n.t("Names the file to rename; RNTO must follow.")],
  RNTO: ["RFC 959, 4.1.3", () => l10n.t("The new name of the file that RNFR has named.")],
  DELE: ["RFC 959, 4.1.3", () => l10n.t("Deletes a file.")],
  MKD: ["RFC 959, 4.1.3", () => l10n.t("Makes a directory.")],
  RMD: ["RFC 959, 4.1.3", () => l10n.t("Removes a directory.")],
  SMNT: ["RFC 959, 4.1.1", () => l10n.t("Mounts another file system; hardly any server knows it.")],
};

const OTHER_NAMES: Readonly<Record<string, string>> = { XPWD: "PWD", XCWD: "CWD", XCUP: "CDUP", XMKD: "MKD", XRMD: "RMD" };

/** @param verb in any case. Undefined: no RFC and no usual server knows it. */
export function commandMeaning(verb: string): Meaning | undefined {
  const name = verb.toUpperCase();
  const entry = COMMANDS[OTHER_NAMES[name] ?? name];
  return entry && { source: entry[0], text: entry[1]() };
}
