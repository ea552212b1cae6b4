import { parseArgs, type ParseArgsConfig } from "node:util";
import * as l10n from "@vscode/l10n";
import { escapeControls } from "../ftp/transcript";

/** The user asked for something that the command line does not know. Its message is one translated sentence. */
export class UsageError extends Error {}

/** What the user gave cannot be used, however it is asked for. Its message is one translated sentence. */
export class InputError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** `node:util` parses the arguments; what it complains about becomes a {@link UsageError}. */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(escapeControls(message.split(". ")[0] ?? message));
  }
}

/** @returns the value if it is one of `allowed`. */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError(
    l10n.t("{option} {value}: expected one of {allowed}", { option, value: quoted(value), allowed: allowed.join(", ") }),
  );
}

/** @returns the number if it lies between `least` and `most`. */
export function numberBetween(option: string, value: string, least: number, most: number, whole: boolean): number {
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
  throw new UsageError(
    l10n.t("{option} {value}: expected a number from {least} to {most}", { option, value: quoted(value), least, most }),
  );
}

/** Why a file cannot be read, from the error of the file system. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return l10n.t("there is no such file");
  if (code === "EACCES") return l10n.t("permission denied");
  return code === "EISDIR" ? l10n.t("it is a folder") : message;
}

/** What the user typed, short and with its control characters visible. */
export function quoted(text: string): string {
  return `"${escapeControls(text.length > 80 ? `${text.slice(0, 80)}…` : text)}"`;
}
