import type { Fold, OutlineItem } from "./editing";

/** Options that belong together, as an outline shows them. */
export interface Group {
  readonly title: () => string;
}

interface Grouped {
  readonly group: Group | undefined;
  readonly item: OutlineItem;
}

/** Neighbours that belong together become a group. Comments and blank lines between them do not part them. */
export function groupNeighbours(all: readonly Grouped[]): readonly OutlineItem[] {
  const runs: { readonly group: Group | undefined; readonly items: OutlineItem[] }[] = [];
  for (const { group, item } of all) {
    const last = runs.at(-1);
    if (last && last.group === group) last.items.push(item);
    else runs.push({ group, items: [item] });
  }
  return runs.flatMap(({ group, items }): readonly OutlineItem[] => {
    const [first, last] = [items[0], items.at(-1)];
    if (!group || !first || !last) return items;
    return [{
      name: group.title(), detail: "", kind: "group", range: { start: first.range.start, end: last.range.end }, nameRange: first.nameRange, children: items,
    }];
  });
}

/** Comments of two lines and more. */
export function foldComments(lines: readonly { readonly kind: string }[]): readonly Fold[] {
  const found: Fold[] = [];
  for (let first = 0; first < lines.length; first++) {
    let last = first - 1;
    while (lines[last + 1]?.kind === "comment") last++;
    if (last > first) found.push({ first, last, isComment: true });
    first = Math.max(first, last);
  }
  return found;
}
