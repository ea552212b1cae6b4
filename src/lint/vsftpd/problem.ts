import { knownOption, type Conf, type Setting } from "./conf";
import { parseBoolean, trimBlanks } from "./values";

/** Why the daemon refuses a line, in the terms of whoever wrote it. Each kind has its rule. */
export type Problem =
  | "byte-order-mark" | "indented-comment" | "not-a-setting" | "unknown-option" | "missing-value" | "space-around-equals"
  | "bad-boolean" | "trailing-space" | "comment-after-boolean" | "crlf-line-end";

/** Everything that keeps the daemon from taking this line; empty for a line that it takes. */
export function problemsOf(conf: Conf, setting: Setting): readonly Problem[] {
  const { read, option, raw } = setting;
  if (setting.line === 0 && raw.startsWith("\uFEFF")) return ["byte-order-mark"];
  if (!option) return [problemOfKey(conf, setting)];
  if (option.type === "string") return [];
  if (read === "") return ["missing-value"];
  if (option.type !== "boolean" || parseBoolean(read) !== undefined) return [];
  return problemsOfBoolean(read);
}

/** The daemon's words for a line that it refuses, without the `500 OOPS: `. */
export function wordsFor({ key, read, option }: Setting, trimsKey: boolean): string {
  const name = trimsKey ? trimBlanks(key.text) : key.text;
  if (read === "") return `missing value in config file for: ${name}`;
  return option ? `bad bool value in config file for: ${name}` : `unrecognised variable in config file: ${name}`;
}

function problemOfKey({ daemon }: Conf, { key, equals }: Setting): Problem {
  if (key.text.startsWith("#")) return "indented-comment";
  const isKnown = knownOption(trimBlanks(key.text), daemon) !== undefined;
  if (!equals) return isKnown ? "missing-value" : "not-a-setting";
  if (/^(?:;|\/\/)/.test(key.text)) return "not-a-setting";
  return isKnown ? "space-around-equals" : "unknown-option";
}

/** Several may hold of one line; each is about its own stretch of the value. */
function problemsOfBoolean(value: string): readonly Problem[] {
  const [, before = "", rest = ""] = /^([ \t\v\f\r]*)(.*)$/s.exec(value) ?? [];
  const word = /^[A-Za-z0-9]+(?=[ \t\v\f\r]*(?:#|$))/.exec(rest)?.[0] ?? rest;
  if (parseBoolean(word) === undefined) return ["bad-boolean"];
  const after = rest.slice(word.length);
  const problems: Problem[] = before === "" ? [] : ["space-around-equals"];
  if (after.includes("#")) problems.push("comment-after-boolean");
  else if (/[ \t\v\f]/.test(after)) problems.push("trailing-space");
  if (after.endsWith("\r")) problems.push("crlf-line-end");
  return problems;
}
