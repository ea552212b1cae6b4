const MOST = 60;
const MOST_OF_WORDS = 200;
// Control characters, line separators, bidirectional and zero-width characters, lone surrogates: a message must not be bent by a file.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00a0\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/** A piece of a file as a message shows it: in quotes, short, with what cannot be seen written out. */
export function quote(text: string): string {
  return `"${visible(text, MOST)}"`;
}

/** The same without quotes and longer, for the words of a daemon that repeat a piece of the file. */
export function visible(text: string, most = MOST_OF_WORDS): string {
  const short = text.length > most ? `${text.slice(0, most)}…` : text;
  return short.replace(UNSAFE, (found) => {
    const code = found.charCodeAt(0);
    return code > 0xff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\x${code.toString(16).padStart(2, "0")}`;
  });
}
