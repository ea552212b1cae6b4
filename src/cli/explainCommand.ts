import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import * as l10n from "@vscode/l10n";
import { explain, verdictText } from "../diagnosis";
import { exitStatus, printJson } from "./output";
import { quoted, readArguments, UsageError } from "./usage";

const MOST_BYTES = 64 * 1024 * 1024;

/** `ftp-doctor explain FILE|-`: the verdict about a log. @returns the exit status */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: "boolean" } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(l10n.t("explain takes one file, or - for standard input"));
  const diagnosis = explain(await readLog(file));
  if (!diagnosis) throw new UsageError(l10n.t("{file}: no FTP conversation found in it", { file: quoted(file) }));
  if (values.json) printJson(diagnosis);
  else process.stdout.write(`${verdictText(diagnosis)}\n`);
  return exitStatus(diagnosis.judgement);
}

async function readLog(file: string): Promise<string> {
  if (file === "-") return (await buffer(process.stdin)).toString("utf8");
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new UsageError(l10n.t("{file} is too long: {size} bytes, at most {most} are read", { file: quoted(file), size, most: MOST_BYTES }));
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(l10n.t("{file} cannot be read: {reason}", { file: quoted(file), reason: (error as Error).message }));
  }
}
