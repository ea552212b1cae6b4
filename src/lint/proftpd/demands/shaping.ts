import * as l10n from "@vscode/l10n";
import type { Word } from "../parse";
import type { Demand } from "./demand";
import { leadingNumber } from "./values";

const QUALITY = /^(?:cs[0-7]|af[1-4][1-3]|ef|lowdelay|throughput|reliability|lowcost)$/i;

/** Of mod_shaper and mod_qos: words and their values take turns, and are looked at one after the other. */
export const SHAPING_DEMANDS: readonly Demand[] = [
  inTurn("ShaperAll", (word, value) => {
    if (/^(?:rate|downrate|uprate)$/.test(word)) return /^\s*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)?$/i.test(value) ? (Number(value) < 0 ? `${word} must be greater than 0` : undefined) : `invalid ${word} parameter`;
    if (/^(?:shares|downshares|upshares)$/.test(word)) return leadingNumber(value) >= 1 ? undefined : `${word} must be greater than 1`;
    return word === "priority" ? priorityWords(value) : `unknown option: '${word}'`;
  }, () => "downrate, downshares, priority, rate, shares, uprate, upshares"),
  inTurn("ShaperSession", (word, value) => {
    if (/^(?:shares|downshares|upshares)$/.test(word)) return /^[+-]/.test(value) ? undefined : `${word} parameter must start with '+' or '-'`;
    return word === "priority" ? priorityWords(value) : `unknown option: '${word}'`;
  }, () => "downshares, priority, shares, upshares"),
  inTurn("QoSOptions", (word, value) => {
    if (!/^(?:ctrlqos|dataqos)$/i.test(word)) return `: unknown QoS option: '${word}'`;
    return QUALITY.test(value) ? undefined : `unknown ${word.toLowerCase()} parameter '${word}'`;
  }, () => "ctrlqos, dataqos"),
];

/** @param complaint what the daemon says to a word and its value */
function inTurn(name: string, complaint: (word: string, value: string) => string | undefined, words: () => string): Demand {
  const at = (all: readonly Word[], index: number) => {
    const first = index - (index % 2);
    return complaint(all[first]?.text ?? "", all[first + 1]?.text ?? "");
  };
  // The word is wrong, or the value is.
  const isWrong = (all: readonly Word[], index: number) => {
    const said = at(all, index);
    return said !== undefined && (index % 2 === 0) === /unknown (?:QoS )?option/.test(said);
  };
  return {
    names: [name], at: "each", takes: (_, all, index) => !isWrong(all, index), says: (_, all) => at(all, all.findIndex((__, index) => isWrong(all, index))) ?? "",
    expected: () => (name === "QoSOptions" ? l10n.t("{words}, each with a class such as ef, af41, cs1 or lowdelay", { words: words() }) : l10n.t("{words}, each with a number", { words: words() })),
  };
}

function priorityWords(value: string): string | undefined {
  return leadingNumber(value) >= 0 ? undefined : "priority must be greater than 0";
}
