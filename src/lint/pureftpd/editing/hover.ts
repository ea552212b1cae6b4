import type { Position, Range } from "../../../text";
import type { Hover } from "../../shared/editing";
import type { Conf } from "../conf";
import { optionByName } from "../catalogue";
import type { Statement } from "../parse";
import { describeOption, describeSwitch } from "./describe";

/** About the option whose name or value is at a place, also of one that only other versions know. */
export function hover(conf: Conf, at: Position): Hover | undefined {
  const { line: number, column } = at;
  const line = conf.lines[number];
  if (conf.commandLine) return hoverOfSwitch(conf, at);
  if (conf.optionFile) return line?.kind === "statement" ? hoverOfFile(conf, line) : undefined;
  if (line?.kind !== "statement" || column < line.name.range.start.column) return undefined;
  const option = line.option ?? optionByName(line.name.text);
  return option && { range: line.name.range, markdown: describeOption(option, conf.daemon) };
}

function hoverOfFile({ optionFile, daemon }: Conf, { value }: Statement): Hover | undefined {
  return optionFile?.option && { range: value.range, markdown: describeOption(optionFile.option, daemon) };
}

/** About the switch of a command line that a place is in, or in the value of. */
function hoverOfSwitch({ settings, daemon }: Conf, { line, column }: Position): Hover | undefined {
  const isIn = ({ start, end }: Range) => start.line === line && start.column <= column && column < end.column;
  for (const { option, name, value } of settings) {
    const range = [name, value].map((piece) => piece.range).find(isIn);
    if (range && option) return { range, markdown: describeSwitch(option, daemon) };
  }
  return undefined;
}
