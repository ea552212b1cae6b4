import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { FolderEntry } from "../lint/shared/include";

const MOST_ENTRIES = 1000;

/**
 * What lies in folders beside a file.
 * @param file the configuration
 */
export function folderEntries(file: string): (folder: string) => readonly FolderEntry[] | undefined {
  return (folder) => {
    const path = join(dirname(resolve(file)), folder);
    try {
      return readdirSync(path, { withFileTypes: true }).slice(0, MOST_ENTRIES).map((entry): FolderEntry => {
        if (!entry.isSymbolicLink()) return { name: entry.name };
        const target = readlinkSync(join(path, entry.name));
        return { name: entry.name, target, ...(leads(path, target) ? {} : { isDangling: true }) };
      });
    } catch {
      return undefined;
    }
  };
}

/** In a copy of a server's files, an absolute path is that of the server. */
function leads(folder: string, target: string): boolean {
  const root = /^(.*)[\\/]etc[\\/]/.exec(`${folder}/`)?.[1];
  return existsSync(resolve(folder, target)) || (isAbsolute(target) && root !== undefined && existsSync(join(root, target)));
}
