import type { Position } from "../../../text";
import type { Hover } from "../../shared/editing";
import type { Conf } from "../conf";
import { describeOption } from "./describe";

/** About the option whose name or value is at a place. */
export function hover(conf: Conf, { line, column }: Position): Hover | undefined {
  const setting = conf.settings.find((one) => one.line === line);
  if (!setting?.meant || column < setting.key.range.start.column) return undefined;
  return { range: setting.key.range, markdown: describeOption(setting.meant, conf.daemon) };
}
