/** Blanks of isspace(3) off both ends. */
export function trimBlanks(text: string): string {
  const start = startOfText(text);
  return text.slice(start, Math.max(start, endOfText(text)));
}

// isspace(3) in the C locale; other white space of Unicode is text to the daemon.
const BLANKS = " \t\v\f\r";

/** Where the blanks at the start end. */
export function startOfText(text: string): number {
  let start = 0;
  while (start < text.length && BLANKS.includes(text.charAt(start))) start++;
  return start;
}

/** Where the blanks at the end begin. A loop, because a search for them would be quadratic in a line of blanks. */
export function endOfText(text: string, blanks = BLANKS): number {
  let end = text.length;
  while (end > 0 && blanks.includes(text.charAt(end - 1))) end--;
  return end;
}

/** vsf_parseconf_load_setting takes these, in any case, and nothing else. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:YES|TRUE|1)$/i.test(text)) return true;
  return /^(?:NO|FALSE|0)$/i.test(text) ? false : undefined;
}

/** What a writer means by a value that the daemon refuses: `on`, `"YES"`, `yes # comment`. Undefined when it could be anything. */
export function meantBoolean(text: string): boolean | undefined {
  const word = /^[\s"']*([A-Za-z0-9]+)[\s"';,.]*(?:#.*)?$/s.exec(text)?.[1] ?? "";
  if (/^(?:yes|y|true|t|on|1|enabled?)$/i.test(word)) return true;
  return /^(?:no|n|false|f|off|0|disabled?|none|never)$/i.test(word) ? false : undefined;
}

/**
 * A number as the daemon reads it, never refused: octal up to the first other digit when the first character is `0`, else atoi(3);
 * stored in 32 bits without sign.
 */
export function parseNumber(text: string): number {
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  if (text.startsWith("0")) return wrap(BigInt(`0o${/^[0-7]+/.exec(text)?.[0] ?? "0"}`));
  const [, sign = "", digits = "0"] = /^[ \t\v\f\r\n]*([+-]?)(\d+)/.exec(text) ?? [];
  const value = BigInt(digits.slice(0, 40));
  const limit = 2n ** 63n - 1n;
  const long = value > limit ? limit : value;
  return wrap(sign === "-" ? -long : long);
}

/** Whether the daemon takes any value but none. */
export function isReadAsNumber({ option, read }: { readonly option: { readonly type: string } | undefined; readonly read: string }): boolean {
  return (option?.type === "number" || option?.type === "mode") && read !== "";
}

/** The digits of a umask as octal ones, where the owner could not read his files or enter his directories. Uploads that nobody may change are somebody's wish. */
export function maskFromOwner({ option, read }: { readonly option: { readonly name: string } | undefined; readonly read: string }): number | undefined {
  if (option?.name !== "local_umask" && option?.name !== "anon_umask") return undefined;
  const mask = parseInt(/^0*[13-7][0-7]{2}$/.exec(trimBlanks(read))?.[0] ?? "0", 8);
  return mask === 0 ? undefined : mask;
}

function wrap(value: bigint): number {
  return Number(BigInt.asUintN(32, value));
}
