import { resolve } from "node:path";
import * as l10n from "@vscode/l10n";
import { DAEMONS, DIALECT_IDS, daemonOf, guessDaemon, guessDialect, type DialectId } from "../lint/dialect";
import { formatJson, formatSarif, formatText, type Report } from "../lint/format";
import { lint } from "../lint/lint";
import { isAuthEntry } from "../lint/pureftpd/debianFolder";
import { filesOf, readConfiguration } from "./configurations";
import { foldersBeside } from "./folderEntries";
import { includedFiles } from "./includedFiles";
import { oneOf, quoted, readArguments, UsageError } from "./usage";

const OPTIONS = { dialect: { type: "string" }, daemon: { type: "string" }, format: { type: "string" } } as const;
const FORMATS = { text: formatText, json: formatJson, sarif: formatSarif };

/** `ftp-doctor lint FILE…`: what the daemon will do with each file, and with each in a folder. A file that cannot be read does not keep the others from being linted. */
export async function lintCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new UsageError(l10n.t("lint takes at least one file"));
  const format = oneOf("--format", values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[], "text");
  const daemon = values.daemon === undefined ? undefined : oneOf("--daemon", values.daemon, DAEMONS, DAEMONS[0]);
  const asked = values.dialect === undefined ? undefined : oneOf<DialectId>("--dialect", values.dialect, DIALECT_IDS, DIALECT_IDS[0]);
  const forced = asked ?? (daemon && daemonOf(daemon));
  if (daemon && forced !== daemonOf(daemon)) {
    throw new UsageError(l10n.t("--daemon {daemon} does not read files of --dialect {dialect}", { daemon, dialect: forced ?? "" }));
  }
  const alone: Report[] = [];
  const included = new Map<string, Report>();
  const problems: string[] = [];
  const files = new Set<string>();
  for (const argument of positionals) for (const file of await filesOf(argument, problems)) files.add(file);
  for (const file of files) {
    const fileName = resolve(file);
    // What counts of a link is where it leads.
    const text = isAuthEntry(fileName) ? "" : await readConfiguration(file, problems);
    if (text === undefined) continue;
    const dialect = forced ?? guessDialect(fileName, text);
    if (dialect === undefined) {
      problems.push(l10n.t("{file}: neither its name nor its content tells which server reads it; use --dialect", { file: quoted(file) }));
      continue;
    }
    const include = includedFiles(file);
    const folders = await foldersBeside(file, dialect);
    const found = lint(text, { dialect, fileName, daemon: daemon ?? guessDaemon(dialect, fileName, text), include: include.read, entries: (folder) => folders.get(folder) });
    alone.push({ file, diagnostics: found.filter((one) => one.file === undefined) });
    for (const path of include.seen) if (resolve(path) !== resolve(file)) included.set(resolve(path), { file: path, diagnostics: found.filter((one) => one.file === path) });
  }
  // A part says more where it is included than by itself.
  const reports = [...alone.filter(({ file }) => !included.has(resolve(file))), ...included.values()];
  if (reports.length > 0 || format !== "text") process.stdout.write(FORMATS[format](reports));
  for (const problem of problems) process.stderr.write(`ftp-doctor: ${problem}\n`);
  if (problems.length > 0) return 2;
  return reports.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error")) ? 1 : 0;
}
