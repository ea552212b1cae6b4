import { range, type Edit } from "../../text";
import type { Conf, Setting } from "./conf";

/** New lines, below `anchor` or at the end of the file. */
export function insertLines({ lines }: Conf, texts: readonly string[], anchor?: Setting): Edit {
  const below = anchor ?? lines.at(-1);
  if (!below) return { range: range(0, 0, 0, 0), text: texts.map((text) => `${text}\n`).join("") };
  const { line, raw, eol } = below;
  if (eol === "\n") return { range: range(line + 1, 0, line + 1, 0), text: texts.map((text) => `${text}\n`).join("") };
  return { range: range(line, raw.length, line, raw.length), text: texts.map((text) => `\n${text}`).join("") };
}

/** Takes the whole line away. */
export function removeLine({ line, raw, eol }: Setting): Edit {
  return eol === "\n" ? { range: range(line, 0, line + 1, 0), text: "" } : { range: range(line, 0, line, raw.length), text: "" };
}

/** The daemon skips a line with `#` in front. */
export function commentOut({ line }: Setting): Edit {
  return { range: range(line, 0, line, 0), text: "#" };
}

/** Replaces the value of a line. */
export function setValue({ value }: Setting, text: string): Edit {
  return { range: value.range, text };
}

/** Takes the comment off the end of the value and puts it on a line above. */
export function moveCommentUp({ line, value: { text, range: { start, end } } }: Setting, hash: number): readonly Edit[] {
  const kept = text.slice(0, hash).trimEnd().length;
  return [
    { range: range(line, 0, line, 0), text: `${text.slice(hash)}\n` },
    { range: { start: { line, column: start.column + kept }, end }, text: "" },
  ];
}
