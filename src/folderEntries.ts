import { access, readdir, readlink } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { dialectById, type DialectId } from "./lint/dialect";
import type { FolderEntry } from "./lint/shared/include";

const MOST_ENTRIES = 1000;

/** By the path of a folder as the linter asks for it. */
export type Folders = ReadonlyMap<string, readonly FolderEntry[]>;

/**
 * What lies in the folder beside a file that has a say in it. Empty where there is no such folder, or where it cannot be read.
 * @param file the configuration
 */
export async function foldersBeside(file: string, dialect: DialectId): Promise<Folders> {
  const folder = dialectById(dialect).folderBeside?.(resolve(file));
  const entries = folder === undefined ? undefined : await entriesIn(join(dirname(resolve(file)), folder));
  return new Map(folder !== undefined && entries ? [[folder, entries]] : []);
}

async function entriesIn(path: string): Promise<readonly FolderEntry[] | undefined> {
  try {
    const entries = (await readdir(path, { withFileTypes: true })).slice(0, MOST_ENTRIES);
    return await Promise.all(entries.map(async (entry): Promise<FolderEntry> => {
      if (!entry.isSymbolicLink()) return { name: entry.name };
      const target = await readlink(join(path, entry.name));
      return { name: entry.name, target, ...(await leads(path, target) ? {} : { isDangling: true }) };
    }));
  } catch {
    return undefined;
  }
}

/** In a copy of a server's files, an absolute path is that of the server. */
async function leads(folder: string, target: string): Promise<boolean> {
  const root = /^(.*)[\\/]etc[\\/]/.exec(`${folder}/`)?.[1];
  return await exists(resolve(folder, target)) || (isAbsolute(target) && root !== undefined && exists(join(root, target)));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
