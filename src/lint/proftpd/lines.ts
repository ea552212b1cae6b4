import type { Position } from "../../text";

/** One line to the daemon: a piece of a physical line, one whole, or several that it joins. A file has many: what is seldom asked for is worked out then. */
export class LogicalLine {
  readonly isComment: boolean;

  /**
   * @param text joined, without the final LF and any CR before it
   * @param from offsets in the source of all pieces, with what the daemon drops between them and the final LF
   * @param next where the next logical line begins
   */
  constructor(
    private readonly source: string, readonly from: number, readonly to: number, readonly text: string, private readonly place: Position,
    readonly next: Position, private readonly parts?: readonly Part[],
  ) {
    this.isComment = isComment(text);
  }

  /** The first physical line. */
  get line(): number {
    return this.parts?.[0]?.line ?? this.place.line;
  }

  /** The last physical line. */
  get lastLine(): number {
    return this.parts?.at(-1)?.line ?? this.place.line;
  }

  get raw(): string {
    return this.source.slice(this.from, this.to);
  }

  /** Where a place of the joined text stands in the file. */
  locate(offset: number): Position {
    const part = this.parts?.findLast(({ start }) => start <= offset) ?? { ...this.place, start: 0 };
    return { line: part.line, column: part.column + offset - part.start };
  }
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
 * @param nul where the first NUL from there on is, or -1
 */
export function readLogicalLine(text: string, at: number, nul: number, place: Position): LogicalLine {
  const lf = text.indexOf("\n", at);
  const end = lf === -1 ? text.length : lf;
  const isPlain = end - at < LONGEST && (lf === -1 || end === at || text.charCodeAt(end - 1) !== 0x5c) && (nul === -1 || nul > end);
  if (!isPlain) return joined(text, at, place);
  const next = lf === -1 ? { line: place.line, column: place.column + end - at } : { line: place.line + 1, column: 0 };
  return new LogicalLine(text, at, lf === -1 ? end : end + 1, text.slice(at, withoutReturns(text, at, end)), place, next);
}

function joined(text: string, at: number, start: Position): LogicalLine {
  const parts: Part[] = [];
  let place = start;
  let whole = "";
  for (let from = at; from < text.length;) {
    const lf = text.indexOf("\n", from);
    const stop = lf === -1 ? text.length : lf;
    const nul = text.indexOf("\0", from);
    const isCut = nul !== -1 && nul < stop;
    const end = isCut ? nul : stop;
    const room = LONGEST - whole.length;
    if (end - from >= room) {
      parts.push({ ...place, start: whole.length });
      return new LogicalLine(text, at, from + room, whole + text.slice(from, from + room), start, { line: place.line, column: place.column + room }, parts);
    }
    const goesOn = !isCut && lf !== -1 && end > from && text.charAt(end - 1) === "\\";
    const piece = text.slice(from, goesOn ? end - 1 : end);
    const isDropped = goesOn && isComment(piece);
    if (!isDropped) {
      parts.push({ ...place, start: whole.length });
      whole += piece;
    }
    from = lf === -1 ? text.length : lf + 1;
    place = lf === -1 ? { line: place.line, column: place.column + stop - at } : { line: place.line + 1, column: 0 };
    // A comment is dropped alone, whatever it ends in.
    if (isDropped && parts.length === 0) return new LogicalLine(text, at, from, piece, start, place);
    if ((!goesOn && !isCut) || from === text.length) return new LogicalLine(text, at, from, whole.slice(0, withoutReturns(whole, 0, whole.length)), start, place, parts);
  }
  return new LogicalLine(text, at, at, "", start, start);
}

function isComment(text: string): boolean {
  let at = 0;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 0x23;
}

/** Blank, tab, LF, VT, FF and CR. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function withoutReturns(text: string, from: number, end: number): number {
  let last = end;
  while (last > from && text.charCodeAt(last - 1) === 0x0d) last--;
  return last;
}
