import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { foldersBeside } from "../folderEntries";
import { DAEMONS, DIALECT_IDS, daemonOf, guessDaemon, guessDialect, type DaemonId, type DialectId } from "../lint/dialect";
import { formatJson, formatSarif, formatText, type Report } from "../lint/format";
import { lint } from "../lint/lint";
import { isAuthEntry } from "../lint/pureftpd/debianFolder";
import { filesOf, readConfiguration } from "./configurations";
import { includedFiles } from "./includedFiles";
import { oneOf, quoted, readArguments, UsageError } from "./usage";

const OPTIONS = { dialect: { type: "string" }, daemon: { type: "string" }, format: { type: "string" } } as const;
const FORMATS = { text: formatText, json: formatJson, sarif: formatSarif };

/** `ftp-doctor lint FILE…`: what the daemon will do with each file, and with each in a folder. A file that cannot be read does not keep the others from being linted. */
export async function lintCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new UsageError(l10n.t("lint takes at least one file"));
  const format = oneOf("--format", values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[], "text");
  const wanted = readersOf(values);
  const problems: string[] = [];
  const files = new Set<string>();
  for (const argument of positionals) for (const file of await filesOf(argument, problems)) files.add(file);
  const reports = await reportsOf(files, wanted, problems);
  if (reports.length > 0 || format !== "text") process.stdout.write(FORMATS[format](reports));
  for (const problem of problems) process.stderr.write(`ftp-doctor: ${problem}\n`);
  if (problems.length > 0) return 2;
  return reports.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error")) ? 1 : 0;
}

/** Whose reading is asked for; undefined where each file tells. */
interface Readers {
  readonly dialect: DialectId | undefined;
  readonly daemon: DaemonId | undefined;
}

function readersOf(values: { readonly dialect?: string | undefined; readonly daemon?: string | undefined }): Readers {
  const daemon = values.daemon === undefined ? undefined : oneOf("--daemon", values.daemon, DAEMONS, DAEMONS[0]);
  const asked = values.dialect === undefined ? undefined : oneOf<DialectId>("--dialect", values.dialect, DIALECT_IDS, DIALECT_IDS[0]);
  const dialect = asked ?? (daemon && daemonOf(daemon));
  if (daemon && dialect !== daemonOf(daemon)) {
    throw new UsageError(l10n.t("--daemon {daemon} does not read files of --dialect {dialect}", { daemon, dialect: dialect ?? "" }));
  }
  return { dialect, daemon };
}

/** One of each file, and of each that these include: a part says more where it is included than by itself. */
async function reportsOf(files: ReadonlySet<string>, wanted: Readers, problems: string[]): Promise<readonly Report[]> {
  const alone: Report[] = [];
  const included = new Map<string, Report>();
  for (const file of files) {
    const [own, ...others] = await lintFile(file, wanted, problems);
    if (own) alone.push(own);
    for (const other of others) included.set(resolve(other.file), other);
  }
  return [...alone.filter(({ file }) => !included.has(resolve(file))), ...included.values()];
}

/** The report of a file, then those of the files that it includes. Empty, with a problem, where it cannot be linted. */
async function lintFile(file: string, wanted: Readers, problems: string[]): Promise<readonly Report[]> {
  const fileName = resolve(file);
  // What counts of a link is where it leads.
  const text = isAuthEntry(fileName) ? "" : await readConfiguration(file, problems);
  if (text === undefined) return [];
  const dialect = wanted.dialect ?? guessDialect(fileName, text);
  if (dialect === undefined) {
    problems.push(l10n.t("{file}: neither its name nor its content tells which server reads it; use --dialect", { file: quoted(file) }));
    return [];
  }
  const include = includedFiles(file);
  const folders = await foldersBeside(file, dialect);
  const daemon = wanted.daemon ?? guessDaemon(dialect, fileName, text);
  const found = lint(text, { dialect, fileName, daemon, include: include.read, entries: (folder) => folders.get(folder) });
  const others = [...include.seen].filter((path) => resolve(path) !== fileName);
  return [undefined, ...others].map((path) => ({ file: path ?? file, diagnostics: found.filter((one) => one.file === path) }));
}
