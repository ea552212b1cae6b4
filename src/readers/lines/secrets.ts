import { secretsIn } from "./mask";

/** A secret in a log: zero-based line, columns. `told`: it stands where a secret stands, and not only the same word elsewhere. */
export interface PlacedSecret {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly told: boolean;
}

/** So many different words are looked for in the whole log. */
const MOST_WORDS = 8;
/** A shorter word may stand anywhere by chance. */
const SHORTEST = 6;
const USER = /\bUSER ([^\s"'\\]+)/;
const ANONYMOUS = /^(?:anonymous|ftp)$/i;

/**
 * The secrets in a log that somebody may want to pass on: passwords of PASS, ACCT, URLs and options, and the same words wherever else they stand.
 * What an anonymous user sends for a password is none.
 */
export function secretsOf(lines: readonly string[]): readonly PlacedSecret[] {
  let user = "";
  const told = lines.flatMap((text, line): readonly PlacedSecret[] => {
    user = USER.exec(text)?.[1] ?? user;
    return secretsIn(text).filter(({ from }) => !isAnonymous(text, from, user)).map(({ from, to }) => ({ line, from, to, told: true }));
  });
  const words = [...new Set(told.map(({ line, from, to }) => lines[line]?.slice(from, to) ?? ""))].filter(({ length }) => length >= SHORTEST).slice(0, MOST_WORDS);
  if (words.length === 0) return told;
  let next = 0;
  return lines.flatMap((text, line) => {
    const first = next;
    while (told[next]?.line === line) next += 1;
    const here = [...told.slice(first, next)];
    for (const place of words.flatMap((word) => placesOf(word, text).map((at) => ({ from: at, to: at + word.length })))) {
      if (here.every((one) => one.to <= place.from || place.to <= one.from)) here.push({ line, ...place, told: false });
    }
    return here.sort((a, b) => a.from - b.from);
  });
}

function isAnonymous(text: string, from: number, user: string): boolean {
  const before = text.slice(0, from);
  const named = /:\/\/([^\s:@/]{1,80}):$/.exec(before.slice(-100))?.[1];
  return named !== undefined ? ANONYMOUS.test(named) : /\bPASS $/.test(before) && ANONYMOUS.test(user);
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1 && places.length < 100; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
