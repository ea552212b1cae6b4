import { MAY_HOLD, PLACES } from "./secretPlaces";

/** The same as where the probe hides a secret. */
export const MASK = "****";

const COMMAND = /(?<![<\w-])(?:PASS|ACCT)\s+(?!\w+="[^"]*")(\S.*)$/i;
/** The command as clients write it, and not at the end of a sentence. */
const SENT = /(?:^|[\s"'`>:*=])(?:PASS|ACCT) ([^\s"'\\](?:[^"'\\]*[^\s"'\\])?)/;
/** Prose after the word, or a password that is hidden already. */
const HARMLESS = /^(?:[*x•.\-_<>[\]()#X]+|hidden|password hidden|[<([{](?:pass(?:word|wd)?|passwort|hidden|masked|redacted|removed|censored|secret|not shown)[>)\]}]|\((?:not|none)|required\b.*|for\b.*|through\b.*|command\b.*|is\b.*|ok\b.*|(?:in)?correct|wrong|(?:in)?valid|rejected|accepted|expired|prompt|authentication|true|false|null|none|undefined|yes|no|\$\{?[\w.:]+\}*|\$\{\{?|%\w+%)$/i;

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
  return spansIn(start, /(?<![.,:\d])\b\d{3}[ -].{0,200}\b(?:PASS|ACCT)\b/.test(start) ? undefined : SENT);
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
