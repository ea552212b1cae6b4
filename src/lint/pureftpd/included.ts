import { LINES_OF_A_FILE, type PlacedFile, type Surroundings } from "../shared/include";
import type { Daemon } from "./daemons";
import { parse, type Line, type Statement } from "./parse";

/** A file with the lines of those that it includes, in the order in which the daemon makes switches of them. */
export interface FileTree {
  /** Those of the file itself. */
  readonly lines: readonly Line[];
  readonly statements: readonly Statement[];
  readonly files: readonly PlacedFile[];
  /** Nothing is known of some file that is included. */
  readonly isCut: boolean;
}

const MOST_FILES = 200;
// The daemon gives up over one more.
const DEEPEST = 16;

export function readTree(text: string, daemon: Daemon, { include }: Surroundings): FileTree {
  const statements: Statement[] = [];
  const files: PlacedFile[] = [];
  let isCut = false;
  const read = (lines: readonly Line[], from: readonly string[]): void => {
    for (const line of lines) {
      if (line.kind !== "statement") continue;
      statements.push(line);
      const path = includedBy(line);
      if (path === undefined) continue;
      const [file, ...others] = include?.(path) ?? [];
      // A directory is no file to the daemon.
      if (!file || others.length > 0) isCut = true;
      else if (!from.includes(file.path) && from.length < DEEPEST && files.length < MOST_FILES) {
        const firstLine = LINES_OF_A_FILE * (files.length + 1);
        files.push({ ...file, firstLine });
        read(parse(file.text, daemon, firstLine), [...from, file.path]);
      }
    }
  };
  const lines = parse(text, daemon);
  read(lines, []);
  return { lines, statements, files, isCut };
}

/** The path of an Include that the daemon follows; a wildcard means nothing to it. */
function includedBy({ option, words, value }: Statement): string | undefined {
  return option?.name === "Include" && words === undefined && !/[*?]/.test(value.text) ? value.text : undefined;
}
