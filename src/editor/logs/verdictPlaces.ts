import type { Diagnosis, Verdict } from "../../diagnose/verdict";

/** Where in a log a verdict is proven: the line that shows it best, and the others. Zero-based. */
export interface VerdictPlace {
  readonly verdict: Verdict;
  readonly isRoot: boolean;
  readonly line: number;
  /** What the line says, without what its program writes before it. */
  readonly text: string;
  /** The other lines that it rests on, with their text without secrets. */
  readonly others: readonly { readonly line: number; readonly text: string }[];
}

/** The verdicts of a log with a fault; of a healthy one, and of one that tells too little, none. */
export function verdictPlaces({ judgement, transcript, lines }: Diagnosis): readonly VerdictPlace[] {
  if (judgement.kind !== "cause" || !lines) return [];
  const lineOf = (entry: number): number => (lines[entry] ?? 1) - 1;
  return [judgement.cause, ...judgement.also].flatMap((verdict, index) => {
    // A fact ends with what was answered or came of it.
    const ends = verdict.cites.map(({ last }) => last);
    const shown = ends.find((end) => /^(?:227|229|[45]\d\d)\b/.test(transcript[end]?.text ?? "") && transcript[end]?.direction === "received") ?? ends.at(-1);
    if (shown === undefined) return [];
    const entries = [...new Set(verdict.cites.flatMap(({ first, last }) => [first, last]))].sort((a, b) => a - b);
    const others = new Map(entries.map((entry) => [lineOf(entry), transcript[entry]?.text ?? ""]));
    others.delete(lineOf(shown));
    return [{ verdict, isRoot: index === 0, line: lineOf(shown), text: transcript[shown]?.text ?? "", others: [...others].map(([line, text]) => ({ line, text })) }];
  });
}
