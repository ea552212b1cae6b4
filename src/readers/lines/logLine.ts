import type { Status } from "../words/status";

/**
 * One line of a client's log, as its dialect reads it, without what the client puts before it.
 * `at`: milliseconds since midnight, where the log tells the time. `channel`: which of several interleaved connections.
 */
export interface LogLine {
  readonly direction: "sent" | "received" | "note";
  readonly text: string;
  readonly at?: number;
  readonly channel?: string;
  /** Where it stands in the text, counted from 1. Known when the whole log is read; a dialect need not tell it. */
  readonly line?: number;
  /** The client's address, in a server's log. */
  readonly client?: string;
  /** What the line says, where that is not told by a client's words. */
  readonly statuses?: readonly Status[];
  /** A reply that is told inside another sentence: it may have been seen before. */
  readonly quoted?: boolean;
  /** A reply that is told without its code: the server's words may be the client's own. */
  readonly worded?: boolean;
  /** The line tells the reply that follows: what else its words could mean is that reply's matter. */
  readonly tells?: boolean;
  /** A command's words without a sign that it was sent: the list in a reply to FEAT looks the same. */
  readonly unmarked?: boolean;
}

/** How one client writes its log. */
export interface Dialect {
  readonly id: string;
  /** Of a server's log: how the server calls itself in its greeting. */
  readonly software?: string;
  /** Fits the lines that this client writes and others do not. */
  readonly marks: RegExp;
  /** For each line of the text what it tells, if anything. */
  readonly read: (lines: readonly string[]) => readonly (readonly LogLine[])[];
  /** Tells the connections of a log apart that are told side by side, for long logs. Undefined: the line belongs to none. */
  readonly channelOf?: (line: string) => string | undefined;
}

/** A dialect that looks at each line alone. A line that `read` does not know is given to `otherwise`. */
export function lineByLine(
  read: (line: string) => LogLine | readonly LogLine[] | undefined, otherwise: (line: string) => readonly LogLine[],
): Dialect["read"] {
  return (lines) => lines.map((line) => {
    const own = read(line) ?? otherwise(line);
    return "text" in own ? [own] : own;
  });
}
