import { LINES_OF_A_FILE, type IncludedFile, type PlacedFile, type Surroundings } from "../shared/include";
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
  /** The Include over which the daemon gives up, and its words. */
  readonly recursion: Recursion | undefined;
}

export interface Recursion {
  readonly statement: Statement;
  readonly words: string;
}

const MOST_FILES = 200;
// The file itself is the first. The daemon gives up over one more (append_to_command_line_from_file in simpleconf.c).
const DEEPEST = 16;

/** @param fileName of the file itself, with its folders as far as they are known: an Include of the same path leads back to it */
export function readTree(text: string, daemon: Daemon, fileName: string, { include }: Surroundings): FileTree {
  const statements: Statement[] = [];
  const files: PlacedFile[] = [];
  const self: IncludedFile = { path: fileName, text };
  let isCut = false;
  let recursion: Recursion | undefined;
  const fileAt = (path: string): IncludedFile | undefined => {
    if (isPathOf(fileName, path)) return self;
    const [file, ...others] = include?.(path) ?? [];
    // A directory is no file to the daemon.
    return others.length === 0 ? file : undefined;
  };
  const read = (lines: readonly Line[], chain: readonly IncludedFile[]): void => {
    for (const statement of lines) {
      if (statement.kind !== "statement") continue;
      statements.push(statement);
      const path = includedBy(statement);
      if (path === undefined) continue;
      const file = fileAt(path);
      if (!file) isCut = true;
      else if (chain.length === DEEPEST || chain.some((one) => one.path === file.path)) {
        const last = lastPath({ path, file, level: chain.length + 1 }, fileAt, daemon);
        if (last !== undefined) recursion ??= { statement, words: `[${last}]: too many levels of recursion` };
      } else if (files.length < MOST_FILES) {
        const firstLine = LINES_OF_A_FILE * (files.length + 1);
        files.push({ ...file, firstLine });
        read(parse(file.text, daemon, firstLine), [...chain, file]);
      }
    }
  };
  const lines = parse(text, daemon);
  read(lines, [self]);
  return { lines, statements, files, isCut, recursion };
}

interface Step {
  readonly path: string;
  readonly file: IncludedFile;
  /** How many files are open with it. */
  readonly level: number;
}

/** The path with which the daemon gives up; undefined where it comes to an end. `known`: steps that do. */
function lastPath({ path, file, level }: Step, fileAt: (path: string) => IncludedFile | undefined, daemon: Daemon, known = new Set<string>()): string | undefined {
  if (level > DEEPEST) return path;
  const key = `${level} ${file.path}`;
  if (known.has(key)) return undefined;
  for (const line of parse(file.text, daemon)) {
    const next = line.kind === "statement" ? includedBy(line) : undefined;
    const found = next === undefined ? undefined : fileAt(next);
    const last = next !== undefined && found ? lastPath({ path: next, file: found, level: level + 1 }, fileAt, daemon, known) : undefined;
    if (last !== undefined) return last;
  }
  known.add(key);
  return undefined;
}

/** Whether the path on a server is that of the file, which may lie in a copy of the server's files. */
function isPathOf(fileName: string, path: string): boolean {
  const own = fileName.replaceAll("\\", "/");
  return path !== "" && (own === path || own.endsWith(path.startsWith("/") ? path : `/${path}`));
}

/** The path of an Include that the daemon follows; a wildcard means nothing to it. */
function includedBy({ option, words, value }: Statement): string | undefined {
  return option?.name === "Include" && words === undefined && !/[*?]/.test(value.text) ? value.text : undefined;
}
