/** Another file that a configuration reads. */
export interface IncludedFile {
  /** As findings name it: whatever tells the caller which file is meant. */
  readonly path: string;
  readonly text: string;
}

/** What lies around a file. The linter itself looks for nothing: who calls it brings the texts. */
export interface Surroundings {
  /**
   * The files that the path of an Include stands for (a file, a directory, a pattern), in the daemon's order.
   * Undefined, as without this function: they exist somewhere else, and nothing is known of them.
   */
  readonly include?: (path: string) => readonly IncludedFile[] | undefined;
  /** What lies in a folder, whose path is relative to that of the file. Undefined, as without this function: nobody knows. */
  readonly entries?: (folder: string) => readonly FolderEntry[] | undefined;
}

export interface FolderEntry {
  readonly name: string;
  /** Where it leads, if it is a link. */
  readonly target?: string;
  /** It leads nowhere. */
  readonly isDangling?: true;
}

/** A file among the lines of a configuration: its first line has the number `firstLine`, far above those of all files before it. */
export interface PlacedFile extends IncludedFile {
  readonly firstLine: number;
}

/** No file that is read has as many lines: each file gets a block of numbers of its own. */
export const LINES_OF_A_FILE = 2 ** 25;
