import { range } from "../../../text";
import type { Fold, OutlineItem } from "../../shared/editing";
import { foldComments, groupNeighbours } from "../../shared/outline";
import type { Conf, Setting } from "../conf";
import { groupOf } from "./meanings";

/** The settings, grouped by what they are about. */
export function outline({ settings }: Conf): readonly OutlineItem[] {
  return groupNeighbours(settings.map((setting) => ({ group: setting.meant && groupOf(setting.meant.name), item: itemOf(setting) })));
}

/** What can be folded: runs of comments. */
export function folds({ lines }: Conf): readonly Fold[] {
  return foldComments(lines);
}

function itemOf({ line, raw, key, value }: Setting): OutlineItem {
  return { name: key.text.trim() || "=", detail: value.text.trim(), kind: "setting", range: range(line, 0, line, raw.length), nameRange: key.range, children: [] };
}
