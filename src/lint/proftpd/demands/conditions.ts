import * as l10n from "@vscode/l10n";
import { versionOf, type ProftpdDaemon } from "../daemons";
import type { Word } from "../parse";
import { patternComplaint } from "../pcre/complaint";
import type { Demand } from "./demand";
import { pattern } from "./expected";

const MATCHING = ["AllowClass", "AllowGroup", "AllowUser", "DenyClass", "DenyGroup", "DenyUser"];

/** For whom something holds, and for which version: mod_ifsession, mod_ifversion and the lists of users; asked of 1.3.8. */
export const CONDITION_DEMANDS: readonly Demand[] = [
  { names: MATCHING, at: 2, takes: (_, all) => !/^regex$/i.test(all[0]?.text ?? ""), says: "wrong number of parameters", expected: pattern },
  {
    names: MATCHING, at: 1, takes: (text, all) => !/^regex$/i.test(all[0]?.text ?? "") || patternComplaint(text) === undefined,
    says: (text) => `'${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern,
  },
  { names: ["<IfVersion>"], at: 0, takes: (text, all) => all.length !== 2 || /^!?(?:~|[=<>]+)$/.test(text), says: "unknown comparison operator '{v}'", expected: () => "=, >, >=, <, <=, ~" },
  {
    names: ["<IfVersion>"], at: "each", takes: (text, all, index) => !isPatternOfVersion(text, all, index) || patternComplaint(bareVersion(text, all)) === undefined,
    says: (text, all) => `unable to compile pattern '${bareVersion(text, all)}': ${patternComplaint(bareVersion(text, all)) ?? ""}`, expected: pattern,
  },
  {
    names: ["<IfVersion>"], at: "each", takes: (text, all, index) => index < all.length - 1 || isPatternOfVersion(text, all, index) || /^\d+(?:\.\d*(?:\.\d+\w*)?)?$/.test(text),
    says: "badly formatted configured version '{v}'", expected: () => l10n.t("a version such as 1.3.8"),
  },
  {
    // Whatever the operator: a pattern that does not match ends the daemon instead of skipping the section.
    names: ["<IfVersion>"], at: "each", takes: (text, all, index, daemon) => !isPatternOfVersion(text, all, index) || fitsVersion(bareVersion(text, all), daemon),
    says: (text, all, _, daemon) => `server version '${versionOf(daemon)}' failed to match pattern '${bareVersion(text, all)}'`, expected: () => l10n.t("a pattern that matches, or an operator and a version"),
  },
  { names: ["<IfUser>", "<IfGroup>", "<IfClass>"], at: 2, takes: (_, all) => all[0]?.text !== "regex", says: "wrong number of parameters", expected: pattern },
  {
    names: ["<IfUser>", "<IfGroup>", "<IfClass>"], at: 1, takes: (text, all) => all[0]?.text !== "regex" || patternComplaint(text) === undefined,
    says: (text) => `: '${text}' failed regex compilation: ${patternComplaint(text) ?? ""}`, expected: pattern,
  },
];

/** Behind a tilde, or between slashes: then there is no operator or an equals sign. */
function isPatternOfVersion(text: string, all: readonly Word[], index: number): boolean {
  const operator = all.length > 1 ? all[0]?.text.replace(/^!/, "") : "=";
  return index === all.length - 1 && (operator === "~" || (/^=+$/.test(operator ?? "") && /^\/.+\/$/.test(text)));
}

/** Releases that mend one have letters behind its number. */
function fitsVersion(pattern: string, daemon: ProftpdDaemon): boolean {
  try {
    const fits = new RegExp(pattern);
    return ["", ..."abcdef"].some((letter) => fits.test(versionOf(daemon) + letter));
  } catch {
    // PCRE2 knows more than JavaScript.
    return true;
  }
}

function bareVersion(text: string, all: readonly Word[]): string {
  return all[0]?.text.endsWith("~") ? text : text.slice(1, -1);
}
