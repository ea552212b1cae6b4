/** The same as where the probe hides a secret. */
const MASK = "****";

const URL_PASSWORD = /(\b[a-z][a-z\d+.-]{1,10}:\/\/[^\s:@/]{1,80}:)[^\s@/]{1,200}(?=@)/gi;
const COMMAND = /(\b(?:PASS|ACCT)\s+)(\S.*)$/i;
const OPTION = /(--?(?:ftp-|http-)?(?:pass(?:word)?|pwd)[= ]|"?\b(?:pass(?:word|wd|phrase)?|pwd|secret|token)"?\s*(?:[:=]|=>)\s*)(["']?)([^\s"',;]{1,200})\2/gi;
const CURL_USER = /(\s(?:-u|--user)[ =]?["']?[^\s:"']{1,80}:)([^\s"']{1,200})/g;
/** Prose after the word, or a password that is hidden already. */
const HARMLESS = /^(?:[*x•.\-_<>[\]()#X]+|hidden|\(hidden\)|password hidden|required\b.*|for\b.*|command\b.*|is\b.*|ok\b.*)$/i;

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
  if (!/pass|acct|pwd|secret|token|:\/\/|-u|--user/i.test(text)) return text;
  const hide = (secret: string): string => {
    if (!HARMLESS.test(secret)) found(secret.trim());
    return MASK;
  };
  return text
    .replace(URL_PASSWORD, (whole, before: string) => before + hide(whole.slice(before.length)))
    .replace(OPTION, (whole, before: string, quote: string, secret: string) => (HARMLESS.test(secret) ? whole : before + quote + hide(secret) + quote))
    .replace(CURL_USER, (_, before: string, secret: string) => before + hide(secret))
    .replace(COMMAND, (whole, before: string, secret: string) => (/^\d{3}[ -]/.test(text) || HARMLESS.test(secret) ? whole : before + hide(secret)));
}
