import { optionByName } from "./catalogue";
import { versionOf, type Daemon } from "./daemons";
import { OPTIONS, type Option } from "./options";
import { stopOf, valueStart } from "./stops";

/**
 * What the daemon makes of a line that is no comment. Places are offsets in the line from its first letter on.
 * `unknown`: no option begins like that. `refused`: the place from which the daemon repeats the line. `accepted`: where the value begins.
 */
export type Match =
  | { readonly kind: "accepted"; readonly option: Option; readonly value: number }
  | { readonly kind: "refused"; readonly option: Option; readonly value: number; readonly place: number }
  | { readonly kind: "unknown" };

const LONGEST = Math.max(...OPTIONS.map(({ name }) => name.length));

/** Reads the lines of one file. @returns what {@link Match} says, of a line without blanks at either end */
export function matcher(daemon: Daemon): (line: string) => Match {
  const found = new Map<string, readonly Option[]>();
  const takesQuotes = versionOf(daemon) >= 53;
  const candidates = (line: string): readonly Option[] => {
    const start = /^[0-9A-Za-z]*/.exec(line)?.[0].slice(0, LONGEST).toLowerCase() ?? "";
    const known = found.get(start) ?? optionsOf(start, daemon);
    found.set(start, known);
    return known;
  };
  return (line) => matchLine(line, candidates(line), takesQuotes);
}

/**
 * A name is looked for at the beginning of the line, in any case of letters, in the order of the table. One that a longer name begins with is found
 * as well when the value of the longer one is bad; that second try decides what the daemon says.
 */
function matchLine(line: string, candidates: readonly Option[], takesQuotes: boolean): Match {
  let refused: Match | undefined;
  for (const option of candidates) {
    const value = valueStart(line, option.name.length);
    const form = takesQuotes && QUOTABLE.includes(option.name) ? "one-text" : option.form;
    const outcome = typeof value === "number" ? stopOf(form, line.slice(value)) : value;
    const start = typeof value === "number" ? value : option.name.length;
    if (outcome === undefined) return { kind: "accepted", option, value: start };
    const inLine = typeof value === "number" ? start + outcome.place : outcome.place;
    // Where nothing is left to repeat, the daemon repeats the whole line.
    const place = outcome.place < 0 || inLine >= line.length ? 0 : inLine;
    const first = refused && refused.kind === "refused" ? refused : undefined;
    refused = { kind: "refused", option: first?.option ?? option, value: first?.value ?? start, place };
    if (outcome.isFinal) return refused;
  }
  return refused ?? { kind: "unknown" };
}

const QUOTABLE = ["Bind", "ForcePassiveIP", "TrustedIP"];

/** Every option whose name the letters begin with: the longest first, as in the table. */
function optionsOf(start: string, daemon: Daemon): readonly Option[] {
  const found: Option[] = [];
  for (let length = start.length; length > 0; length--) {
    const option = optionByName(start.slice(0, length), daemon);
    if (option) found.push(option);
  }
  return found;
}
