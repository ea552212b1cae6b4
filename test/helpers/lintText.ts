import fc from "fast-check";
import { lineStarts, type Range } from "../../src/text";

/** Any text, with a taste for what parsers stumble over. */
export const sourceText = fc.array(
  fc.oneof(
    fc.constantFrom(
      "\n", "\r\n", "\r", "=", " ", "\t", "#", "\\", "\\\n", '"', "<", ">", "</", "\0", "\uFEFF", "\u00a0", "\u2028", "\ud800",
      "listen", "listen=YES\n", "pasv_min_port", "022", "PassivePorts ", "<IfModule ", "<IfModule mod_core>", "</IfModule>", "<Limit ALL>\n", "</Limit>\n",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
  { maxLength: 60 },
).map((parts) => parts.join(""));

/** What stands in a range of the text. */
export function pieceAt(text: string, { start, end }: Range): string {
  const starts = lineStarts(text);
  return text.slice((starts[start.line] ?? 0) + start.column, (starts[end.line] ?? 0) + end.column);
}
