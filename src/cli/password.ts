import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import * as l10n from "@vscode/l10n";
import { Secret } from "../ftp/secret";
import { UsageError } from "./usage";

const VARIABLE = "FTP_DOCTOR_PASSWORD";

/**
 * The password from standard input, from the environment or from a prompt without echo, in this order.
 * Anonymous logins need none: RFC 1635 asks for something like a mail address.
 */
export async function readPassword(user: string, fromStandardInput: boolean): Promise<Secret> {
  if (fromStandardInput) return new Secret(await firstLine());
  const variable = process.env[VARIABLE];
  if (variable !== undefined) return new Secret(variable);
  if (user === "anonymous" || user === "ftp") return new Secret("guest@");
  if (process.stdin.isTTY) return new Secret(await prompt(l10n.t("Password of {user}: ", { user })));
  throw new UsageError(
    l10n.t("no password: set the variable {variable}, or use --password-stdin, or run in a terminal to be asked", { variable: VARIABLE }),
  );
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    process.stdin.destroy();
    return line;
  }
  throw new UsageError(l10n.t("--password-stdin: standard input is empty"));
}

/** Asks on standard error, since standard output is for the transcript or for JSON. Ctrl-C and end of input give up. */
function prompt(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    terminal.once("line", resolve);
    terminal.once("SIGINT", () => terminal.close());
    terminal.once("close", () => reject(new UsageError(l10n.t("no password was given"))));
    terminal.once("line", () => terminal.close());
  }).finally(() => process.stderr.write("\n")) as Promise<string>;
}
