import { hasPlaceholder, hasVariable, isToFillIn } from "../shared/template";
import type { Option } from "./options";
import type { SettingLine } from "./parse";
import { parseBoolean, trimBlanks } from "./values";

/** Why the daemon refuses a line, in the terms of whoever wrote it. Each kind has its rule. */
export type Problem =
  | "byte-order-mark" | "indented-comment" | "not-a-setting" | "unknown-option" | "missing-value" | "space-around-equals"
  | "placeholder" | "bad-boolean" | "trailing-space" | "comment-after-boolean" | "crlf-line-end";

/** A line and what the daemon makes of it. */
export interface ReadLine extends SettingLine {
  readonly option: Option | undefined;
  readonly meant: Option | undefined;
  readonly read: string;
}

const NONE: readonly Problem[] = [];

/** Whether something is to be put in place of a part of the line before a daemon reads it. */
export function isPlaceholder({ raw, option, read }: ReadLine): boolean {
  // vsftpd itself replaces `$NAME` in a text (user_sub_token).
  return option?.type === "string" ? hasPlaceholder(raw) : hasVariable(raw) || isToFillIn(read);
}

/** Everything that keeps the daemon from taking this line; empty for a line that it takes. */
export function problemsOf(line: ReadLine): readonly Problem[] {
  const { read, option } = line;
  if (line.raw.startsWith("\uFEFF")) return ["byte-order-mark"];
  if (option?.type === "string") return NONE;
  if (isPlaceholder(line)) return ["placeholder"];
  if (!option) return [problemOfKey(line)];
  if (read === "") return ["missing-value"];
  if (option.type !== "boolean" || parseBoolean(read) !== undefined) return NONE;
  return problemsOfBoolean(read);
}

/** The daemon's words for a line that it refuses, without the `500 OOPS: `. */
export function wordsFor({ key, read, option }: ReadLine, trimsKey: boolean): string {
  const name = trimsKey ? trimBlanks(key.text) : key.text;
  if (read === "") return `missing value in config file for: ${name}`;
  return option ? `bad bool value in config file for: ${name}` : `unrecognised variable in config file: ${name}`;
}

function problemOfKey({ key, equals, meant }: ReadLine): Problem {
  if (key.text.startsWith("#")) return "indented-comment";
  if (!equals) return meant ? "missing-value" : "not-a-setting";
  if (/^(?:;|\/\/)/.test(key.text)) return "not-a-setting";
  return meant ? "space-around-equals" : "unknown-option";
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
