import type { Evidence, Failure } from "../../ftp/evidence";
import { portList, portTable } from "./portTable";
import { controlAddress, spans } from "./reading";
import type { Match } from "../verdict";

/** `scattered`: the ports come from so wide a range that nobody can have configured it. */
export type ClosedPorts = Omit<Match, "certainty" | "open"> & { readonly scattered: boolean };

/** No firewall is opened for more ports than this on purpose. The system's own range has 28,000 and more (Linux, Windows). */
const WIDEST_RANGE = 8192;

/**
 * The passive ports that failed with one of `kinds` at the right address: the control connection's. What fails at another address
 * says nothing about the ports. Nothing is found for a try that opened somewhere.
 */
export function closedPorts(evidence: Evidence, ...kinds: readonly Failure["kind"][]): ClosedPorts | undefined {
  const closed = portTable(evidence).flatMap(({ outcome, ...one }) =>
    outcome?.status === "failed" && kinds.includes(outcome.failure.kind) ? [{ ...one, outcome }] : []);
  const [first] = closed;
  if (!first || closed.every(({ by }) => by === "sample")) return undefined;
  const { failure } = first.outcome;
  const numbers = closed.map(({ port }) => port);
  return {
    scattered: closed.length > 2 && Math.max(...numbers) - Math.min(...numbers) > WIDEST_RANGE,
    facts: {
      address: controlAddress(evidence) ?? "", ports: portList(closed), port: first.port,
      ...("afterMs" in failure ? { afterMs: failure.afterMs } : {}), ...("code" in failure ? { code: failure.code } : {}),
    },
    cites: spans(...closed.map(({ outcome }) => outcome)),
  };
}
