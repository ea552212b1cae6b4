import { isCommand, isVerb } from "../session/grammar";
import { repliedBy } from "../words/serverWords";

/** A reply inside a sentence: an exception's text, a library's message. */
const QUOTED = /(?:error|fehler|erreur|errore|erro|fout|fail\w*(?! with rc)|repl\w+|resp(?:on\w+)?|perm|temp|said|says|returns|returned|code|exception|message|status|server|got|received)\b[^\d\n]{0,40}?(?:\[\d\] )?[( []?(?<open>["'`])?\b(?<!\bport )(?<code>[45]\d\d)\)?[ -](?!\d|level\b)(?<text>\S.{2,})/i;
/** What vsftpd says when it gives up stands for itself, whatever is around. */
const OOPS = /(?:\b(?<code>[45]\d\d) |(?<![\d ] ?))(?<text>OOPS: \S.{3,200})/;
const CODE_AND_MESSAGE = /\bcode:? ?(?<code>[45]\d\d),? (?:and )?(?:message|text|error|resp(?:onse)?):? ?["']?(?<text>.+)/i;
/** The text before the code: `Too many connections (8) from this IP[421]`, `{"message":"…", … "code":421}`. */
const MESSAGE_AND_CODE = /^(?:\w{0,20}error|message): ?(?<text>\S.{2,300}?) ?[[(](?<code>[45][0-5]\d)[\])]$/i;
/** Node's way to show an error: `{ [Error: Failed to open file.] code: 550 }`, or its code behind the stack's last line. */
const INSPECTED = /\[?\bError: (?<text>[^\]\n]{3,200}?)\]\s*\{?,? ?code: ?(?<code>[45][0-5]\d)\b/;
const MEMBERS = /"message": ?"(?<text>[^"]{3,300})".{0,3500}"code": ?(?<code>[45][0-5]\d)\b/i;
/** What stands around a reply that is told: the end of a string or a list, and what the program puts behind. */
const TAIL = /\|.*$|["'`]+(?:, ?\d{3})?[)\]},;`]*$|\s*\]+$/;

/** A call in the source of a server, or of one that plays it. */
const CALL = /\\[rn]["']\s*\)[^"'\s]{0,20}$/;
/** Nmap asks servers on purpose to connect to somebody else: their refusal is no trouble of anybody's. */
const SCAN = /^NSE: |\[ftp-bounce\b/;

/** A reply taken apart, as some clients print each: `Response: code = 227; text = 'Entering …'`, `Rx code: 500, resp: no`. */
const APART = /^(?:(?:Response|Reply): |Rx )?code ?[=:] ?(\d{3})[;,] ?(?:text|message|resp(?:onse)?) ?[=:] ?(['"`]?)(.*)\2$/i;

/** The lines of a reply of any code that stands in a line alone; undefined for other text. */
export function toldWhole(text: string): readonly string[] | undefined {
  const [, code, , message = ""] = APART.exec(text) ?? [];
  if (code === undefined) return undefined;
  const lines = message.split("\\n");
  return lines.map((line, index) => (index === lines.length - 1 ? `${code} ${line}` : index === 0 ? `${code}-${line}` : line));
}

/** The reply that a sentence of a program tells: with its code, or in words that only a server has (`worded`). */
export function toldReply(text: string): { readonly reply: string; readonly worded: boolean } | undefined {
  if (CALL.test(text) || SCAN.test(text)) return undefined;
  for (const pattern of [OOPS, CODE_AND_MESSAGE, MESSAGE_AND_CODE, INSPECTED, MEMBERS, QUOTED]) {
    const { code, text: message, open } = pattern.exec(text)?.groups ?? {};
    if (pattern === OOPS && message !== undefined) return { reply: `${code ?? "500"} ${message.replace(TAIL, "")}`, worded: false };
    if (code !== undefined && message !== undefined) return { reply: `${code} ${within(message, open).replace(TAIL, "")}`, worded: false };
  }
  const reply = repliedBy(text);
  return reply === undefined ? undefined : { reply, worded: true };
}

/** What stands behind the closing quote is of the one who quotes. */
function within(text: string, open: string | undefined): string {
  const end = open === undefined ? -1 : text.search(new RegExp(`${open}(?!\\w)`));
  return end === -1 ? text : text.slice(0, end);
}

/** What the program could not read, which is no refusal. */
const UNREAD = /\b(?:parse|interpret|understand)\b/i;

/** A reply that is told together with the command that it answers: Busybox, curl, and programs of that kind. */
const ANSWER = [
  /\b(?:response|reply|answer|error)\b[^:\d]{0,20}\bto [('"]?(?<verb>[A-Z]{3,4})\b['")]{0,2}[:,]? ?['"(]?(?<reply>[1-6][0-7]\d[ -].+)/,
  /\b(?<verb>[A-Z]{3,4})(?: command)? (?:failed|refused|rejected|returned|error)[:,]? ['"(]?(?<reply>[45][0-5]\d[ -].+)/,
  /\b(?<passive>passive mode)\b[^\d:]{0,12}(?:response|reply|error)\W{1,3}(?<reply>[45][0-5]\d[ -].+)/i,
  // Errors of Go, and of what wraps them so: the command, and what came of it.
  /\b(?<verb>STOR|APPE|RETR|NLST|MLSD|PASV|EPSV|CWD|MKD)(?: [^\s:]{1,200})?: ['"(]?(?<reply>[45][0-5]\d[ -][A-Z].+)/,
  /\bBad (?<verb>PASV)\/EPSV response: (?<reply>\d{3})/,
];

/** The command is told by the code that was expected of it: `Expected code [227], got response: 550 …`. */
const EXPECTED = /\b(?:expect(?:ed|ing)?|wait(?:ed|ing) for|wanted)\b[^\d\n]{0,20}(?<code>[12]\d\d)\b[^\d\n]{1,20}\bgot\b[^\d\n]{0,20}(?<reply>[45][0-5]\d[ -].+)/i;
const BY_CODE: Readonly<Record<string, string>> = { 227: "PASV", 229: "EPSV", 230: "PASS", 234: "AUTH", 257: "PWD", 250: "CWD", 150: "LIST", 226: "LIST" };
/** lftp's and FluentFTP's words for a server without TLS. */
const NO_TLS = /(?<=\bftp:ssl-force is set and )server does not support or allow SSL|\bAUTH TLS command failed/;

/** The command and the reply of a sentence that tells both; undefined for other text. */
export function toldAnswer(text: string): { readonly verb: string; readonly reply: string } | undefined {
  if (UNREAD.test(text)) return undefined;
  const { code = "", reply: got } = EXPECTED.exec(text)?.groups ?? {};
  const meant = BY_CODE[code];
  if (meant !== undefined && got !== undefined) return { verb: meant, reply: got.replace(TAIL, "") };
  const withoutTls = NO_TLS.exec(text)?.[0];
  if (withoutTls !== undefined) return { verb: "AUTH", reply: `534 ${withoutTls}` };
  for (const pattern of ANSWER) {
    const { passive, verb = passive && "PASV", reply } = pattern.exec(text)?.groups ?? {};
    if (verb !== undefined && reply !== undefined && (isVerb(verb) || isCommand(verb))) return { verb, reply: reply.replace(TAIL, "") };
  }
  return undefined;
}

const CODE_AT_END = /\b(response|upload|denied|reply|said|server returned|status): ?([45][0-5]\d)\.?$/i;
/** A reply behind a prefix that no client here has. */
const BEHIND = /([>:|"'\]=])\s*((?:227|229|150|226|421|425|426|530|550|331|230)[ -][A-Z"'].{4,}|500 OOPS: .+)$/;
/** A reply in brackets at the end of a sentence, as the IDEs of JetBrains have it. */
const BRACKETED = /\(((?:421|425|426|45[0-2]|530|55[0-3]) [A-Z][^()]{3,200})\)$/;
/** The status that lftp shows of a job: the last reply, if there is no more to say. */
const LFTP_STATUS = /^["'`‘][a-z]{2,8} ?[^"'’]{0,200}["'’] at \d+ (?:\(\d+%\) )?\[([45][0-5]\d[ -].+)\]$/;
/** PHP tells the text of a refused login without its code. */
const PHP_LOGIN = /\bftp_login\(\): (?!\d)(.+?)(?: in \/.*)?$/;

/** rclone tells the text of a refused login without its code, too. */
const FTP_LOGIN = /\bftp\w*\b.{0,80}\blog(?:in|ging in into)\b[^\s:]*(?: \S{1,80})?: (?!\d|dial|EOF|read|write|tls|x509|lookup|context|\S* ?i\/o)([A-Z][\w ]{5,80}\.?)$/i;

/** What curl and lftp say of a refused login: the code is the reply's to USER or PASS, whatever its number. */
const REFUSED_LOGIN = /(?:^|curl: \(67\) )(Access denied:) (5\d\d)$|\b(Login failed:) (5\d\d)( \S.*)$/;

/** The reply that a line is, but for words before it that say nothing more. */
export function bareReply(text: string): string | undefined {
  const refused = REFUSED_LOGIN.exec(text);
  if (refused) return `${refused[2] ?? refused[4] ?? ""} ${refused[1] ?? refused[3] ?? ""}${refused[5] ?? ""}`;
  const status = LFTP_STATUS.exec(text)?.[1];
  if (status !== undefined) return status;
  const [, word, code] = CODE_AT_END.exec(text) ?? [];
  if (word !== undefined && code !== undefined) return `${code} ${word}`;
  const login = PHP_LOGIN.exec(text)?.[1] ?? FTP_LOGIN.exec(text)?.[1];
  return login === undefined ? undefined : `530 ${login}`;
}

/** The same, where nothing else is known of the line. */
export function lastReply(text: string): string | undefined {
  // A reply that came for another command than the one which waits.
  if (/expected/i.test(text) || UNREAD.test(text)) return undefined;
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  const [, before = "", reply] = CALL.test(text) || SCAN.test(text) ? [] : BEHIND.exec(text) ?? [];
  return reply === undefined ? undefined : within(reply, /["']/.test(before) ? before : undefined);
}
