import { range } from "../../../text";
import { groupNeighbours, foldComments } from "../../shared/outline";
import type { Fold, OutlineItem } from "../../shared/editing";
import type { Conf, Setting } from "../conf";
import { groupOf } from "./meanings";

/** The settings, grouped by what they are about. */
export function outline({ settings }: Conf): readonly OutlineItem[] {
  return groupNeighbours(settings.map((setting) => ({ group: setting.option && groupOf(setting.option.name), item: itemOf(setting) })));
}

/** What can be folded: runs of comments. */
export function folds({ lines }: Conf): readonly Fold[] {
  return foldComments(lines);
}

function itemOf({ line, raw, name, value }: Setting): OutlineItem {
  return { name: name.text, detail: value.text, kind: "setting", range: range(line, 0, line, raw.length), nameRange: name.range, children: [] };
}
