import type { Position } from "../../text";

/**
 * One line to the daemon: a piece of a physical line, one whole, or several that it joins. A file has many: they keep little, and what is seldom asked
 * for is worked out then.
 */
export class LogicalLine {
  /**
   * @param from offsets in the source of all pieces, with what the daemon drops between them and the final LF
   * @param stop where the text of a line of one piece ends, without the final LF and any CR before it
   * @param line where it begins in the file
   * @param joined the text of several pieces, or of a line that is cut
   */
  constructor(
    private readonly source: string, readonly from: number, readonly to: number, private readonly stop: number,
    private readonly firstLine: number, private readonly column: number, private readonly joined?: string, private readonly parts?: readonly Part[],
  ) {}

  /** Joined, without the final LF and any CR before it. */
  get text(): string {
    return this.base.slice(this.start, this.end);
  }

  /** The string that the text is a part of, from {@link start} to {@link end}: words are cut from it. */
  get base(): string {
    return this.joined ?? this.source;
  }

  get start(): number {
    return this.joined === undefined ? this.from : 0;
  }

  get end(): number {
    return this.joined === undefined ? this.stop : this.joined.length;
  }

  get isComment(): boolean {
    return isComment(this.base, this.start, this.end);
  }

  /** The first physical line. */
  get line(): number {
    return this.parts?.[0]?.line ?? this.firstLine;
  }

  /** The last physical line. */
  get lastLine(): number {
    return this.parts?.at(-1)?.line ?? this.firstLine;
  }

  get raw(): string {
    return this.source.slice(this.from, this.to);
  }

  /** Where a place of the text stands in the file. */
  locate(offset: number): Position {
    const part = this.parts?.findLast(({ start }) => start <= offset);
    return part ? { line: part.line, column: part.column + offset - part.start } : { line: this.firstLine, column: this.column + offset };
  }
}

/** Where the next logical line begins: {@link readLogicalLine} moves it on. */
export interface Place {
  line: number;
  column: number;
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
export function readLogicalLine(text: string, at: number, nul: number, place: Place): LogicalLine {
  const lf = text.indexOf("\n", at);
  const end = lf === -1 ? text.length : lf;
  const isPlain = end - at < LONGEST && (lf === -1 || end === at || text.charCodeAt(end - 1) !== 0x5c) && (nul === -1 || nul > end);
  if (!isPlain) return joined(text, at, nul, place);
  const { line, column } = place;
  moveTo(place, lf === -1 ? line : line + 1, lf === -1 ? column + end - at : 0);
  return new LogicalLine(text, at, lf === -1 ? end : end + 1, withoutReturns(text, at, end), line, column);
}

function joined(text: string, at: number, firstNul: number, place: Place): LogicalLine {
  const { line: firstLine, column: firstColumn } = place;
  const lineOf = (to: number, whole: string, parts?: readonly Part[]) => new LogicalLine(text, at, to, to, firstLine, firstColumn, whole, parts);
  const parts: Part[] = [];
  let whole = "";
  let nul = firstNul;
  for (let from = at; from < text.length;) {
    const { line, column } = place;
    const lf = text.indexOf("\n", from);
    const stop = lf === -1 ? text.length : lf;
    if (nul !== -1 && nul < from) nul = text.indexOf("\0", from);
    const isCut = nul !== -1 && nul < stop;
    const end = isCut ? nul : stop;
    const room = LONGEST - whole.length;
    if (end - from >= room) {
      parts.push({ line, column, start: whole.length });
      moveTo(place, line, column + room);
      return lineOf(from + room, whole + text.slice(from, from + room), parts);
    }
    const goesOn = !isCut && lf !== -1 && end > from && text.charAt(end - 1) === "\\";
    const piece = text.slice(from, goesOn ? end - 1 : end);
    const isDropped = goesOn && isComment(piece, 0, piece.length);
    if (!isDropped) {
      parts.push({ line, column, start: whole.length });
      whole += piece;
    }
    from = lf === -1 ? text.length : lf + 1;
    moveTo(place, lf === -1 ? line : line + 1, lf === -1 ? column + stop - at : 0);
    // A comment is dropped alone, whatever it ends in.
    if (isDropped && parts.length === 0) return lineOf(from, piece);
    if ((!goesOn && !isCut) || from === text.length) return lineOf(from, whole.slice(0, withoutReturns(whole, 0, whole.length)), parts);
  }
  return lineOf(at, "");
}

function moveTo(place: Place, line: number, column: number): void {
  place.line = line;
  place.column = column;
}

function isComment(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end && text.charCodeAt(at) === 0x23;
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
