import fc from "fast-check";

/** One slip of the keyboard or of an editor: something is put in, taken out, doubled, or its case is changed. */
export const bend: fc.Arbitrary<(line: string) => string> = fc.tuple(
  fc.constantFrom("insert", "delete", "replace", "double", "case", "end", "start"), fc.nat(),
  fc.constantFrom(" ", "\t", "#", " # c", "=", ":", '"', "'", "-", "x", "0", ",", ";", ".", "\r", "\0", "\u00e9", "\uFEFF", "<", ">", "/", "\\"),
).map(([kind, random, text]) => (line) => {
  const at = line.length === 0 ? 0 : random % line.length;
  const [before, here, after] = [line.slice(0, at), line.slice(at, at + 1), line.slice(at + 1)];
  switch (kind) {
    case "insert": return before + text + here + after;
    case "delete": return before + after;
    case "replace": return before + text + after;
    case "double": return before + here + here + after;
    case "case": return before + (here === here.toUpperCase() ? here.toLowerCase() : here.toUpperCase()) + after;
    case "end": return line + text;
    case "start": return text + line;
    default: return kind satisfies never;
  }
});
