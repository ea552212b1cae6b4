import type { Conf } from "../conf";

/** The first line of a statement that a backslash continues. */
export function statementLine({ lines }: Conf, line: number): number {
  return lines.findLast((one) => one.line <= line)?.line ?? line;
}
