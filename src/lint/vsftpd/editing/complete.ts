import * as l10n from "@vscode/l10n";
import { range, type Position, type Range } from "../../../text";
import type { Completion } from "../../shared/editing";
import { compiledValue, knownOption, type Conf } from "../conf";
import { OPTIONS, type Option } from "../options";
import type { Line } from "../parse";
import { trimBlanks } from "../values";
import { isDecidedBefore } from "../userFile";
import { blocks } from "./blocks";
import { describeOption, shortDescription } from "./describe";
import { suggestedValues } from "./suggestions";

/** Names before the equals sign, values behind it, nothing in a comment. */
export function complete(conf: Conf, { line: number, column }: Position): readonly Completion[] {
  const line = conf.lines[number];
  // The last line of a file has no content of its own when it ends with LF.
  if (!line && (number > conf.lines.length || conf.rest !== "")) return [];
  if (!line || line.kind === "blank") return names(conf, range(number, 0, number, line?.raw.length ?? 0), false);
  if (line.kind !== "setting") return [];
  const { equals, key } = line;
  if (!equals || column <= equals.start.column) {
    const end = equals ? key.range.end.column : endOfName(line, column);
    return column < key.range.start.column ? [] : names(conf, range(number, key.range.start.column, number, end), equals !== undefined);
  }
  const option = knownOption(trimBlanks(key.text), conf.daemon);
  return option ? values(conf, option, range(number, equals.end.column, number, withoutReturn(line.raw))) : [];
}

function names(conf: Conf, where: Range, hasValue: boolean): readonly Completion[] {
  const known = OPTIONS.filter(({ only }) => only?.includes(conf.daemon) ?? true);
  const options = known.map((option): Completion => ({
    label: option.name,
    kind: "name",
    ...(hasValue ? { insert: option.name, isSnippet: false } : { insert: withValue(conf, option), isSnippet: true }),
    range: where,
    detail: shortDescription(option, conf.daemon),
    documentation: describeOption(option, conf.daemon),
    isUnlikely: conf.last.has(option.name) || (conf.isUserFile && isDecidedBefore(option.name)),
  }));
  return hasValue || conf.isUserFile ? options : [...options, ...blocks(conf, where)];
}

/** Whoever writes a boolean down wants the other value than the compiled one. */
function withValue({ daemon }: Conf, option: Option): string {
  if (option.type !== "boolean") return `${option.name}=$0`;
  const choices = compiledValue(option, daemon) === "YES" ? "NO,YES" : "YES,NO";
  return `${option.name}=\${1|${choices}|}`;
}

function values(conf: Conf, option: Option, where: Range): readonly Completion[] {
  const compiled = compiledValue(option, conf.daemon);
  const suggested = option.type === "boolean" ? ["YES", "NO"] : suggestedValues(option.name);
  const all = compiled === undefined || suggested.includes(compiled) ? suggested : [...suggested, compiled];
  return all.map((value) => ({
    label: value, kind: "value", insert: value, isSnippet: false, range: where, detail: value === compiled ? l10n.t("default") : "",
  }));
}

/** Without an equals sign, the first word is the name. */
function endOfName({ raw }: Line, column: number): number {
  const rest = /^[^ \t\r]*/.exec(raw.slice(column))?.[0].length ?? 0;
  return column + rest;
}

function withoutReturn(raw: string): number {
  return raw.endsWith("\r") ? raw.length - 1 : raw.length;
}
