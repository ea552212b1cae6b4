/** What programs and languages call a password. */
const WORDS = "pass(?:word|wd|phrase)?|pwd|secret(?:[_-]?key)?|token|api[_-]?key";
const TRANSLATED = "passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|hasło|heslo|пароль|parola|şifre|jelszó|lösenord|adgangskode|passord|parool|salasana|lozinka|kata sandi|mật khẩu|密码|密碼|口令|パスワード|비밀번호|รหัสผ่าน|كلمة (?:المرور|السر)|رمز عبور|گذرواژه|کلمه عبور|סיסמה";
/** A value, in quotes or without. */
const VALUE = "(?:\"([^\"]{1,200})\"|'([^']{1,200})'|[\"']?([^\\s\"',;<>|][^\\s\"',;]{0,199}))";
const STRING = "[\"']([^\"']{1,200})[\"']";
const OTHER = "[\"'][^\"']{1,200}[\"']";

function anywhere(source: string, flags = "gi"): RegExp {
  return new RegExp(source, flags);
}

/** Where secrets stand, whatever stands around them. The last group of each that takes part is the secret. */
export const PLACES: readonly RegExp[] = [
  // In a URL; user names of hosters have an @ themselves, and so have passwords.
  anywhere("\\b[a-z][a-z\\d+.-]{1,10}://[^\\s:/]{1,80}:([^\\s/]{1,200})(?=@)"),
  // Labels: of options, settings, variables, JSON, YAML and prompts
  anywhere(`--?(?:ftp-|http-|new)?(?:pass(?:word)?|pwd|pw)[= ]${VALUE}`),
  anywhere(`["']?(?<![a-z])(?:${WORDS})(?:plain|_ftp)?["']?(?: ?\\([^)]{1,60}\\)| for \\S{1,60})?\\s*(?:=>|:=|[:=])\\s*${VALUE}`),
  anywhere(`[a-z](?:Pass(?:word|wd)?|Pwd|Secret|Token)["']?\\s*(?:=>|:=|[:=])\\s*${VALUE}`, "g"),
  anywhere(`\\b[A-Z]{2,10}PASS(?:WORD|WD)?["']?\\s*(?:=>|:=|[:=])\\s*${VALUE}`, "g"),
  anywhere(`(?:${TRANSLATED})(?: (?:für|pour|para|per|voor|для|do|dla) \\S{1,60})?\\s?[:=：]\\s*["']?([^\\s"',;]{1,200})`),
  anywhere("(?:<|^)(?:pass(?:word|phrase)?|pwd|secret|token)\\b[^<>]{0,200}(?<!/)>([^<]{1,500})<"),
  // .netrc, on one line or on several
  /\b(?:machine\s+\S{1,200}|default)\s.{0,200}?\bpassword\s+(\S{1,200})/g,
  /^\s*password\s+(?!\w+=")(?:"([^"]{1,200})"|(\S{1,200}))\s*$/g,
  // Clients' own: `lftp ann:secret@host`, `curl -u ann:secret`, `lftp -u ann,secret`, with quotes around either or both
  /\blftp\s(?:[^\s]{1,40}\s){0,5}?["']?[^\s:@/"']{1,80}:([^\s@/"']{1,200})(?=@)/g,
  /\s(?:-[uU]|--(?:proxy-)?user)[ =]?(?:"[^"\s:,]{1,80}[:,]([^"]{1,200})"|'[^'\s:,]{1,80}[:,]([^']{1,200})'|["']?[^\s:,"']{1,80}["']?[:,]["']?([^\s"']{1,200}))/g,
  /\s-U ?["']?[^\s%"']{1,80}%([^\s"']{1,200})/g,
  /\bset\s+\w{2,8}:password\s+["']?([^\s"';]{1,200})/gi,
  /\b(?:ncftp\w{0,6}|sshpass)\b.{0,200}?\s-p ?["']?([^\s"']{1,200})/g,
  /\bftp(?:put|get)?\s.{0,100}?-u ?\S{1,80}\s+-p ?(\S{1,200})/g,
  /\brclone\s+(?:obscure|config\s+(?:password|create|update)\b.{0,200}?\s(?:pass|password|token|secret)[= ])\s*([^\s=]\S{0,199})/g,
  /\bnet use\s+(?:\S{1,10}\s+)?\\\\\S{1,100}\s+([^\s/*"]\S{0,100})/gi,
  /\bnet use\b.{0,200}\/u(?:ser)?:\S{1,80}\s+([^\s/*]\S{0,100})/gi,
  /\bmysql\w{0,10}\b.{0,200}?\s-p([^\s-]\S{0,199})/g,
  // What a user types at a prompt: `user ann secret`, `quote pass secret`
  /(?:^|>)\s*user\s+\S{1,80}\s+["']?([^\s"']{1,200})["']?\s*$/g,
  /\b(?:quote|literal|raw)\s+pass\s+(\S{1,200})/gi,
  /\bftp>\s*(?:pass|acct)\s+(\S{1,200})\s*$/g,
  /\bSITE PSWD\s+(\S.{0,200})$/gi,
  // Servers: a command in JSON, accounts of containers, `chpasswd`, hashes
  /"directive": ?"(?:PASS|ACCT)"[^{}]{0,200}?"arg": ?"([^"]{1,200})"/gi,
  /(?:\bUSERS["']?\s*[:=]\s*["']?|\s)[^\s|"':=]{1,80}\|([^\s|"']{1,200})\|\//g,
  /\b(?:echo|printf)\s+["']?[^\s:"']{1,80}:([^\s"'|]{1,200})["']?\s*\|\s*(?:sudo\s+)?chpasswd/g,
  /(?:^|[\s:])(\$(?:1|2[aby]|5|6|y|apr1)\$[^\s:]{8,200})/g,
  // Headers, and mechanisms of authentication
  /\bAuthorization:\s*(?:(?:Basic|Bearer|Digest|NTLM|Negotiate)\s+)?(\S.{0,2000})$/gi,
  /\b(?:(?:Set-)?Cookie|X-Api-Key|X-Auth-Token):\s*(\S.{0,2000})$/gi,
  /\b(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId)=([\w.-]{8,200})/g,
  /\bAUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2)\s+([A-Za-z\d+/=]{6,2000})/g,
  /\bADAT\s+([A-Za-z\d+/=]{6,2000})/g,
  // Code beside the log: user and password as two strings, or behind a host
  anywhere(`\\b(?:ftp_login|login|NetworkCredential)\\s*\\([^()"']{0,80}["'][^"']{1,80}["']\\s*,\\s*(?:\\w+\\s*=\\s*)?${STRING}`),
  anywhere(`\\bftp_login\\s*\\([^()"']{1,120},\\s*${STRING}\\s*\\)`),
  anywhere(`\\b(?:FTP(?:_TLS)?|(?:Async)?FtpClient|Net::FTP\\.(?:open|new))\\s*\\(\\s*${OTHER}\\s*,\\s*(?:\\d{1,5}\\s*,\\s*)?${OTHER}\\s*,\\s*${STRING}`, "g"),
  anywhere(`\\bdefine\\s*\\(\\s*["']\\w{0,40}?(?:PASS(?:WORD|WD)?|PWD|SECRET|TOKEN)\\w{0,10}["']\\s*,\\s*${STRING}`),
  anywhere(`\\bConvertTo-SecureString\\s+(?:-String\\s+)?${STRING}`),
];

/** A line without any of these holds no secret that can be told. */
export const MAY_HOLD = anywhere(`pass|pwd|pswd|acct|adat|auth|secret|token|api.?key|cookie|sess|://|@|\\$|\\||%|\\s-[upU]|--\\w*-?user|user|login|NetworkCredential|FTP|obscure|net use|mysql|SecureString|${TRANSLATED}`, "i");
