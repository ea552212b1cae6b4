import { proftpd } from "./proftpd/index";
import { pureftpd } from "./pureftpd/index";
import type { Dialect } from "./shared/define";
import { vsftpd } from "./vsftpd/index";

/** Every configuration language that is linted. A new one is a folder and an entry here. */
export const DIALECTS = [vsftpd, proftpd, pureftpd] as const satisfies readonly Dialect[];

export type DialectId = (typeof DIALECTS)[number]["id"];

export const DIALECT_IDS = ["vsftpd", "proftpd", "pureftpd"] as const satisfies readonly DialectId[];

/** Every daemon whose reading is known, for example `vsftpd@debian-3.0.3`. */
export const DAEMONS = [...vsftpd.daemons, ...proftpd.daemons, ...pureftpd.daemons] as const;

export type DaemonId = (typeof DAEMONS)[number];

/** The dialect with this id. Throws a RangeError where there is none. */
export function dialectById(id: DialectId): Dialect<DialectId, DaemonId> {
  const found = DIALECTS.find((dialect) => dialect.id === id);
  if (!found) throw new RangeError(`no such dialect: ${id}`);
  return found;
}

/** The daemon that is assumed when nobody says which. */
export function defaultDaemon(id: DialectId): DaemonId {
  return dialectById(id).daemons[0];
}

/** The daemon that probably reads a file, where nobody says which: its path or the comment on top may tell. */
export function guessDaemon(id: DialectId, fileName: string, text: string): DaemonId {
  return dialectById(id).guessDaemon?.(fileName, text) ?? defaultDaemon(id);
}

/** The dialect that a daemon reads. */
export function daemonOf(daemon: DaemonId): DialectId {
  const found = DIALECTS.find(({ daemons }) => (daemons as readonly string[]).includes(daemon));
  if (!found) throw new RangeError(`no such daemon: ${daemon}`);
  return found.id;
}

/**
 * Which server reads a file: its name decides, else what most of its lines look like.
 * @param fileName with or without folders
 * @returns undefined when neither tells
 */
export function guessDialect(fileName: string, text: string): DialectId | undefined {
  const named = DIALECTS.find((dialect) => dialect.ownsName(fileName));
  if (named) return named.id;
  const counted = DIALECTS.map((dialect) => ({ id: dialect.id, lines: dialect.familiarLines(text) }));
  const [most] = counted.sort((a, b) => b.lines - a.lines);
  return most && most.lines > 0 && most.lines >= settingLines(text) / FEWEST_FAMILIAR ? most.id : undefined;
}

// One line in so many: a file of another program has some name in common with a server's, too.
const FEWEST_FAMILIAR = 4;

function settingLines(text: string): number {
  return text.split("\n").filter((line) => /^[ \t]*[^#\s]/.test(line)).length;
}
