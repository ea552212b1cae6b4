/** Makes text of unknown origin harmless in Markdown: no HTML, links, emphasis, table cells or new lines come out of it. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<|~&$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&")
    // Bare addresses become links by themselves in many renderers: RFC 3986 schemes, www., mail.
    .replace(/:(?=\/\/)/g, "\\:").replace(/\b(www)\./gi, "$1\\.").replace(/@/g, "\\@")
    // At the start of a line: lists, rules, quotes and headings.
    .replace(/^(\s*)(?:([-=+#>])|(\d+)(?=[.)]))/, (_, blanks: string, mark?: string, number?: string) =>
      mark === undefined ? `${blanks}${number ?? ""}\\` : `${blanks}\\${mark}`);
}

/** `text` as a code span, with a fence longer than any run of backticks inside (CommonMark, 6.1). */
export function codeSpan(text: string): string {
  const plain = oneLine(text);
  if (plain.trim() === "") return "` `";
  const fence = "`".repeat(longestRun(plain) + 1);
  const pad = /^`|`$|^ .* $/.test(plain) ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** Lines as a fenced block, with a fence longer than any run of backticks inside (CommonMark, 4.5). */
export function fencedBlock(lines: readonly string[]): string {
  const body = lines.map(oneLine);
  const fence = "`".repeat(Math.max(3, ...body.map((line) => longestRun(line) + 1)));
  return [`${fence}text`, ...body, fence].join("\n");
}

/** A list, an item a line. The items are Markdown already. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** One line without invisible characters: controls become blanks, marks that reorder text are spelled out. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
