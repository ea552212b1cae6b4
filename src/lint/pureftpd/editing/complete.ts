import * as l10n from "@vscode/l10n";
import { range, type Position, type Range } from "../../../text";
import type { Completion } from "../../shared/editing";
import type { Conf } from "../conf";
import { isKnown } from "../catalogue";
import { OPTIONS, type Option } from "../options";
import type { OptionFile } from "../optionFile";
import type { Line, Statement } from "../parse";
import { blocks } from "./blocks";
import { describeOption, shortDescription } from "./describe";
import { suggestedValues } from "./suggestions";

/** Names at the beginning of a line, values behind them, nothing in a comment. */
export function complete(conf: Conf, { line: number, column }: Position): readonly Completion[] {
  const line = conf.lines[number];
  if (conf.optionFile) return valuesOfFile(conf.optionFile, line, { line: number, column });
  if (!line && number > conf.lines.length) return [];
  if (line?.kind === "comment") return [];
  if (line?.kind !== "statement") return names(conf, range(number, column, number, column), false);
  const { start, end } = line.name.range;
  if (column < start.column) return [];
  const valueColumn = startOfValue(line);
  // A name that has grown out of another (`TLSCipher` begins like `TLS`) is still being written.
  const isWritten = valueColumn !== undefined && line.option !== undefined;
  if (!isWritten || column <= end.column) {
    const rest = /^[0-9A-Za-z]*/.exec(line.raw.slice(start.column))?.[0].length ?? 0;
    return column <= start.column + rest ? names(conf, range(number, start.column, number, start.column + rest), isWritten) : [];
  }
  const from = Math.min(column, valueColumn);
  return line.option ? values(line.option, range(number, from, number, Math.max(from, start.column + line.text.length))) : [];
}

function names(conf: Conf, where: Range, hasValue: boolean): readonly Completion[] {
  const options = OPTIONS.filter((option) => isKnown(option, conf.daemon)).map((option): Completion => ({
    label: option.name,
    kind: "name",
    ...(hasValue ? { insert: option.name, isSnippet: false } : { insert: withValue(option), isSnippet: true }),
    range: where,
    detail: shortDescription(option),
    documentation: describeOption(option, conf.daemon),
    isUnlikely: conf.byName.has(option.name) || option.database !== undefined,
  }));
  return hasValue ? options : [...options, ...blocks(where)];
}

/** Whoever writes a boolean down wants the other value than the compiled one. */
function withValue(option: Option): string {
  return option.form === "boolean" ? `${option.name} \${1|yes,no|}` : `${option.name} $0`;
}

function values(option: Option, where: Range): readonly Completion[] {
  const suggested = option.form === "boolean" ? ["yes", "no"] : suggestedValues(option.name);
  const all = option.compiled === undefined || suggested.includes(option.compiled) ? suggested : [...suggested, option.compiled];
  return all.map((value) => ({
    label: value, kind: "value", insert: value, isSnippet: false, range: where, detail: value === option.compiled ? l10n.t("default") : "",
  }));
}

/** Debian's files have values alone, in spelling of their own. */
function valuesOfFile({ option }: OptionFile, line: Line | undefined, { line: number, column }: Position): readonly Completion[] {
  if (!option || line?.kind === "comment") return [];
  const where = line?.kind === "statement" ? line.value.range : range(number, column, number, column);
  const isPair = option.form === "pair";
  return values(option, where).map((one) => (isPair ? { ...one, label: one.label.replace(":", " "), insert: one.insert.replace(":", " ") } : one));
}

/** Behind the name and its one separator; undefined while neither a blank nor `=` nor `:` follows the name. */
function startOfValue({ raw, name }: Statement): number | undefined {
  const behind = /^[ \t]*[=:]?[ \t]*/.exec(raw.slice(name.range.end.column))?.[0].length ?? 0;
  return behind === 0 ? undefined : name.range.end.column + behind;
}
