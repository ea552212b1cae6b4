import { LINES_OF_A_FILE } from "../../shared/include";
import type { Conf } from "../conf";

/** The first line of a statement that a backslash continues. */
export function statementLine({ lines, placed }: Conf, line: number): number {
  if (line < LINES_OF_A_FILE) return lines.findLast((one) => one.line <= line)?.line ?? line;
  return placed.find(({ statement }) => statement.line <= line && line <= statement.lastLine)?.statement.line ?? line;
}
