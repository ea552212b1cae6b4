const FREE = [
  "USER", "PASS", "ACCT", "CWD", "XCWD", "SMNT", "RETR", "STOR", "STOU", "APPE", "ALLO", "REST", "RNFR", "RNTO", "DELE", "RMD", "XRMD", "MKD", "XMKD",
  "LIST", "NLST", "SITE", "STAT", "OPTS", "MDTM", "SIZE", "HELP", "MLST", "MLSD", "MFMT", "CLNT", "LANG", "HOST", "XCRC", "HASH", "PRET", "CSID", "ADAT",
];
const BARE = ["CDUP", "XCUP", "REIN", "QUIT", "PASV", "P@SW", "CPSV", "ABOR", "PWD", "XPWD", "SYST", "FEAT", "NOOP", "CCC", "HELP", "STOU", "LIST", "NLST", "MLSD", "MLST", "STAT"];
const COMMAND = new RegExp(
  "^(?:" + [
    `(?:${BARE.join("|")})`, "EPSV(?: (?:[12]|ALL))?", "TYPE [AIEL](?: [NT8])?", "MODE [SBCZ]", "STRU [FRP]", "PROT [CPSE]", "PBSZ \\d+", "LPSV",
    "AUTH [A-Z-]+", "PORT [\\dxX*.,#? -]+", "PORT (?:[\\w*.#?-]{1,6}, ?){5}[\\w*.#?-]{1,6}", "EPRT \\|.*", `(?!USER '[^']*' |[A-Z]{3,4} denied: )(?:${FREE.join("|")}) .+`,
  ].join("|") + ")$");

const ARGUED: ReadonlySet<string> = new Set([...FREE, "TYPE", "MODE", "STRU", "PROT", "PBSZ", "AUTH", "PORT", "EPRT", "EPSV"]);

/** Commands that open a data connection (RFC 959, 4.1.3; RFC 3659, 7). */
export const TRANSFERS: ReadonlySet<string> = new Set(["LIST", "NLST", "MLSD", "RETR", "STOR", "STOU", "APPE"]);
export const DATA_COMMANDS: ReadonlySet<string> = new Set(["PASV", "EPSV", "PORT", "EPRT"]);

/** A line that only a client sends: a verb in capitals with an argument of its kind. */
export function isCommand(text: string): boolean {
  return COMMAND.test(text);
}

/** A verb that wants an argument, alone, as programs show it that hide what stands behind. */
export function isVerb(text: string): boolean {
  return ARGUED.has(text);
}

/** The verb, and nothing for what is no command word. */
export function verbOf(command: string): string {
  return /^[A-Za-z@]{3,4}(?![A-Za-z])/.exec(command)?.[0].toUpperCase().replace("P@SW", "PASV") ?? "";
}

/** A line with which a reply begins: RFC 959, 4.2, where the second digit of 1, 3, 4 and 6 is never 0. Some clients print a colon after the code. */
export function isReplyLine(text: string): boolean {
  return /^(?:[25][0-7]|[1346][1-7])\d(?:[ -]|: |$)/.test(text);
}

/** A code without a text, as Node.js shows it behind an error that has it. */
export function isBareCode(text: string): boolean {
  return /^\d{3}\W*$/.test(text);
}

/** The code alone of a line that {@link isReplyLine}; else 0. */
export function codeOf(text: string): number {
  return isReplyLine(text) ? Number(text.slice(0, 3)) : 0;
}
