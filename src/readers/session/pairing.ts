import type { Reply } from "../../ftp/evidence";
import { replyText } from "../../ftp/reply";
import { DATA_COMMANDS, TRANSFERS } from "./grammar";

/** The commands that a reply of this code answers, and no others (RFC 959, 5.4; RFC 2228; RFC 2428; RFC 2389). */
const ANSWERS: ReadonlyMap<number, readonly string[]> = new Map([
  [227, ["PASV", "EPSV"]], [229, ["EPSV"]], [228, ["LPSV"]], [230, ["PASS", "USER", "ACCT"]], [232, ["PASS", "USER", "ACCT", "ADAT"]],
  [331, ["USER"]], [332, ["USER", "PASS"]], [234, ["AUTH"]], [334, ["AUTH"]], [235, ["ADAT"]], [257, ["PWD", "XPWD", "MKD", "XMKD"]], [215, ["SYST"]],
  [211, ["FEAT", "STAT", "SYST"]], [212, ["STAT"]], [213, ["SIZE", "MDTM", "STAT", "MFMT"]], [214, ["HELP", "SITE"]], [221, ["QUIT"]], [350, ["REST", "RNFR"]],
  [226, ["LIST", "NLST", "MLSD", "RETR", "STOR", "STOU", "APPE", "ABOR"]],
]);

/** What a lone reply answers, where the log shows no commands. */
const ALONE: ReadonlyMap<number, string> = new Map([
  [227, "PASV"], [229, "EPSV"], [230, "PASS"], [331, "USER"], [332, "USER"], [234, "AUTH"], [257, "PWD"], [215, "SYST"], [211, "FEAT"], [213, "SIZE"],
  [221, "QUIT"], [350, "REST"], [226, "LIST"], [425, "LIST"], [426, "LIST"], [451, "LIST"], [450, "LIST"], [552, "STOR"], [553, "STOR"], [522, "LIST"],
  [530, "PASS"], [430, "PASS"], [431, "AUTH"], [521, "LIST"], [550, "LIST"],
]);

const NAMED = /\b(PASV|EPSV|EPRT|PORT|AUTH|PROT|PBSZ|FEAT|OPTS|MLSD|MLST|SIZE|MDTM|SYST|CLNT|TYPE|STRU|SITE|CWD|HOST|REST)\b/;

/** What a daemon says to one command and no other: vsftpd, Pure-FTPd. */
const ONLY_FOR: readonly (readonly [RegExp, string])[] = [
  [/could not get file size/i, "SIZE"], [/could not get (?:file )?modification/i, "MDTM"], [/failed to open file/i, "RETR"],
  [/failed to change directory|(?<!\buser \S{1,60}: )can't change directory to/i, "CWD"], [/create directory operation failed|can't create directory/i, "MKD"],
  [/could not create file|\bfor writing\b/i, "STOR"], [/\bdelete operation failed|could not delete/i, "DELE"], [/remove directory operation failed|can't remove directory/i, "RMD"],
];

/** Refusals of a data connection, which answer neither a login nor anything else that needs none. */
const OF_DATA: ReadonlySet<number> = new Set([425, 426]);

const NAMES_PATH: ReadonlySet<string> = new Set(["CWD", "CDUP", "RETR", "STOR", "SIZE", "MDTM", "DELE", "RMD", "MKD", "RNFR", "RNTO", "LIST", "MLSD", "NLST"]);

/** The answer to a command that came before the login, as a client's AUTH does. */
const TOO_EARLY = /please log ?in\b|log ?in with USER|log ?in first|aren't logged in|must (?:first )?log ?in/i;

/** A refusal of everything until there is TLS, and what clients say of a refused login. */
const OF_LOGIN = /\b(?:SSL|TLS)\b.{0,30}\brequired on the control channel|\bTLS required, configure with AUTH|^(?:Access denied:$|Login failed: |use AUTH first)/i;

/** Whether the text itself says that the reply refuses a login. */
export function refusesLogin(reply: Reply): boolean {
  return reply.code >= 500 && OF_LOGIN.test(replyText(reply));
}

export interface Waiting {
  readonly verb: string;
}

/** Which of the commands that wait for an answer this reply answers; -1 for none of them. */
export function answered(waiting: readonly Waiting[], reply: Reply, late: boolean): number {
  const verbs = ANSWERS.get(reply.code);
  // A daemon's log need not tell the answer to USER.
  const password = reply.code === 230 ? waiting.findIndex(({ verb }) => verb === "PASS") : -1;
  if (password !== -1) return password;
  if (verbs) return waiting.findIndex(({ verb }) => verbs.includes(verb));
  if (reply.code < 300) {
    const fits = reply.code === 250 ? isFor250 : isFor200;
    const named = NAMED.exec(replyText(reply))?.[1];
    const byName = named === undefined ? -1 : waiting.findIndex(({ verb }) => verb === named);
    return byName !== -1 ? byName : waiting.findIndex(({ verb }) => fits(verb));
  }
  if (OF_DATA.has(reply.code) && !waiting.some(({ verb }) => TRANSFERS.has(verb) || DATA_COMMANDS.has(verb))) return -1;
  const named = NAMED.exec(replyText(reply))?.[1];
  // "Consider using PASV" stands in a refusal of PORT: advice is not the command that is refused.
  const byName = named === undefined || /\b(?:use|using|try|with|without) /i.test(replyText(reply)) ? -1 : waiting.findIndex(({ verb }) => verb === named);
  if (byName !== -1) return byName;
  const ofPath = /director|no such|\bfile/i.test(replyText(reply)) ? waiting.findIndex(({ verb }) => NAMES_PATH.has(verb)) : -1;
  if (ofPath !== -1) return ofPath;
  return late ? Math.min(0, waiting.length - 1) : waiting.length - 1;
}

/** Whether the text itself says which command the reply refuses. */
export function namesCommand(reply: Reply): boolean {
  return refusedBy(replyText(reply)) !== undefined;
}

/** Whether it answers some command, whichever it was. */
export function isOfCommand(reply: Reply): boolean {
  return /command (?:un|not)|(?:unknown|invalid|bad) command|syntax error|unrecogni[sz]ed(?! variable)|\bnot (?:understood|recogni[sz]ed|implemented)\b/i.test(replyText(reply));
}

/** The command that a refusal speaks of. Advice names commands, too. */
function refusedBy(text: string): string | undefined {
  if (/ in config file: /.test(text)) return undefined;
  if (/pasv_|vsf_sysutil_bind/.test(text)) return "PASV";
  if (/consider|(?<!\bin )\b(?:use|using|try) /i.test(text)) return undefined;
  const named = NAMED.exec(text)?.[1] ?? ONLY_FOR.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return named;
  if (/illegal port|port command|won't open a connection|cannot accept argument|address is not yours|(?:data connection|connect) to (?:a )?foreign/i.test(text)) return "PORT";
  return /\bpassive/i.test(text) && !/connection from/i.test(text) ? "PASV" : undefined;
}

/** The command of a reply in a log that shows no commands. `wantsTls`: the log says that its client is to use TLS. `wanted`: what the user asked for before. */
export function impliedVerb(reply: Reply, wanted: string | undefined, loggedIn: boolean, wantsTls: boolean): string | undefined {
  const text = replyText(reply);
  if (!loggedIn && refusesLogin(reply)) return "PASS";
  if (reply.code === 530 && wanted === undefined && TOO_EARLY.test(text)) return wantsTls ? "AUTH" : "NOOP";
  if (reply.code === 200) return NAMED.exec(text)?.[1] ?? (/\bport\b/i.test(text) ? "PORT" : /type|binary|ascii/i.test(text) ? "TYPE" : "NOOP");
  if (reply.code === 250) return wanted ?? "CWD";
  if (reply.code < 200) return wanted !== undefined && TRANSFERS.has(wanted) ? wanted : "LIST";
  // Pure-FTPd takes its leave with the code of its last reply.
  if (reply.code < 300 && /^logout\b/i.test(text)) return "QUIT";
  if (reply.code < 400) return ALONE.get(reply.code);
  // RFC 4217, 10.1: those two refuse a transfer, whatever else they name.
  if (reply.code === 521 || reply.code === 522) return wanted ?? ALONE.get(reply.code);
  const refused = refusedBy(text);
  if (refused !== undefined && (loggedIn || !/pasv_/.test(text))) return refused;
  if (!loggedIn) return wanted === undefined ? ALONE.get(reply.code) : reply.code === 530 || wanted === "USER" ? "PASS" : wanted;
  return wanted ?? ALONE.get(reply.code);
}

function isFor200(verb: string): boolean {
  return !["USER", "PASV", "EPSV", "PWD", "RETR", "LIST", "NLST", "MLSD"].includes(verb);
}

function isFor250(verb: string): boolean {
  return !DATA_COMMANDS.has(verb) && !["USER", "TYPE", "AUTH", "PROT", "PBSZ", "SYST", "FEAT", "PWD"].includes(verb);
}
