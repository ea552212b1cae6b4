import type { Position } from "../../../text";
import type { Hover } from "../../shared/editing";
import { anyOption, type Conf } from "../conf";
import { describeOption } from "./describe";

/** About the option whose name or value is at a place. */
export function hover(conf: Conf, { line, column }: Position): Hover | undefined {
  const setting = conf.settings.find((one) => one.line === line);
  if (!setting || column < setting.key.range.start.column) return undefined;
  // An option of other builds is explained as well: whoever wrote it wants to know why it is refused.
  const option = setting.meant ?? anyOption(setting.key.text);
  return option && { range: setting.key.range, markdown: describeOption(option, conf.daemon) };
}
