import type { Evidence, Outcome } from "../../ftp/evidence";
import { controlAddress, opened, passiveTries, spans } from "./reading";
import type { Match } from "../verdict";

/** What is announced and cannot be reached lies in no range that the daemon's configuration has, or that somebody has opened. */
export function outsideStated(evidence: Evidence): Match | undefined {
  const { statedRanges = [] } = evidence;
  const tries = passiveTries(evidence);
  const ports = tries.flatMap(({ announced }) => announced.status === "ok" && announced.value.port > 0 ? [announced.value.port] : []);
  const lost = tries.flatMap(({ connections }) => connections.flatMap(({ outcome }) => isUnreached(outcome) ? [outcome] : []));
  if (ports.length === 0 || lost.length === 0 || tries.some(opened)) return undefined;
  for (const by of ["daemon", "firewall"] as const) {
    const own = statedRanges.filter((range) => range.by === by);
    const [meant] = own;
    if (!meant || ports.some((port) => own.some(({ first, last }) => port >= first && port <= last))) continue;
    const closed = [...new Set(ports)].sort((a, b) => a - b).join(", ");
    return {
      certainty: "likely", facts: { closed, ports: closed, first: meant.first, last: meant.last, by, address: controlAddress(evidence) ?? "" },
      cites: spans(...tries.map(({ announced }) => announced), ...lost),
    };
  }
  return undefined;
}

function isUnreached(outcome: Outcome<unknown>): boolean {
  return outcome.status === "failed" && ["timeout", "refused", "unreachable"].includes(outcome.failure.kind);
}
