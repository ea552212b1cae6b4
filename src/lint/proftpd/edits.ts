import * as l10n from "@vscode/l10n";
import { range, type Edit } from "../../text";
import type { Fix } from "../rule";
import type { Complaint } from "./arguments";
import type { Conf, Placed } from "./conf";
import type { Statement } from "./parse";

/** New lines below a statement. */
export function insertBelow(conf: Conf, { lastLine, raw }: Statement, lines: readonly string[]): Edit {
  if (raw.endsWith("\n")) return { range: range(lastLine + 1, 0, lastLine + 1, 0), text: lines.map((line) => `${line}\n`).join("") };
  return atEnd(conf, lines);
}

/** New lines at the end of the file. */
export function atEnd(conf: Conf, lines: readonly string[]): Edit {
  const last = conf.lines.at(-1);
  const count = conf.lines.reduce((sum, { raw }) => sum + raw.split("\n").length - 1, 0);
  if (!last || last.raw.endsWith("\n")) return { range: range(count, 0, count, 0), text: lines.map((line) => `${line}\n`).join("") };
  const column = last.raw.length - (last.raw.lastIndexOf("\n") + 1);
  return { range: range(count, column, count, column), text: lines.map((line) => `\n${line}`).join("") };
}

/** All lines of a statement, with their line end. */
export function removeStatement({ line, lastLine }: Statement): Edit {
  return { range: range(line, 0, lastLine + 1, 0), text: "" };
}

/** A directive that lines up with one that is there. */
export function aligned(name: string, value: string, like: Statement): string {
  const argument = like.arguments[0];
  const width = argument && argument.range.start.line === like.nameRange.start.line
    ? argument.range.start.column - like.nameRange.start.column : 0;
  return `${" ".repeat(like.nameRange.start.column)}${name.padEnd(Math.max(width - 1, 0))} ${value}`;
}

/** What is to be done about an argument that the daemon refuses. */
export function repairsOf({ word, meant }: Complaint, { directive, statement: { arguments: words } }: Placed): readonly Fix[] {
  if (meant !== undefined) return [{ title: l10n.t("Write {word}", { word: meant }), safe: true, edits: [{ range: word.range, text: meant }] }];
  const index = words.indexOf(word);
  const [before, after] = [words[index - 1], words[index + 1]];
  // Of several options one can go.
  if (!/Options$/.test(directive?.name ?? "") || (!before && !after) || [before, after].some((one) => one && one.range.start.line !== word.range.start.line)) return [];
  const cut = after ? { start: word.range.start, end: after.range.start } : { start: before?.range.end ?? word.range.start, end: word.range.end };
  return [{ title: l10n.t("Remove {word}", { word: word.text }), safe: false, edits: [{ range: cut, text: "" }] }];
}
