import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { matchesPattern } from "../lint/features/pattern";
import type { IncludedFile } from "../lint/shared/include";

export interface Included {
  readonly read: (path: string) => readonly IncludedFile[] | undefined;
  /** The files that were read so far, as findings name them. */
  readonly seen: ReadonlySet<string>;
}

const MOST_FILES = 50;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Finds what a configuration includes. A path of a server (`/etc/…`) is looked for below each folder that encloses the configuration, up to the root:
 * on the server that is the path itself, in a copy of its files the copy.
 * @param file the configuration
 */
export function includedFiles(file: string): Included {
  const folders = enclosing(dirname(resolve(file)));
  const seen = new Set<string>();
  const find = (path: string): readonly IncludedFile[] | undefined => {
    if (path.includes("\0")) return undefined;
    const bases = path.startsWith("/") ? folders : folders.slice(0, 1);
    for (const base of bases) {
      const found = filesAt(join(base, path));
      if (found.length > 0) return found.flatMap(read);
    }
    return undefined;
  };
  return {
    seen,
    read: (path) => {
      const found = find(path);
      found?.forEach((one) => seen.add(one.path));
      return found;
    },
  };
}

function enclosing(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...enclosing(parent)];
}

/** A file, the files of a directory, or those that match the pattern in the last part. */
function filesAt(path: string): readonly string[] {
  if (/[*?[]/.test(basename(path))) return filesIn(dirname(path), (name) => matchesPattern(name, basename(path)));
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  return stats.isDirectory() ? filesIn(path, () => true) : [path];
}

function filesIn(folder: string, isMeant: (name: string) => boolean): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory() && isMeant(entry.name));
    return entries.map(({ name }) => name).sort().slice(0, MOST_FILES).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** What cannot be read is left out. */
function read(path: string): readonly IncludedFile[] {
  try {
    if (statSync(path).size > MOST_BYTES) return [];
    return [{ path: relative("", path).startsWith("..") ? path : relative("", path), text: readFileSync(path, "utf8") }];
  } catch {
    return [];
  }
}
