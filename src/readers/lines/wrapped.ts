const INDENT = /^\s{1,40}/;
/** What containers, journals, CI systems and people put before each line of a log. The line of a daemon in the system log is in its own format. */
const SHAPES: readonly RegExp[] = [
  /^(?:[A-Z][a-z]{2} )?(?:[A-Z][a-z]{2} [ \d]\d|\d{4}-\d\d-\d\d)[ T][\d:.]{8,15}(?:[+-]\d{4}| [A-Z]{3,4})? \S{1,80} (?!\S{0,40}ftpd)[\w./-]{1,80}(?:\[\d+\])?: /,
  /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?,? (?:std(?:out|err) [FP] |\d\d[OE][ +] ?)?/,
  /^[\w.-]{1,60} {1,40}\| /,
  /^[^\t]{1,80}\t[^\t]{1,80}\t(?=\d{4}-)/,
  /^\[[^\]]{5,60}\][ :]{1,2}/, /^(?!\d\d?:\d\d:\d\d(?![:\d]))\s*\d{1,5}(?:[:.)\t] ?| {2,})/, /^##\[\w{1,20}\]/, /^[-*•] /, /^<\d{1,3}>/,
  /^(?:[A-Z]{3,8}|\w[\w.]{0,40}\[[\w.]{1,20}\])[:|] ?(?:[\w.-]{1,60}[:|] ?)?/,
  INDENT,
];
const MOST_ROUNDS = 4;
/** A prefix that hardly a line lacks. */
const NEARLY_ALL = 0.75;

/** The lines without what nearly all of them begin with, once, twice and so on. Nothing where they have nothing in common. */
export function* withoutPrefixes(lines: readonly string[]): Generator<readonly string[]> {
  let left = lines;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const full = left.filter((line) => line.trim() !== "").slice(0, 500);
    const shape = full.length < 3 ? undefined : SHAPES.find((one) => full.filter((line) => one.test(line)).length >= full.length * NEARLY_ALL);
    if (!shape) return;
    // How far some lines stand behind others tells what belongs together.
    const common = shape === INDENT ? Math.min(...full.map((line) => INDENT.exec(line)?.[0].length ?? 0)) : 0;
    left = left.map((line) => (common > 0 ? line.slice(common) : line.replace(shape, "")));
    yield left;
  }
}
