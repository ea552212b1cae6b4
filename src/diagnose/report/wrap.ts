import { oneLine } from "./markdown";

const COLUMNS = 96;

/** Lines of at most 96 columns save for words that are longer. Breaks at blanks. `first` begins the first line, `rest` the others. */
export function wrap(text: string, first = "  ", rest = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of oneLine(text).split(" ")) {
    const started = line !== first && line !== rest;
    if (started && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = rest;
    }
    line += line === first || line === rest ? word : ` ${word}`;
  }
  return [...lines, line];
}
