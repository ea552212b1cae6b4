/** The same as where the probe hides a secret. */
export const MASK = "****";

/** Where secrets stand, whatever stands around them. The last group of each that takes part is the secret. */
const PLACES: readonly RegExp[] = [
  // In a URL; user names of hosters have an @ themselves.
  /\b[a-z][a-z\d+.-]{1,10}:\/\/[^\s:/]{1,80}:([^\s@/]{1,200})(?=@)/gi,
  // `lftp ann:secret@host`
  /\blftp\s(?:[^\s]{1,40}\s){0,5}?["']?[^\s:@/"']{1,80}:([^\s@/"']{1,200})(?=@)/g,
  /(?:--?(?:ftp-|http-|new)?(?:pass(?:word)?|pwd)[= ]|"?(?<![a-z])(?:pass(?:word|wd|phrase)?|pwd|secret|token)"?(?: ?\([^)]{1,60}\))?\s*(?:[:=]|=>)\s*)(?:["']?)([^\s"',;]{1,200})/gi,
  /[a-z](?:Pass(?:word|wd)?|Pwd|Secret|Token)["']?\s*(?:[:=]|=>)\s*["']?([^\s"',;]{1,200})/g,
  /(?:passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|heslo|пароль|parola|şifre|jelszó|密码|密碼|口令|パスワード|비밀번호)\s?[:=：]\s*["']?([^\s"',;]{1,200})/gi,
  // `curl -u ann:secret`, `lftp -u ann,secret`, with quotes around either or both
  /\s(?:-[uU]|--(?:proxy-)?user)[ =]?(?:"[^"\s:,]{1,80}[:,]([^"]{1,200})"|'[^'\s:,]{1,80}[:,]([^']{1,200})'|["']?[^\s:,"']{1,80}["']?[:,]["']?([^\s"']{1,200}))/g,
  /\b(?:ncftp\w{0,6}|sshpass)\b.{0,200}?\s-p ?["']?([^\s"']{1,200})/g,
  // .netrc, on one line or on several
  /\b(?:machine\s+\S{1,200}|default)\s.{0,200}?\bpassword\s+(\S{1,200})/g,
  /^\s*password\s+(\S{1,200})\s*$/g,
  // What a user types at a prompt: `user ann secret`, `quote pass secret`
  /(?:^|>)\s*user\s+\S{1,80}\s+["']?([^\s"']{1,200})["']?\s*$/g,
  /\b(?:quote|literal|raw)\s+pass\s+(\S{1,200})/gi,
  /\bAuthorization:\s*(?:(?:Basic|Bearer|Digest|NTLM|Negotiate)\s+)?(\S.{0,2000})$/gi,
  /\bAUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2)\s+([A-Za-z\d+/=]{6,2000})/g,
  /\bADAT\s+([A-Za-z\d+/=]{6,2000})/g,
  /\bSITE PSWD\s+(\S.{0,200})$/gi,
  // Code beside the log: user and password as two strings, or behind a host
  /\b(?:ftp_login|login|NetworkCredential)\s*\([^()"']{0,80}["'][^"']{1,80}["']\s*,\s*(?:\w+\s*=\s*)?["']([^"']{1,200})["']/g,
  /\bFTP(?:_TLS)?\s*\(\s*(?:["'][^"']{1,200}["']\s*,\s*){2}["']([^"']{1,200})["']/g,
];
const MAY_HOLD = /pass|pwd|pswd|acct|adat|auth|secret|token|:\/\/|@|\s-[upU]|--\w*-?user|user|login|NetworkCredential|FTP|kennwort|contraseña|senha|wachtwoord|hasło|heslo|пароль|parola|şifre|jelszó|密|口令|パスワード|비밀번호/i;
const COMMAND = /\b(?:PASS|ACCT)\s+(\S.*)$/i;
/** The command as clients write it, and not at the end of a sentence. */
const SENT = /(?:^|[\s"'`>:*=])(?:PASS|ACCT) ([^\s"'\\](?:[^"'\\]*[^\s"'\\])?)/;
/** Prose after the word, or a password that is hidden already. */
const HARMLESS = /^(?:[*x•.\-_<>[\]()#X]+|hidden|password hidden|[<([{](?:pass(?:word|wd)?|passwort|hidden|masked|redacted|removed|censored|secret|not shown)[>)\]}]|required\b.*|for\b.*|command\b.*|is\b.*|ok\b.*|(?:in)?correct|wrong|(?:in)?valid|rejected|accepted|expired|prompt|authentication|true|false|null|none|undefined|yes|no|\$\{?[\w.:]+\}*|%\w+%)$/i;

/**
 * Hides passwords in the lines of a log: arguments of PASS and ACCT, passwords in URLs and options, and wherever else the same words stand.
 * Linear in the text for the few secrets that a log can hold.
 */
export function maskSecrets(texts: readonly string[]): readonly string[] {
  const secrets = new Set<string>();
  const masked = texts.map((text) => maskLine(text, (secret) => {
    if (secrets.size < 8 && secret.length >= 4) secrets.add(secret);
  }));
  return secrets.size === 0 ? masked : masked.map((text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, MASK), text));
}

function maskLine(text: string, found: (secret: string) => void): string {
  const spans = spansIn(text, COMMAND);
  spans.forEach(({ from, to }) => found(text.slice(from, to).trim()));
  return spans.reduceRight((left, { from, to }) => left.slice(0, from) + MASK + left.slice(to), text);
}

/** A secret in a text, by columns. */
export interface Secret {
  readonly from: number;
  readonly to: number;
}

/**
 * The secrets that can be told as such in a line of a log, whatever stands around it: less than what {@link maskSecrets} hides, since prose with
 * the word "pass" is none. In order, without overlaps.
 */
export function secretsIn(line: string): readonly Secret[] {
  const start = line.slice(0, LONGEST);
  return spansIn(start, /\b\d{3}[ -].{0,200}\b(?:PASS|ACCT)\b/.test(start) ? undefined : SENT);
}

/** No line with a secret is longer; a hostile one would cost time. */
const LONGEST = 4000;

function spansIn(text: string, command: RegExp | undefined): readonly Secret[] {
  if (!MAY_HOLD.test(text)) return [];
  const spans = PLACES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => spanOf(match)));
  const sent = command && !/^\d{3}[ -]/.test(text) ? command.exec(text) : undefined;
  const found = [...spans, ...(sent ? [spanOf(sent)] : [])].filter(({ from, to }) => !HARMLESS.test(text.slice(from, to).trim())).sort((a, b) => a.from - b.from);
  let end = 0;
  return found.filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}

/** The last group of a pattern is the secret, and only a quote may follow it. */
function spanOf(match: RegExpExecArray): Secret {
  const secret = match.findLast((group) => group !== undefined) ?? "";
  const from = match.index + match[0].lastIndexOf(secret);
  return { from, to: from + secret.length };
}
