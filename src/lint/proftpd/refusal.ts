import * as l10n from "@vscode/l10n";
import { visible } from "../shared/quote";
import type { Conf, Placed } from "./conf";
import { areTooFew, areTooMany, looksAtPlaceFirst } from "./counts";
import type { Statement, Word } from "./parse";

/** The daemon's last words as a message quotes them; never translated. It adds line and file. */
export function fatal(words: string): string {
  return `"fatal: ${visible(words)}"`;
}

/** What is read for certain: only there may a finding say that the daemon refuses. In the daemon's order. */
export function certain(conf: Conf, ...names: readonly string[]): readonly Placed[] {
  return anywhere(conf, ...names).filter(({ presence }) => presence === "yes");
}

/** The same, and what is read only if a module is there or a label defined. */
export function anywhere({ byKey }: Conf, ...names: readonly string[]): readonly Placed[] {
  const found = names.map((name) => byKey.get(name.toLowerCase()) ?? []).filter(({ length }) => length > 0);
  const [only = [], ...others] = found;
  return others.length === 0 ? only : found.flat().sort((a, b) => a.order - b.order);
}

/** A value that comes from the environment is not known here. */
export function isKnownValue(words: readonly Word[]): boolean {
  return !words.some(({ text }) => text.includes("%{env:"));
}

/** Which of the two the daemon minds first: the number of arguments or the place. What a mistyped section was to be is not known, nor where a part is included. */
export function formFault({ statement: { arguments: { length } }, directive, context, section }: Placed, conf: Conf): "count" | "place" | undefined {
  if (!directive) return undefined;
  const isMisplaced = !directive.contexts.includes(context);
  const isMiscounted = areTooFew(directive.counts, length) || areTooMany(directive.counts, length);
  if (isMiscounted && !(isMisplaced && looksAtPlaceFirst(directive.name))) return "count";
  return isMisplaced && (section ? section.directive : !conf.isPart) ? "place" : undefined;
}

/** What the daemon says to the place and to the number of arguments. */
export function formWords(placed: Placed, conf: Conf): string | undefined {
  switch (formFault(placed, conf)) {
    case "count": return placed.directive?.counts.words;
    case "place": return `directive not allowed in ${placed.context} context`;
    case undefined: return undefined;
  }
}

/** The title of a fix that puts another name in place of a wrong one. */
export function renameTitle(name: string): string {
  return l10n.t("Rename to {name}", { name });
}

/** The number of a line as people count it; with the name of its file where that is an included one. */
export function lineOf({ line }: Statement, { files }: Conf): string {
  const file = files.findLast(({ firstLine }) => firstLine <= line);
  return file ? `${line - file.firstLine + 1} (${/[^\\/]*$/.exec(file.path)?.[0] ?? ""})` : String(line + 1);
}
