import { failed, ok, skipped, type ConnectAttempt, type Endpoint, type Failure, type Outcome, type SkipReason } from "./evidence";
import type { Span } from "./transcript";

/** One attempt to open the control connection; `result`: milliseconds until it opened, or why not. */
export function attemptOf(
  { to, result }: { readonly to: Endpoint; readonly result: number | Failure | { readonly because: SkipReason } }, at: Span,
): ConnectAttempt {
  if (typeof result === "number") return { to, outcome: ok({ afterMs: result }, at) };
  return { to, outcome: "because" in result ? skipped(result.because) : failed(result, at) };
}

/** Which failure speaks for all attempts: a refusal is an answer, and silence says more than a network that this machine has no route to. */
export function speakingFailure(attempts: readonly ConnectAttempt[]): Outcome<never> {
  const weight = ({ outcome }: ConnectAttempt): number =>
    outcome.status !== "failed" ? 3 : outcome.failure.kind === "refused" ? 0 : outcome.failure.kind === "timeout" ? 1 : 2;
  const first = [...attempts].sort((a, b) => weight(a) - weight(b))[0]?.outcome;
  return first && first.status !== "ok" ? first : skipped("cancelled");
}
