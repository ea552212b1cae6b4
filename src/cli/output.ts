import type { Diagnosis, Judgement } from "../diagnose/verdict";

/** Writes the whole diagnosis to standard output, as the README describes it. */
export function printJson(diagnosis: Diagnosis): void {
  process.stdout.write(`${JSON.stringify(diagnosis, undefined, 2)}\n`);
}

/** 0: healthy. 1: a fault, or nobody knows. */
export function exitStatus({ kind }: Judgement): number {
  return kind === "healthy" ? 0 : 1;
}
