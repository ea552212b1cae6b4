import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { guessDialect } from "../lint/dialect";
import { matchesPattern } from "../lint/features/pattern";
import { isAuthEntry } from "../lint/pureftpd/debianFolder";
import { quoted, reasonOf } from "./usage";

const MOST_BYTES = 16 * 1024 * 1024;
const MOST_ENTRIES = 50_000;

/**
 * The files that an argument means: itself, all below a folder whose names say which server reads them, or those that match a pattern which no shell has
 * looked at. `-` is standard input. What is wrong goes to `problems`.
 */
export async function filesOf(argument: string, problems: string[]): Promise<readonly string[]> {
  const stats = argument === "-" ? undefined : await stat(argument).catch(() => undefined);
  if (stats?.isDirectory()) return filesBelow(argument, problems);
  if (stats || argument === "-" || !/[*?[]/.test(basename(argument))) return [argument];
  const names = await readdir(dirname(argument)).catch(() => []);
  const found = names.filter((name) => matchesPattern(name, basename(argument))).sort().map((name) => join(dirname(argument), name));
  if (found.length === 0) problems.push(l10n.t("{file}: no file has a name of that pattern", { file: quoted(argument) }));
  return found;
}

/** Undefined, with a problem, when there is nothing to read. Bytes that are no UTF-8 are taken for Latin-1: a character each, so that columns are right. */
export async function readConfiguration(file: string, problems: string[]): Promise<string | undefined> {
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of (file === "-" ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= MOST_BYTES) continue;
      problems.push(l10n.t("{file} is too long: at most {most} bytes are read", { file: quoted(file), most: MOST_BYTES }));
      return undefined;
    }
    return decode(Buffer.concat(chunks));
  } catch (error) {
    problems.push(l10n.t("{file} cannot be read: {reason}", { file: quoted(file), reason: reasonOf(error) }));
    return undefined;
  }
}

/** With the byte-order mark, if there is one: daemons stumble over it. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}

async function filesBelow(folder: string, problems: string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  let entries = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      const path = join(next, entry.name);
      if (++entries > MOST_ENTRIES) {
        problems.push(l10n.t("{folder}: more than {most} entries; name a folder further down", { folder: quoted(folder), most: MOST_ENTRIES }));
        return [];
      }
      if (entry.isDirectory() && !/^(?:\.git|node_modules)$/.test(entry.name)) waiting.push(path);
      if ((entry.isFile() || (entry.isSymbolicLink() && isAuthEntry(resolve(path)))) && guessDialect(resolve(path), "") !== undefined) found.push(path);
    }
  }
  if (found.length === 0) problems.push(l10n.t("{folder}: no file below has the name of a server's configuration; name the files themselves", { folder: quoted(folder) }));
  return found.sort();
}
