import * as l10n from "@vscode/l10n";
import { visible } from "../shared/quote";
import type { Conf, Placed } from "./conf";
import type { Word } from "./parse";

export const DAEMON = "ProFTPD 1.3.8";

/** The daemon's last words as a message quotes them; never translated. It adds line and file. */
export function fatal(words: string): string {
  return `"fatal: ${visible(words)}"`;
}

/** What is read for certain: only there may a finding say that the daemon refuses. */
export function certain(conf: Conf, ...names: readonly string[]): readonly Placed[] {
  const wanted = names.map((name) => name.toLowerCase());
  return conf.placed.filter(({ statement, presence }) => presence === "yes" && wanted.includes(statement.name.toLowerCase()));
}

/** The same, and what is read only if a module is there. */
export function anywhere(conf: Conf, ...names: readonly string[]): readonly Placed[] {
  const wanted = names.map((name) => name.toLowerCase());
  return conf.placed.filter(({ statement }) => wanted.includes(statement.name.toLowerCase()));
}

/** A value that comes from the environment is not known here. */
export function isKnownValue(words: readonly Word[]): boolean {
  return !words.some(({ text }) => text.includes("%{env:"));
}

export function renameTitle(name: string): string {
  return l10n.t("Rename to {name}", { name });
}
