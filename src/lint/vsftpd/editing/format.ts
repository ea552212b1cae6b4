import { range, type Edit } from "../../../text";
import type { Conf, Setting } from "../conf";
import type { Line } from "../parse";
import { endOfText, parseBoolean, parseNumber, startOfText, trimBlanks } from "../values";

/** Takes away blanks that mean nothing to the daemon, and those that keep it from taking a line. */
export function format(conf: Conf): readonly Edit[] {
  // It reads 100000 bytes: in a shorter file it would read more.
  if (conf.rest !== "") return [];
  const settings = new Map(conf.settings.map((setting) => [setting.line, setting]));
  return conf.lines.flatMap((line) => {
    const setting = settings.get(line.line);
    const end = endOfLine(line);
    return (setting ? stretchesOf(conf, setting, end) : [[endOfText(line.raw.slice(0, end)), end] as const])
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ range: range(line.line, from, line.line, to), text: "" }));
  });
}

/** The stretches of a line to take away. */
function stretchesOf(conf: Conf, setting: Setting, end: number): readonly (readonly [number, number])[] {
  const { raw, key, equals, meant, problems } = setting;
  if (raw.includes("\0") || raw.startsWith("\uFEFF")) return [];
  const indent = [0, key.range.start.column] as const;
  if (problems.includes("indented-comment")) return [indent, [endOfText(raw.slice(0, end)), end]];
  if (!meant || !equals) return [];
  const value = raw.slice(equals.end.column, end);
  const before = [key.range.start.column + endOfText(key.text), equals.start.column] as const;
  if (!meansTheSame(conf, setting, value)) return [indent, before];
  const stretches = [indent, before, [equals.end.column, equals.end.column + startOfText(value)] as const];
  return [...stretches, [equals.end.column + endOfText(value), end] as const];
}

/** Whether the value without its blanks is the same to the daemon, or a boolean that it would refuse as it is. */
function meansTheSame({ reading }: Conf, { meant, read }: Setting, value: string): boolean {
  const trimmed = trimBlanks(value);
  // Nothing but blanks is an empty value to some builds and the death of others: not a matter of layout.
  if (trimmed === "") return value === "";
  if (meant?.type === "boolean") return parseBoolean(trimmed) !== undefined;
  if (meant?.type === "string") return reading.trimsStrings || reading.trimsEverything || trimmed === value;
  return parseNumber(trimmed) === parseNumber(read);
}

/** Where a line ends for an editor: before CR. */
function endOfLine({ raw }: Line): number {
  return raw.endsWith("\r") ? raw.length - 1 : raw.length;
}
