import type { Diagnosis } from "../../diagnose/verdict";
import { explain } from "../../explain";
import { parseEntry, type Entry } from "../../ftp/transcript";
import { situationsOf, type Situation } from "../../reference/phase";

/** A log as it stands: the verdict, where one can be had, and what each of its lines is about. */
export interface Analysis {
  readonly diagnosis?: Diagnosis;
  /** By zero-based line. */
  readonly situations: ReadonlyMap<number, readonly Situation[]>;
}

/** Undefined: no conversation in it. `firstLine`: where the text begins in its document. */
export function analyse(text: string, firstLine: number, language: string): Analysis | undefined {
  const diagnosis = explain(text);
  const { entries, lines } = language === "ftp-transcript" ? printedEntries(text) : { entries: diagnosis?.transcript ?? [], lines: diagnosis?.lines ?? [] };
  if (entries.length === 0) return undefined;
  const situations = new Map<number, Situation[]>();
  situationsOf(entries).forEach((situation, index) => {
    const line = firstLine + (lines[index] ?? 1) - 1;
    situations.set(line, [...situations.get(line) ?? [], situation]);
  });
  return { ...(diagnosis?.lines ? { diagnosis } : {}), situations };
}

/** The lines that this program printed, also those about a log or capture; each run has its own connections. Lines count from 1. */
function printedEntries(text: string): { readonly entries: readonly Entry[]; readonly lines: readonly number[] } {
  let run = 0;
  const found = text.split(/\r?\n/).flatMap((line, index) => {
    const entry = parseEntry(line);
    if (!entry) run += 1;
    return entry ? [{ entry: { ...entry, session: entry.session + run * 1000 }, line: index + 1 }] : [];
  });
  return { entries: found.map(({ entry }) => entry), lines: found.map(({ line }) => line) };
}
