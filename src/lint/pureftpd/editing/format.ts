import { range, type Edit } from "../../../text";
import type { Conf } from "../conf";
import { endOfText, type Line } from "../parse";

/** Takes away blanks that mean nothing to the daemon, and puts one between name and value. */
export function format({ lines }: Conf): readonly Edit[] {
  return lines.flatMap((line) => edits(line).filter(({ range: { start, end }, text }) => line.raw.slice(start.column, end.column) !== text));
}

function edits(line: Line): readonly Edit[] {
  // Only what stands before a NUL is read; a blank there may be what keeps two lines apart in the eyes of the reader.
  if (line.raw.includes("\0")) return [];
  const stop = line.raw.endsWith("\r") ? line.raw.length - 1 : line.raw.length;
  const end = endOfText(line.raw, stop);
  const strip = (from: number, to: number, text = ""): Edit => ({ range: range(line.line, from, line.line, to), text });
  if (line.kind !== "statement" || line.match.kind !== "accepted") return [strip(end, stop)];
  const { name, value } = line;
  const between = line.raw.slice(name.range.end.column, value.range.start.column);
  const separator = /[=:]/.test(between) ? [] : [strip(name.range.end.column, value.range.start.column, " ")];
  return [strip(0, name.range.start.column), ...separator, strip(end, stop)];
}
