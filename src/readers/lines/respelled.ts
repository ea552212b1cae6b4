/** What pages put for a space, and between words where nothing is seen. */
const SPACES = /[\u00a0\u2007\u202f]/g;
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
/** Two characters for one: the bytes of UTF-8, taken for Latin letters. */
const TWICE_CODED = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/;
const LATIN = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const BYTES: ReadonlyMap<string, number> = new Map([...LATIN].map((letter, byte) => [letter, byte]));

/** The line with the letters that it had before a program took its bytes for others, and with ordinary spaces. */
export function respelled(line: string): string {
  if (!/[\u0080-\uffff]/.test(line)) return line;
  const text = TWICE_CODED.test(line) ? decoded(line) : line;
  return text.replace(SPACES, " ").replace(UNSEEN, "");
}

function decoded(line: string): string {
  const bytes = [...line].map((letter) => BYTES.get(letter) ?? (letter < "\u0100" ? letter.charCodeAt(0) : -1));
  if (bytes.includes(-1)) return line;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return line;
  }
}
