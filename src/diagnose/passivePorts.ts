import { plainAddress } from "../ftp/address";
import type { Evidence, Failure } from "../ftp/evidence";
import { controlAddress, opened, passiveTries, spans } from "./reading";
import type { Match } from "./verdict";

export type ClosedPorts = Omit<Match, "certainty" | "open"> & { readonly partly: boolean };

/**
 * The passive ports that failed with one of `kinds` at the right address: the control connection's. What fails at another address
 * says nothing about the ports. Nothing is found for a try that opened somewhere.
 */
export function closedPorts(evidence: Evidence, ...kinds: readonly Failure["kind"][]): ClosedPorts | undefined {
  const control = controlAddress(evidence);
  if (control === undefined) return undefined;
  const tries = passiveTries(evidence);
  const closed = tries.filter((one) => !opened(one)).flatMap(({ connections }) => connections).flatMap(({ to, outcome }) => {
    const right = plainAddress(to.host) === control && outcome.status === "failed" && kinds.includes(outcome.failure.kind);
    return right ? [{ port: to.port, outcome }] : [];
  });
  const [first] = closed;
  if (!first) return undefined;
  const partly = tries.some(opened);
  const { failure } = first.outcome;
  return {
    partly,
    facts: {
      address: control, ports: [...new Set(closed.map(({ port }) => port))].join(", "), port: first.port, partly,
      ...("afterMs" in failure ? { afterMs: failure.afterMs } : {}), ...("code" in failure ? { code: failure.code } : {}),
    },
    cites: spans(...closed.map(({ outcome }) => outcome)),
  };
}
