import * as l10n from "@vscode/l10n";
import type { ProftpdDaemon } from "./daemons";
import type { Demand } from "./demands/demand";
import { DEMANDS } from "./demands/all";
import { KEYWORDS } from "./demands/keywords";
import type { Word } from "./parse";
import { isKnownValue } from "./refusal";

/** Why the daemon refuses an argument: which one, what it says behind the name of the directive, and what would be right. */
export interface Complaint {
  readonly word: Word;
  readonly words: string;
  readonly expected: string;
  /** What was meant, where that is beyond doubt or nearly so. */
  readonly meant?: string;
}

const BY_NAME = new Map<string, Demand[]>();
for (const demand of DEMANDS) {
  for (const name of demand.names) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), demand]);
}
const NONE: readonly Demand[] = [];
const KEYWORDS_OF = new Map(KEYWORDS.map((one) => [one.name, one]));

/** Whether anything is known of a directive's arguments. @param name as the catalogue spells it */
export function isDemanding(name: string): boolean {
  return BY_NAME.has(name) || KEYWORDS_OF.has(name);
}

/**
 * What the daemon says to the arguments of a directive; undefined when it takes them or when nothing is known of them. Which files and accounts a machine
 * has is not looked at, and what comes from the environment is not known.
 * @param name as the catalogue spells it
 */
export function complaint(name: string, words: readonly Word[], daemon: ProftpdDaemon): Complaint | undefined {
  for (const { at, takes, says, expected } of BY_NAME.get(name) ?? NONE) {
    const word = at === "each" ? words.find((one, index) => isRefused(one, index, words, takes, daemon)) : words[at];
    if (!word || (at !== "each" && !isRefused(word, at, words, takes, daemon))) continue;
    return { word, words: typeof says === "string" ? says.replaceAll("{v}", () => word.text) : says(word.text, words, name, daemon), expected: expected() };
  }
  return keywordComplaint(name, words, daemon);
}

function isRefused(word: Word, index: number, words: readonly Word[], takes: Demand["takes"], daemon: ProftpdDaemon): boolean {
  return !takes(word.text, words, index, daemon) && isKnownValue([word]);
}

/** The lists are those of 1.3.8. */
function keywordComplaint(name: string, all: readonly Word[], daemon: ProftpdDaemon): Complaint | undefined {
  const keywords = KEYWORDS_OF.get(name);
  if (!keywords || (!keywords.isFirst && daemon !== "proftpd@1.3.8")) return undefined;
  const isKnown = (text: string) => keywords.words.some((one) => (keywords.ignoresCase ? one.toLowerCase() === text.toLowerCase() : one === text));
  const word = (keywords.isFirst ? all.slice(0, 1) : all).find((one) => isKnownValue([one]) && !isKnown(one.text));
  if (!word) return undefined;
  const meant = keywords.words.find((one) => one.toLowerCase() === word.text.toLowerCase());
  return {
    word, words: keywords.says.replaceAll("{v}", () => word.text),
    expected: keywords.words.length > 1 ? l10n.t("one of {words}", { words: keywords.words.join(", ") }) : keywords.words.join(),
    ...(meant !== undefined && { meant }),
  };
}

