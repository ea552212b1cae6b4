import { foreignProtocol } from "./foreign";
import { isCommand, isReplyLine } from "../session/grammar";
import type { LogLine } from "./logLine";
import { hasFewLabels } from "./labels";
import { meaningsOf } from "./sessions";
import { namesData } from "../words/dataWords";
import { isFrame, type Status } from "../words/status";
import { anyOf } from "../words/anyOf";

/** Names of clients and libraries: with them a single line is enough. */
const CLIENT = anyOf(
  /\bftps?:\/\/|ftplib|\((?:control|data) socket\)|(?<![A-Za-z])F(?:TP|tp)\w{0,30}(?:Exception|Error)\b|\b(?:stor|retr)(?:binary|lines)\b|\bftp_(?:ssl_)?\w+\(\)|Ftp(?:Web|Client|Connection)|\b(?:pyftpdlib|ftp-srv|ftpserver|F(?:TP|tp)Server)\b|\bprotocol["']?\s*:\s*["']?ftps?\b|\bftp\.(?:Dial|Connect)\w*\(|\b(?:basic|vinyl|gulp|grunt|git|remote|node)-ftp\b|\bRemote FTP: |\bFTP-Deploy|\bjsftp\b|Unable to open transfer\b|Timeout detected\. \((?:data|control) connection\)|MalformedServerReplyException|Failure retrieving contents of directory/,
  /\bFTP (?:Folder Error|error|reply|response|command)\b|FTPS?(?:Client|Connection|Error|Exception|Reply)|commons\.net\.ftp|\b[lnt]c?ftp\b|(?<![\w/])(?:ls|cls|cd|put|get|mirror|mkdir|mput|mget|pget|nlist|open): (?:Fatal error|Login failed|Access failed|\S[^:]{2,30}: Certificate verification:)|\bftp>|\bftp: |[$>#] ?ftp |setupsockbufsize|\bhost["']?\s*[:=]\s*["']ftps?[\w-]{0,30}\.|\bConnection attempt failed with "E[A-Z]|\bGnuTLS error -\d|(?:🔥){3} +[Aa]n? error occurred|\b[Ff]ile[Zz]illa\b(?!.{0,40}\bsftp\b)/,
  /\b[A-Z][A-Za-z]{2,8}(?:FTP|FXP)\b|\bmode=ftp\b|(?:^|\n)Connect to: \(\d\d\.\d\d\.\d{4} |\bnet\/ftp\b|\(No encryption\)|\bcommons\.net\.SocketClient\b|\bftp\.(?:Dial|Connect)\w*/,
);
/** FTP's name in a sentence. */
const NAME = /(?<![\w.\/-])ftps?d?[ ,;)](?!push|pull|catchup|init|client)/i;
/** FTP's name and ports. */
const OF_FTP = /(?<!s)ftp|filezilla|directory listing|(?::|port[ :]\s?)(?:21|990|2121)\b/i;
/** Dialects of which the marks are not found in the logs of other programs. */
const FTP_ONLY: ReadonlySet<string> = new Set(["winscp", "lftp", "basic-ftp", "node-ftp", "fluentftp", "flashfxp", "ftplib", "ftp", "fireftp", "suppaftp", "jsftp",
  "server log", "vsftpd log", "proftpd log", "pure-ftpd log", "filezilla server log", "iis log", "xferlog"]);
/** As far as this from a line that names an FTP client, what fails is taken for that client's. */
const NEAR = 15;
/** Commands and replies that no other protocol of the kind has: mail has USER and LIST, 220 and 550. */
const OWN_COMMAND = /^(?:PASV|EPSV|LPSV|MLSD|MLST|FEAT|PWD|XPWD|CWD|SYST|PBSZ|PROT|OPTS|RNFR|RNTO|STOR|NLST|MKD|SITE|CLNT|AUTH (?:TLS|SSL)|TYPE [AI]|PORT \d|EPRT \|)/;
const OWN_REPLY = anyOf(
  /^(?:125|150|215|22[67]|229|23[024]|257|33[12]|425|426|53[024])[ -]\s*[^\s\d]/i,
  /^421[ -].*(?:closing control|idle|transfer|time-?out|service not available|too many|\btry\b)|^421[ -](?!misdirected)(?:[a-z]\w+,? ){2,}[a-z]\w+|^\d{3}[ -].*remote (?:server|host) has closed|^500[ -]I won't open a connection/i,
  /^[2-5]\d\d[ -](?!\d\.\d\.\d).*(?:ftp|use AUTH\b|passive|\bP(?:AS|OR)V?T?\b|\b(?:EPSV|EPRT|MLSD)\b|OOPS|transfer|data (?:connection|channel)|director|log(?:ged)? ?(?:in|on)\b|quota|connections|\bfile\b|\bDatei\b|fichier|archivo|arquivo|файл|文件|\bTLS\b|\bSSL\b)/i,
);
const MAIL = /RCPT|MAIL FROM|mailbox|recipient|\bE?SMTP\b|SIP\/2/i;
/** A client's account of SFTP, which is another protocol. */
const SFTP = /\bfzsftp\b|^sftp>|\bSFTP (?:started|protocol|session|subsystem)/im;
/** Protocols with codes of three digits of their own. */
const OTHERS = /\b(?:SIP|RTSP)\/\d\.\d\b|\bHTTP\/\d(?:\.\d)? [1-5]\d\d\b/;
/** A line of a program's source, of JSON, or of a document that is written like them. */
const TRACE = /Traceback \(most recent|^\s+at .{1,200}\)$/m;
const SOURCE = /[;{\\]\s*$|^\s*[})\]]+[;,]?\s*$|^\s*"[^"]*"(?:\s*:|,?\s*$)|^\s+\*(?:[ /]|$)|^\|.*\|\s*$|^\s*(?:import|from|def|class|return|if|elif|else|for|while|const|let|var|export|function|public|private|static|#include|#define|\/\/|\/\*|#|"""|@\w+|self\.|try:|except|raise|with)\b/;
/** Of settings in JSON, which people paste beside the log. */
const SETTING = /^\s*(?:"[\w-]{1,60}"\s*:.{0,200}[,{[]?|[{}[\]]{1,2},?)\s*$/;

/**
 * Whether a log holds something of an FTP conversation: lines of the protocol that belong to FTP alone, or a client, known as one of FTP, that
 * could not even connect. `text`: the log as it came, or its beginning.
 */
export function isConversation(log: readonly LogLine[], text: string, dialect: string): boolean {
  const said = log.filter(({ direction, quoted, text: line }) => direction !== "note" && quoted !== true && (isCommand(line) || isReplyLine(line)));
  // Mail servers greet with 220, too; nobody but an FTP client answers them with USER.
  const own = said.filter((line) => isOwn(line) || (/^USER /.test(line.text) && said.some(({ direction }) => direction === "received"))).length;
  if (own < 6 && isSource(text)) return false;
  if (own < 3 && OTHERS.test(text) && !CLIENT.test(text) && !said.some((line) => line.direction === "sent" && isOwn(line))) return false;
  // FileZilla speaks both: a connection to FTP's port before the other one is its matter here.
  const plain = dialect === "filezilla" && log.some((line) => meaningsOf(line).some((one) => one.kind === "connecting" && /^(?:21|990)$/.test(String(one.to.port))));
  if (own === 0 && !plain && SFTP.test(text)) return false;
  if (dialect !== "filezilla" && log.some(({ statuses }) => statuses !== undefined && statuses.length > 0)) return true;
  const named = CLIENT.test(text) || FTP_ONLY.has(dialect);
  const means = new Map(log.map((line) => [line, meaningsOf(line)]));
  const isForeign = ({ direction, text: line }: LogLine): boolean => direction === "received" && foreignProtocol(line) !== undefined;
  const allFails = log.filter((line) => isForeign(line) || means.get(line)?.some(({ kind }) => kind === "foreign" || kind === "failure" || kind === "unroutable" || kind === "unreadable-address"));
  if (own > 0 && (own + said.length > 2 || named || allFails.length > 0 || said.some(({ direction, unmarked }) => direction === "received" || unmarked !== true))) return true;
  if (log.some((line) => line.quoted === true && isOwn(line) && !MAIL.test(line.text))) return true;
  // A program that says itself that it speaks FTP, and tells a reply.
  if (log.some((line) => line.tells === true && /(?<![a-z])ftps?\b/i.test(line.text) && !MAIL.test(line.text) && !isElsewhere(line.text))) return true;
  // Web servers have no such codes, and mail servers other words for them.
  if (/(?<![a-z])ftps?\b/i.test(text) && log.some((line) => line.quoted === true && /^55[0-3] \D/.test(line.text) && !MAIL.test(line.text) && !isElsewhere(line.text))) return true;
  // WinSCP's library and scripts: of its protocols only FTP has replies.
  if (said.some(({ text: line }) => /^[45]\d\d \D/.test(line)) && /\bWinSCP\.\w{1,40}Exception\b|\bCopying files to remote side failed\b/.test(text)) return true;
  if (named && (said.length > 0 || log.some(({ quoted }) => quoted === true))) return true;
  // A job that lftp shows still at it.
  if (named && [...means.values()].flat().some((one) => one.kind === "data-to" && one.to.host === "")) return true;
  if (allFails.some((line) => namesData(line.text) || means.get(line)?.some(({ kind }) => kind === "data-to"))) return true;
  if (allFails.length > 0 && FTP_ONLY.has(dialect)) return true;
  if (dialect === "filezilla" && OF_FTP.test(text) && allFails.length > 0) return true;
  const fails = allFails.filter(({ text: line }) => !isElsewhere(line) && isSentence(line));
  if (fails.length > 0 && log.some((line) => !isElsewhere(line.text) && OF_FTP.test(line.text.slice(0, 500)) && (isFrame(line.text) || means.get(line)?.length))) return true;
  if (dialect === "filezilla" && OF_FTP.test(text) && isLabelled([...means.values()])) return true;
  if (dialect === "filezilla" && isLabelled([...means.values()]) && hasFewLabels(text.split("\n").slice(0, 200))) return true;
  if (fails.some((line) => near(log, log.indexOf(line), 2).some(({ text: beside }) => NAME.test(beside) && !isElsewhere(beside)))) return true;
  const clients = named ? log.flatMap((line, index) => (CLIENT.test(line.text.slice(0, 500)) ? [index] : [])).slice(0, 50) : [];
  return clients.some((index) => near(log, index, NEAR).some((line) => fails.includes(line)));
}

function near(log: readonly LogLine[], index: number, lines: number): readonly LogLine[] {
  return log.slice(Math.max(0, index - lines), index + lines);
}

function isOwn({ direction, text }: LogLine): boolean {
  return direction === "sent" ? OWN_COMMAND.test(text) : OWN_REPLY.test(text.slice(0, 300));
}

/** FileZilla's own account, which need not show a line of the protocol. */
function isLabelled(all: readonly (readonly Status[])[]): boolean {
  const means = all.flat().map(({ kind }) => kind);
  return means.some((kind) => kind === "connecting" || kind === "resolving" || kind === "wants" || kind === "failure") && new Set(means).size > 1;
}

/** A row of a table in a document, or a string that a program's source names. */
const WRITTEN = /\s\|\s.*\|\s*$|^[\w.[\]]{2,80} = (["'`]).*\1[;,)]?$/;

/** A line about another service, or one of a test's report. */
function isElsewhere(line: string): boolean {
  // Go names the resolver that it asked.
  if (/ on [\d.:a-f[\]]{3,45}:53: no such host/.test(line)) return false;
  return WRITTEN.test(line.slice(0, 500)) || /\bhttps?:\/\/|(?::|\bport )(?:22|25|53|80|443|3128|3306|5432|6379|8080|8443|9200|27017)\b(?!:[\da-f])|^\W*[✔✓√]/.test(line.slice(0, 500));
}

/** A lone word is a name or a setting; an error's code stands for a sentence. */
function isSentence(line: string): boolean {
  return /\bE[A-Z]{5,}\b|[^ -~\s]|\w(?:Exception|Error): /.test(line) || foreignProtocol(line) !== undefined || line.trim().split(/\s+/, 3).length === 3;
}

function isSource(text: string): boolean {
  if (TRACE.test(text)) return false;
  const lines = text.slice(0, 20_000).split("\n").filter((line) => line.trim() !== "" && !SETTING.test(line));
  return lines.length > 20 && lines.filter((line) => SOURCE.test(line)).length > lines.length * 0.35;
}
