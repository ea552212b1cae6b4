import type { Position } from "../../text";

/** One line to the daemon: a piece of a physical line, one whole, or several that it joins. */
export interface LogicalLine {
  readonly line: number;
  /** The whole of its pieces, with what the daemon drops between them and the final LF. */
  readonly raw: string;
  /** Joined, without the final LF and any CR before it. */
  readonly text: string;
  readonly isComment: boolean;
  /** Where the next logical line begins. */
  readonly next: Position;
  readonly lastLine: number;
  readonly parts: readonly Part[];
}

/** A piece of the joined text: its first character stands at `line` and `column` of the file. */
interface Part extends Position {
  readonly start: number;
}

// What pr_fsio_getline gets at once: more begins a line of its own. Bytes to the daemon, characters here.
const LONGEST = 4096;

/**
 * The logical line that begins at offset `at` of the text. As pr_fsio_getline of 1.3.8 works: a backslash directly before LF joins, unless the piece
 * is a comment; a NUL hides the rest of its line, LF included, so that the next one is joined as well.
 */
export function readLogicalLine(text: string, at: number, { line, column }: Position): LogicalLine {
  const lf = text.indexOf("\n", at);
  const end = lf === -1 ? text.length : lf;
  const nul = text.indexOf("\0", at);
  const isPlain = end - at < LONGEST && (lf === -1 || text.charAt(end - 1) !== "\\" || end === at) && (nul === -1 || nul > end);
  if (!isPlain) return joined(text, at, { line, column });
  const raw = text.slice(at, lf === -1 ? end : end + 1);
  return logicalLine(raw, text.slice(at, end), [{ line, column, start: 0 }], lf === -1 ? { line, column: column + raw.length } : { line: line + 1, column: 0 });
}

/** Where a place of the joined text stands in the file. */
export function locate({ parts }: LogicalLine, offset: number): Position {
  const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
  return part ? { line: part.line, column: part.column + offset - part.start } : { line: 0, column: offset };
}

function joined(text: string, at: number, place: Position): LogicalLine {
  const parts: Part[] = [];
  let { line, column } = place;
  let whole = "";
  for (let from = at; from < text.length;) {
    const lf = text.indexOf("\n", from);
    const stop = lf === -1 ? text.length : lf;
    const nul = text.indexOf("\0", from);
    const isCut = nul !== -1 && nul < stop;
    const end = isCut ? nul : stop;
    const room = LONGEST - whole.length;
    if (end - from >= room) {
      parts.push({ line, column, start: whole.length });
      return logicalLine(text.slice(at, from + room), whole + text.slice(from, from + room), parts, { line, column: column + room });
    }
    const goesOn = !isCut && lf !== -1 && end > from && text.charAt(end - 1) === "\\";
    const piece = text.slice(from, goesOn ? end - 1 : end);
    const isDropped = goesOn && isComment(piece);
    if (!isDropped) {
      parts.push({ line, column, start: whole.length });
      whole += piece;
    }
    from = lf === -1 ? text.length : lf + 1;
    const next = lf === -1 ? { line, column: column + from - at } : { line: line + 1, column: 0 };
    // A comment is dropped alone, whatever it ends in.
    if ((!goesOn && !isCut) || from === text.length || (isDropped && parts.length === 0)) {
      return logicalLine(text.slice(at, from), isDropped && parts.length === 0 ? piece : whole, parts.length > 0 ? parts : [{ line, column, start: 0 }], next);
    }
    ({ line, column } = next);
  }
  return logicalLine("", "", [], place);
}

function logicalLine(raw: string, whole: string, parts: readonly Part[], next: Position): LogicalLine {
  const text = withoutReturns(whole);
  const [first = next] = parts;
  return { line: first.line, raw, text, isComment: isComment(text), parts, next, lastLine: parts.at(-1)?.line ?? first.line };
}

function isComment(text: string): boolean {
  let at = 0;
  while (at < text.length && " \t\v\f\r".includes(text.charAt(at))) at++;
  return text.charAt(at) === "#";
}

function withoutReturns(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === "\r") end--;
  return end === text.length ? text : text.slice(0, end);
}
