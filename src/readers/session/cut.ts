import type { Happening } from "./happenings";
import type { Seen } from "./seen";

/**
 * A log that has shown a failure, or a whole transfer, and stops in the middle of the next one may have been cut there, unless somebody says that
 * it hangs. Nothing can be missed where no answer of the server is shown at all.
 */
export function isCut({ tries, hangs }: Seen, happenings: readonly Happening[]): boolean {
  const unanswered = happenings.every((one) => one.kind === "status" || (one.kind === "exchange" && !one.opened && !one.final));
  if (unanswered && tries.every(({ dialled, shown }) => shown && !dialled)) return true;
  const last = tries.at(-1);
  if (tries.some(({ failure, final }) => failure !== undefined || (final?.code ?? 0) >= 400)) return true;
  return hangs !== true && last?.opened !== undefined && tries.some(({ command, final }) => command === last.command && final !== undefined && final.code < 300);
}
