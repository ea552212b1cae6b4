import type { Evidence } from "../../ftp/evidence";
import { mixedPorts, portList, type MixedPorts, type PortOutcome } from "./portTable";

type Command = PortOutcome["command"];

export interface OnlyOne extends MixedPorts {
  /** The ports that EPSV named lie elsewhere than those of PASV. */
  readonly apart: boolean;
  readonly failing: string;
  readonly working: string;
}

/** How many outcomes must agree before chance is out: with half of a range closed, four agree once in sixteen times by accident. */
const ENOUGH = 4;

/** Ports named by `command` never open while those of the other command always do, often enough that the command is what matters. */
export function onlyFailsWith(evidence: Evidence, command: Command, enough = ENOUGH): OnlyOne | undefined {
  const mixed = mixedPorts(evidence);
  if (!mixed) return undefined;
  const { open, closed } = mixed;
  const split = closed.every((one) => one.command === command) && open.every((one) => one.command !== command);
  if (!split || open.length + closed.length < enough) return undefined;
  const [failing, working] = [closed.map(({ port }) => port), open.map(({ port }) => port)];
  const apart = Math.min(...failing) > Math.max(...working) + 256 || Math.max(...failing) < Math.min(...working) - 256;
  return { ...mixed, apart, failing: portList(closed), working: portList(open) };
}
