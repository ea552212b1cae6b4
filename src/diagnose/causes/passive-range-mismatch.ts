import * as l10n from "@vscode/l10n";
import { mixedPorts } from "../symptoms/portTable";
import { outsideStated } from "../symptoms/statedRange";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause, Facts } from "../verdict";

/** Ports as far away from the open ones as this are of another range. */
const FAR = 1024;

export const passiveRangeMismatch: Cause = Object.freeze<Cause>({
  id: "passive-range-mismatch",
  layer: "data",
  way: "passive",
  summary: (facts) => facts.open === undefined
    ? l10n.t("The server announces ports that cannot be reached ({closed}), outside the range that is meant for it: {first} to {last}.", facts)
    : l10n.t("The server announces ports outside the range that is open: {open} can be reached, while {closed} lie far away and cannot.", facts),
  source: "RFC 959, 3.2; ProFTPD: PassivePorts (falls back to any port when all are taken); ip(7), ip_local_port_range",
  explains: ["passive-ports-partly-blocked", "passive-ports-blocked", "passive-ports-rejected"],
  remedy: {
    server: {
      ...OPEN_PASSIVE_RANGE,
      proftpd: (facts: Facts) => [
        ...(OPEN_PASSIVE_RANGE.proftpd?.(facts) ?? []),
        { text: l10n.t("When all ports of PassivePorts are taken, ProFTPD uses any other: widen the range, and the firewall's with it") },
      ],
    },
    client: () => [l10n.t("Try again later or with fewer connections at a time: while ports of the open range are free, it works")],
  },
  judge(evidence) {
    const stated = outsideStated(evidence);
    if (stated) return stated;
    const found = mixedPorts(evidence);
    if (!found || found.closed.length < 2 || found.open.length < 2) return undefined;
    const open = found.open.map(({ port }) => port);
    const [low, high] = [Math.min(...open), Math.max(...open)];
    const apart = high - low <= FAR && found.closed.every(({ port }) => port < low - FAR || port > high + FAR);
    return apart ? { certainty: "likely", facts: { ...found.facts, first: low, last: high }, cites: found.cites } : undefined;
  },
});
