import * as l10n from "@vscode/l10n";
import type { Evidence } from "../../ftp/evidence";
import { mixedPorts, portList, type MixedPorts, type PortOutcome } from "./portTable";

type Command = PortOutcome["command"];

export interface OnlyOne extends MixedPorts {
  /** The ports that EPSV named lie elsewhere than those of PASV. */
  readonly apart: boolean;
  /** They lie among each other: both name ports of one range, as the server chose them. */
  readonly mingled: boolean;
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
  const mingled = Math.min(...failing) < Math.max(...working) && Math.min(...working) < Math.max(...failing);
  return { ...mixed, apart, mingled, failing: portList(closed), working: portList(open) };
}

/** What is behind it where both commands name ports of one range, and only those of EPSV open. */
export function passedOver(evidence: Evidence): readonly string[] {
  return onlyFailsWith(evidence, "PASV")?.mingled ? [helperPassesOver()] : [];
}

/** The kernel's helper, for example, minds only a 227 with the address that the server really has. */
export function helperPassesOver(): string {
  return l10n.t("an FTP helper on the way opens the ports that EPSV names and passes over a 227 that holds the public address: forward the passive range");
}
