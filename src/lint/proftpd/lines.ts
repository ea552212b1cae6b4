import type { Position } from "../../text";

/** One or more physical lines that the daemon joins: pr_fsio_getline removes a backslash directly before LF, and the LF. */
export interface LogicalLine {
  readonly line: number;
  readonly nextLine: number;
  readonly raw: string;
  /** Joined, without the final CR or LF. */
  readonly text: string;
  readonly isComment: boolean;
  /** Where in `text` each physical line begins. */
  readonly starts: readonly number[];
}

/** The logical line that begins at offset `at` of the text, which is in physical line `line`. */
export function readLogicalLine(text: string, at: number, line: number): LogicalLine {
  const comment = text.charAt(endOfBlanks(text, at)) === "#";
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let from = at;
  for (;;) {
    const lf = text.indexOf("\n", from);
    const end = lf === -1 ? text.length : lf;
    // A comment is dropped alone, whatever it ends in.
    const isJoined = !comment && lf !== -1 && end > from && text.charAt(end - 1) === "\\";
    const part = text.slice(from, isJoined ? end - 1 : withoutReturn(text, from, end));
    parts.push(part);
    starts.push(length);
    length += part.length;
    from = lf === -1 ? end : lf + 1;
    if (!isJoined || from === text.length) break;
  }
  return { line, nextLine: line + parts.length, raw: text.slice(at, from), text: parts.join(""), isComment: comment, starts };
}

/** Where a place of the joined text stands in the file. */
export function locate({ line, starts }: LogicalLine, offset: number): Position {
  let index = starts.length - 1;
  while (index > 0 && (starts[index] ?? 0) > offset) index--;
  return { line: line + index, column: offset - (starts[index] ?? 0) };
}

function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && " \t\v\f\r".includes(text.charAt(end))) end++;
  return end;
}

function withoutReturn(text: string, from: number, end: number): number {
  return end > from && text.charAt(end - 1) === "\r" ? end - 1 : end;
}
