import type { Range } from "../../text";

/** A stretch of one line. */
export interface Piece {
  readonly text: string;
  readonly range: Range;
}

/** What every line of a file of single lines has. */
export interface PlainLine {
  /** Zero-based. */
  readonly line: number;
  /** The line as it stands, without its LF; a CR before the LF belongs to it. */
  readonly raw: string;
  readonly eol: "\n" | "";
}
