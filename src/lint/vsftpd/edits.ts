import { range, type Edit } from "../../text";
import type { Conf, Setting } from "./conf";
import { endOfText, trimBlanks } from "./values";

/** Replaces the value of a line that has one. */
export function setValue({ value }: Setting, text: string): Edit {
  return { range: value.range, text };
}

/** New lines, below `anchor` or at the end of what the daemon reads. */
export function insertLines(conf: Conf, lines: readonly string[], anchor?: Setting): Edit {
  const below = anchor ?? (conf.rest === "" ? conf.lines.at(-1) : undefined);
  if (!below) return { range: range(0, 0, 0, 0), text: lines.map((line) => `${line}\n`).join("") };
  const { line, raw, eol } = below;
  if (eol === "\n") return { range: range(line + 1, 0, line + 1, 0), text: lines.map((text) => `${text}\n`).join("") };
  return { range: range(line, raw.length, line, raw.length), text: lines.map((text) => `\n${text}`).join("") };
}

/** Takes the whole line away. */
export function removeLine({ line, raw, eol }: Setting): Edit {
  return eol === "\n" ? { range: range(line, 0, line + 1, 0), text: "" } : { range: range(line, 0, line, raw.length), text: "" };
}

/** `name=value`: the value of the line that counts, else a new line below `anchor`. */
export function assign(conf: Conf, name: string, value: string, anchor?: Setting): Edit {
  const written = conf.last.get(name);
  if (written?.equals) return setValue(written, value);
  return written ? { range: written.key.range, text: `${name}=${value}` } : insertLines(conf, [`${name}=${value}`], anchor);
}

/** Takes the comment that starts at `hash` off the value and puts it on a line above. */
export function moveCommentUp({ line, value: { text, range: { start } } }: Setting, hash: number): readonly Edit[] {
  const from = start.column + endOfText(text.slice(0, hash));
  const end = text.endsWith("\r") ? text.length - 1 : text.length;
  return [
    { range: range(line, 0, line, 0), text: `${trimBlanks(text.slice(hash))}\n` },
    { range: range(line, from, line, start.column + end), text: "" },
  ];
}
