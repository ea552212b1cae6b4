#!/usr/bin/env node
import * as l10n from "@vscode/l10n";
import { loadWords } from "./cli/words";
import { InputError, UsageError } from "./cli/usage";

/** Exit status: 0 healthy or no errors, 1 a fault or errors found, 2 usage or a failure of our own. */
async function main(words: readonly string[]): Promise<number> {
  const [command, ...args] = words;
  if (words.includes("--help") || words.includes("-h")) return (await import("./cli/help")).printHelp();
  switch (command) {
    case "diagnose": return (await import("./cli/diagnoseCommand")).diagnoseCommand(args);
    case "explain": return (await import("./cli/explainCommand")).explainCommand(args);
    case "lint": return (await import("./cli/lintCommand")).lintCommand(args);
    case "--version": return (await import("./cli/help")).printVersion();
    case "help": return (await import("./cli/help")).printHelp();
    case undefined: throw new UsageError(l10n.t("a command is missing: diagnose, explain or lint"));
    default: throw new UsageError(l10n.t('unknown command "{command}": expected diagnose, explain or lint', { command }));
  }
}

// Whoever reads us may stop reading (`| head`): that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

loadWords();
main(process.argv.slice(2)).then(
  // A name server that does not answer cannot be given up on: its look-up would keep the process for a minute after the verdict.
  (status) => process.stdout.write("", () => process.exit(status)),
  (error: unknown) => {
    process.exitCode = 2;
    const text = error instanceof UsageError ? l10n.t("{problem}\nSee ftp-doctor --help.", { problem: error.message })
      : error instanceof InputError ? error.message : failure(error);
    process.stderr.write(`ftp-doctor: ${text}\n`);
  },
);

function failure(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return l10n.t("this is a failure of FTP Doctor itself, please report it: {detail}", { detail });
}
