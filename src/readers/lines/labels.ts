const LABEL = /^\s*(?:\[?[\d:.]{5,12}\]?\s+)?([^\s:：\d<>=*"'()[\]{}|/\\,;]{2,16}(?: [^\s:：\d<>=*"'()[\]{}|/\\,;]{2,12})?)\s?[:：]\s/u;
const LEVEL = /^(?:info|error|warn(?:ing)?|debug|trace|fatal|notice|critical)$/i;
/** gvfs and others put it before each line, whatever it is. */
const PROTOCOL = /^ftps?$/i;
/** More labels than FileZilla has. */
const MOST_LABELS = 5;

/** Whether nearly all lines begin with one of a few labels, as FileZilla's do in any language, also where the tabs behind them are lost. Levels of logging are no such labels. */
export function hasFewLabels(lines: readonly string[]): boolean {
  const labels = lines.flatMap((line) => LABEL.exec(line)?.[1] ?? []).filter((label) => !PROTOCOL.test(label));
  const distinct = new Set(labels).size;
  if (labels.every((label) => LEVEL.test(label))) return false;
  return labels.length >= 3 && labels.length > lines.length * 0.7 && distinct <= MOST_LABELS && distinct < labels.length;
}
