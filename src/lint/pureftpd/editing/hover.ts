import type { Position } from "../../../text";
import type { Hover } from "../../shared/editing";
import type { Conf } from "../conf";
import { optionByName } from "../catalogue";
import type { Statement } from "../parse";
import { describeOption } from "./describe";

/** About the option whose name or value is at a place, also of one that only other versions know. */
export function hover(conf: Conf, { line: number, column }: Position): Hover | undefined {
  const line = conf.lines[number];
  if (conf.optionFile) return line?.kind === "statement" ? hoverOfFile(conf, line) : undefined;
  if (line?.kind !== "statement" || column < line.name.range.start.column) return undefined;
  const option = line.option ?? optionByName(line.name.text);
  return option && { range: line.name.range, markdown: describeOption(option, conf.daemon) };
}

function hoverOfFile({ optionFile, daemon }: Conf, { value }: Statement): Hover | undefined {
  return optionFile?.option && { range: value.range, markdown: describeOption(optionFile.option, daemon) };
}
