import { isDaemon, type Daemon } from "./daemons";
import type { Option } from "./options";
import { parse, type Line, type Statement } from "./parse";

/** A line with an option that the daemon knows. `words`: what it prints on its way out; undefined: it takes the line. */
export interface Setting extends Statement {
  readonly option: Option | undefined;
  readonly words: string | undefined;
}

/** A file as one daemon reads it: what every rule is given. */
export interface Conf {
  readonly daemon: Daemon;
  readonly lines: readonly Line[];
  /** All lines that are neither blank nor a comment. */
  readonly settings: readonly Setting[];
  /** The lines of each known option in their order. */
  readonly byName: ReadonlyMap<string, readonly Setting[]>;
}

/** @throws RangeError when `daemon` is none of ours. */
export function readConf(text: string, daemon: string): Conf {
  if (!isDaemon(daemon)) throw new RangeError(`no such daemon: ${daemon}`);
  const lines = parse(text);
  const settings = readSettings(lines);
  const byName = new Map<string, Setting[]>();
  for (const setting of settings) {
    if (!setting.option) continue;
    const same = byName.get(setting.option.name);
    if (same) same.push(setting);
    else byName.set(setting.option.name, [setting]);
  }
  return { daemon, lines, settings, byName };
}

/** The place of an earlier mismatch stays in the daemon's memory: an unknown name after it is reported as a syntax error from there on. */
function readSettings(lines: readonly Line[]): readonly Setting[] {
  let stale: number | undefined;
  return lines.flatMap((line) => {
    if (line.kind !== "statement") return [];
    const { match } = line;
    if (match.kind === "accepted" && match.option.form === "number-or-two" && /^\d+$/.test(line.value.text)) stale = line.name.range.start.column;
    return [{ ...line, option: match.kind === "unknown" ? undefined : match.option, words: wordsOf(line, stale) }];
  });
}

function wordsOf({ match, line, read, text }: Statement, stale: number | undefined): string | undefined {
  if (match.kind === "accepted") return undefined;
  const place = match.kind === "refused" ? text.slice(match.place) : stale === undefined ? "" : read.slice(stale);
  return place === "" ? `property not found line ${line + 1}: [${read}].` : `syntax error line ${line + 1}: [${place}].`;
}
