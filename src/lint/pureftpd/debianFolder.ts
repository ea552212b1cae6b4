import type { FolderEntry, Surroundings } from "../shared/include";
import { optionByName } from "./catalogue";
import { optionFileName } from "./debian";
import type { Option } from "./options";

/** What lies in /etc/pure-ftpd/auth, as far as it is known: only its links make pure-ftpd-wrapper ask for a way to log in. */
export interface AuthFolder {
  readonly entries: readonly FolderEntry[];
  /** The entry that the file itself is; undefined for a file elsewhere. */
  readonly own: FolderEntry | undefined;
}

/** Whether the path is that of an entry of `pure-ftpd/auth`. */
export function isAuthEntry(fileName: string): boolean {
  return /(?:^|[\\/])pure-ftpd[\\/]auth[\\/][^\\/]+$/.test(fileName);
}

/** The folder about which a file of this name has something to say, relative to that of the file. */
export function folderBeside(fileName: string): string | undefined {
  if (isAuthEntry(fileName)) return ".";
  if (loginOption(optionFileName(fileName) ?? "") !== undefined) return "../auth";
  return /(?:^|[\\/])etc[\\/]pure-ftpd[\\/]pure-ftpd\.conf$/.test(fileName) ? "conf" : undefined;
}

/** Undefined where nothing is known of the folder, or where it has no say. */
export function authFolderOf(fileName: string, { entries }: Surroundings): AuthFolder | undefined {
  const folder = folderBeside(fileName);
  const found = folder === undefined || folder === "conf" ? undefined : entries?.(folder);
  return found && { entries: found, own: isAuthEntry(fileName) ? found.find(({ name }) => name === baseName(fileName)) : undefined };
}

/** Whether the file is the one that Debian's package brings and does not read: beside it lies the folder with the options that count. */
export function isBesideOptions(fileName: string, { entries }: Surroundings): boolean {
  return folderBeside(fileName) === "conf" && (entries?.("conf") ?? []).some(({ name }) => optionByName(name)?.name === name);
}

/** The way to log in that a file of that name sets: names count letter by letter. */
export function loginOption(name: string): Option | undefined {
  const option = optionByName(name);
  return option?.name === name && option.login !== undefined ? option : undefined;
}

/** The last part of a path of either system. */
export function baseName(path: string): string {
  return /[^\\/]*$/.exec(path)?.[0] ?? "";
}
