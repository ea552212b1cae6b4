/** A place in a text: zero-based line and zero-based UTF-16 column, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Half-open: `end` is the first place that no longer belongs to the range. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces what lies in `range` by `text`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A range from numbers; lines and columns count from 0, columns in UTF-16 code units. */
export function range(startLine: number, startColumn: number, endLine: number, endColumn: number): Range {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

/** Compares two places: negative when `a` comes first, 0 when they are the same. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** Where each line begins, as UTF-16 offsets. A line ends after LF, so CR stays visible to parsers that care. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The text after all edits. Edits refer to the original text and must not overlap.
 * @throws RangeError when two edits overlap: that is a bug of the rule that made them.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text);
  const offset = ({ line, column }: Position): number => {
    const start = starts[line] ?? text.length;
    return Math.min(start + column, starts[line + 1] ?? text.length, text.length);
  };
  const ordered = edits.map((edit) => ({ from: offset(edit.range.start), to: offset(edit.range.end), text: edit.text }));
  ordered.sort((a, b) => a.from - b.from || a.to - b.to);
  let result = "";
  let done = 0;
  for (const edit of ordered) {
    if (edit.from < done) throw new RangeError(`overlapping edits at offset ${edit.from}`);
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done);
}
