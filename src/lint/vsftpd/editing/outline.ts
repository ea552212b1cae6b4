import { range } from "../../../text";
import type { Fold, OutlineItem } from "../../shared/editing";
import type { Conf, Setting } from "../conf";
import { groupOf, type Group } from "./meanings";

/** Neighbours that belong together become a group. Comments and blank lines between them do not part them. */
export function outline({ settings }: Conf): readonly OutlineItem[] {
  const runs: { readonly group: Group | undefined; readonly settings: Setting[] }[] = [];
  for (const setting of settings) {
    const group = setting.meant && groupOf(setting.meant.name);
    const last = runs.at(-1);
    if (last && last.group === group) last.settings.push(setting);
    else runs.push({ group, settings: [setting] });
  }
  return runs.flatMap(({ group, settings: run }): readonly OutlineItem[] => {
    const items = run.map(itemOf);
    const [first, last] = [items[0], items.at(-1)];
    if (!group || !first || !last) return items;
    return [{
      name: group.title(), detail: "", kind: "group", range: { start: first.range.start, end: last.range.end }, nameRange: first.nameRange, children: items,
    }];
  });
}

/** Comments of two lines and more. */
export function folds({ lines }: Conf): readonly Fold[] {
  const found: Fold[] = [];
  for (let first = 0; first < lines.length; first++) {
    let last = first - 1;
    while (lines[last + 1]?.kind === "comment") last++;
    if (last > first) found.push({ first, last, isComment: true });
    first = Math.max(first, last);
  }
  return found;
}

function itemOf({ line, raw, key, value }: Setting): OutlineItem {
  return { name: key.text.trim() || "=", detail: value.text.trim(), kind: "setting", range: range(line, 0, line, raw.length), nameRange: key.range, children: [] };
}
