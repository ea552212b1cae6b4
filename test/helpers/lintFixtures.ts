import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIALECTS, type DialectId } from "../../src/lint/dialect";
import { lint, type LintOptions } from "../../src/lint/lint";
import type { Diagnostic } from "../../src/lint/rule";
import type { FolderEntry } from "../../src/lint/shared/include";
import { applyEdits, comparePositions, type Edit } from "../../src/text";
import { FIXTURES } from "./paths";

export interface LintFixture {
  readonly dialect: DialectId;
  /** With its dialect, as a rule carries it. */
  readonly rule: string;
  readonly folder: string;
  /** What the file `path.txt` says: where the fixture would lie, for dialects in which that says how it is read. */
  readonly fileName?: string;
  /** The same of `good.conf`, where its second line says so. */
  readonly goodFileName?: string;
  /** What lies in folders beside the fixture: `entries.json`. */
  readonly entries?: (folder: string) => readonly FolderEntry[] | undefined;
  /** The same of `good.conf`. */
  readonly goodEntries?: (folder: string) => readonly FolderEntry[] | undefined;
}

type Reading = Pick<LintOptions, "dialect" | "fileName" | "entries">;

type Folders = Readonly<Record<string, readonly FolderEntry[]>>;

/** One folder per rule: `bad.conf` with what is expected below each line, `bad.fixed.conf`, `good.conf`. */
export function lintFixtures(): readonly LintFixture[] {
  return DIALECTS.flatMap(({ id: dialect }) => {
    const folder = join(FIXTURES, "lint", dialect);
    const rules = existsSync(folder) ? readdirSync(folder).sort() : [];
    return rules.map((rule) => {
      const path = join(folder, rule, "path.txt");
      const [fileName, goodFileName = fileName] = existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
      const entries = join(folder, rule, "entries.json");
      const { bad, good } = existsSync(entries) ? JSON.parse(readFileSync(entries, "utf8")) as Readonly<Record<string, Folders>> : {};
      return {
        dialect, rule: `${dialect}/${rule}`, folder: join(folder, rule), ...(fileName && { fileName }), ...(goodFileName && { goodFileName }),
        ...(bad && { entries: (path: string) => bad[path] }), ...(good && { goodEntries: (path: string) => good[path] }),
      };
    });
  });
}

export function readFixture({ folder }: LintFixture, name: "bad" | "bad.fixed" | "good"): string {
  return readFileSync(join(folder, `${name}.conf`), "utf8");
}

const NOTE = /^#[ <]*\^*[ ]+(?:vsftpd|proftpd|pureftpd)\/[a-z0-9-]+(?: fix=".*")?$/;

/** The text without the lines that say what is expected: such a line is a comment to every daemon. */
export function withoutNotes(text: string): string {
  return text.split(/(?<=\n)/).filter((line) => !NOTE.test(line.replace(/\n$/, ""))).join("");
}

/** The text with the findings noted below the lines in which they begin. Notes do not change what is found. */
export function withNotes(text: string, { dialect, fileName = "", entries }: Reading): string {
  const lines = withoutNotes(text).split(/(?<=\n)/);
  const found = lint(lines.join(""), { dialect, fileName, ...(entries && { entries }) });
  return lines.map((line, number) => {
    const notes = found.filter(({ range }) => range.start.line === number).map((diagnostic) => `${note(diagnostic, line)}\n`);
    return notes.length === 0 ? line : (line.endsWith("\n") ? line : `${line}\n`) + notes.join("");
  }).join("");
}

/** Carets under the range. `#` directly before a caret counts as one; `#<` is the first column alone. */
function note({ range: { start, end }, rule, fixes }: Diagnostic, line: string): string {
  const stop = end.line === start.line ? end.column : line.replace(/\r?\n$/, "").length;
  const width = Math.max(1, stop - start.column);
  const carets = start.column > 0 ? " ".repeat(start.column - 1) + "^".repeat(width) : width > 1 ? "^".repeat(width - 1) : "<";
  return `#${carets} ${rule}${fixes[0] ? ` fix="${fixes[0].title}"` : ""}`;
}

/** The text after the preferred repairs, applied until none is left. A repair that overlaps an earlier one waits for the next round. */
export function fixAll(text: string, { dialect, fileName = "", entries }: Reading): string {
  let fixed = text;
  for (let round = 0; round < 10; round++) {
    const edits: Edit[] = [];
    for (const { fixes: [fix] } of lint(fixed, { dialect, fileName, ...(entries && { entries }) })) {
      if (fix?.edits.every((edit) => !edits.some((other) => overlap(edit, other)))) edits.push(...fix.edits);
    }
    if (edits.length === 0) return fixed;
    fixed = applyEdits(fixed, edits);
  }
  throw new Error("the repairs do not come to an end");
}

function overlap({ range: a }: Edit, { range: b }: Edit): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
