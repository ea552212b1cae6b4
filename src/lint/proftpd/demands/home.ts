import * as l10n from "@vscode/l10n";
import type { Word } from "../parse";
import type { Demand } from "./demand";
import { absolute, onOrOff } from "./expected";
import { isBoolean, isMask, isPath } from "./values";

const WITH_VALUE = ["skel", "dirmode", "uid", "gid", "homegid"];
const words = () => "skel, dirmode, uid, gid, homegid, NoRootPrivs";
const mode = () => l10n.t("an octal mode such as 711");
const id = () => l10n.t("~ or a number");

/** `CreateHome on [MODE] [WORD [VALUE]]…`: set_createhome in modules/mod_auth.c. */
export const HOME_DEMANDS: readonly Demand[] = [
  { names: ["CreateHome"], at: 0, takes: isBoolean, says: "expected Boolean parameter", expected: onOrOff },
  demand((role, text) => role !== "mode" || isMask(text), ": bad mode parameter: '{v}'", mode),
  demand((role) => role !== "unknown", "unknown parameter: '{v}'", words),
  demand((role, text) => role !== "skel" || isPath(text), "skel path '{v}' is not a full path", absolute),
  demand((role, text) => role !== "dirmode" || isMask(text), "bad mode parameter: '{v}'", mode),
  demand((role, text) => role !== "uid" || isId(text), "bad UID parameter: '{v}'", id),
  demand((role, text) => (role !== "gid" && role !== "homegid") || isId(text), "bad GID parameter: '{v}'", id),
];

function demand(takes: (role: string, text: string) => boolean, says: string, expected: () => string): Demand {
  return { names: ["CreateHome"], at: "each", takes: (text, all, index) => takes(roleOf(all, index), text), says, expected };
}

/** What an argument is: a word, the value of the word before it (then that word), the mode, or something that the daemon does not know. */
function roleOf(all: readonly Word[], index: number): string {
  const texts = all.map(({ text }) => text.toLowerCase());
  if (index === 0 || ["off", "no", "false", "0"].includes(texts[0] ?? "")) return "word";
  let at = texts[1] === "skel" || texts[1] === "dirmode" ? 1 : 2;
  if (index < at) return "mode";
  for (; at < index; at++) {
    const word = texts[at] ?? "";
    if (WITH_VALUE.includes(word) && ++at === index) return word;
  }
  return WITH_VALUE.includes(texts[index] ?? "") || texts[index] === "norootprivs" ? "word" : "unknown";
}

function isId(text: string): boolean {
  return text === "~" || /^[+-]?\d*$/.test(text);

}
