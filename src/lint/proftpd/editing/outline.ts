import { range, type Range } from "../../../text";
import type { Fold, OutlineItem } from "../../shared/editing";
import type { Conf } from "../conf";
import type { Line, Statement } from "../parse";

interface Branch {
  readonly statement: Statement;
  readonly children: OutlineItem[];
}

/** The tree of sections. An end tag closes the innermost section of its name; what is never closed reaches to the end. */
export function outline(conf: Conf): readonly OutlineItem[] {
  const root: OutlineItem[] = [];
  const open: Branch[] = [];
  const close = (end: Range["end"]) => {
    const branch = open.pop();
    if (branch) (open.at(-1)?.children ?? root).push(itemOf(branch.statement, end, branch.children));
  };
  let last: Range["end"] = { line: 0, column: 0 };
  for (const line of statements(conf.lines)) {
    if (line.kind === "open") open.push({ statement: line, children: [] });
    else if (line.kind === "directive") (open.at(-1)?.children ?? root).push(itemOf(line, line.range.end, []));
    else {
      const index = open.findLastIndex(({ statement }) => endOf(statement) === line.name.toLowerCase());
      // The inner ones end before the end tag of an outer one.
      while (index !== -1 && open.length > index + 1) close(last);
      if (index !== -1) close(line.range.end);
    }
    last = line.range.end;
  }
  while (open.length > 0) close(last);
  return root;
}

/** Sections, and comments of two lines and more. */
export function folds(conf: Conf): readonly Fold[] {
  const found: Fold[] = [];
  const open: Statement[] = [];
  for (const line of statements(conf.lines)) {
    if (line.kind === "open") open.push(line);
    if (line.kind !== "close") continue;
    const index = open.findLastIndex((statement) => endOf(statement) === line.name.toLowerCase());
    const start = open[index];
    if (start && line.line - 1 > start.line) found.push({ first: start.line, last: line.line - 1, isComment: false });
    if (index !== -1) open.length = index;
  }
  return [...found, ...commentFolds(conf.lines)];
}

function commentFolds(lines: readonly Line[]): readonly Fold[] {
  const found: Fold[] = [];
  for (let first = 0; first < lines.length; first++) {
    let last = first - 1;
    while (lines[last + 1]?.kind === "comment") last++;
    const [top, bottom] = [lines[first], lines[last]];
    if (top && bottom && last > first) found.push({ first: top.line, last: bottom.line, isComment: true });
    first = Math.max(first, last);
  }
  return found;
}

/** The lines that say something. */
export function statements(lines: readonly Line[]): readonly Statement[] {
  return lines.filter((line): line is Statement => line.kind !== "blank" && line.kind !== "comment");
}

/** The line that ends a section, in lower case. */
export function endOf({ name }: Statement): string {
  return name.replace("<", "</").toLowerCase();
}

function itemOf({ kind, name, nameRange, arguments: words, range: own }: Statement, end: Range["end"], children: readonly OutlineItem[]): OutlineItem {
  const { start } = own;
  return {
    name: name.trim() || "<>", detail: words.map(({ text }) => text).join(" ").slice(0, 100), kind: kind === "open" ? "section" : "setting",
    range: range(start.line, start.column, end.line, end.column), nameRange, children,
  };
}
