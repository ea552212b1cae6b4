import { existsSync } from "node:fs";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";

/** Loads the words of the user's locale, if the product has them; English needs no file. */
export function loadWords(): void {
  const locale = process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "";
  const language = /^[a-z]{2,3}/.exec(locale)?.[0];
  const fsPath = join(__dirname, "..", "l10n", `bundle.l10n.${language ?? "en"}.json`);
  if (language && existsSync(fsPath)) l10n.config({ fsPath });
}
