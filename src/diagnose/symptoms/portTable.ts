import { plainAddress } from "../../ftp/address";
import type { DataConnection, DataTry, Evidence, Outcome, RepeatFact } from "../../ftp/evidence";
import { controlAddress, opened, passiveTries, spans } from "./reading";
import type { Match } from "../verdict";

/** One passive port at the right address, the control connection's, and whether a connection to it opened. */
export interface PortOutcome {
  readonly port: number;
  readonly command: "PASV" | "EPSV";
  readonly open: boolean;
  /** `try`: an attempt with patience for a packet that is lost and sent again. `sample`: a short knock. */
  readonly by: "try" | "sample";
  readonly what: "open" | "no answer" | "rejected";
  readonly outcome?: Outcome<unknown>;
}

/** Every passive port that was tried at the control connection's address, in order. What ended otherwise than by the network is left out. */
export function portTable(evidence: Evidence): readonly PortOutcome[] {
  const control = controlAddress(evidence);
  if (control === undefined) return [];
  const tried = passiveTries(evidence).flatMap((one) => connectionsOf(one).flatMap(({ to, outcome }) => {
    // Opened at another address, it says nothing that the same port is closed here.
    const counts = plainAddress(to.host) === control && (outcome.status === "ok" || !opened(one));
    return counts ? entry(one.command === "EPSV" ? "EPSV" : "PASV", to.port, outcome, "try") : [];
  }));
  const sampled = (evidence.samples ?? []).flatMap(({ command, announced, connect }) =>
    announced.status === "ok" ? entry(command, announced.value.port, connect, "sample") : []);
  return [...tried, ...sampled, ...(evidence.repeats ?? []).flatMap(repeated)];
}

/** Where a log tells no more of a data connection than what came over it, it stood at the announced place. */
function connectionsOf({ connections, announced, listing }: DataTry): readonly DataConnection[] {
  const isTold = connections.length > 0 || listing.status !== "ok" || announced.status !== "ok" || announced.value.port === 0;
  return isTold ? connections : [{ to: announced.value, as: "announced", outcome: { status: "ok", value: { afterMs: 0 }, at: listing.at } }];
}

function entry(command: PortOutcome["command"], port: number, outcome: DataConnection["outcome"], by: PortOutcome["by"]): readonly PortOutcome[] {
  if (outcome.status === "ok") return [{ port, command, open: true, by, what: "open", outcome }];
  if (outcome.status === "skipped") return [];
  const { kind } = outcome.failure;
  if (kind !== "timeout" && kind !== "refused" && kind !== "unreachable") return [];
  return [{ port, command, open: false, by, what: kind === "timeout" ? "no answer" : "rejected", outcome }];
}

function repeated({ port, outcome }: RepeatFact): readonly PortOutcome[] {
  if (outcome === "other") return [];
  const what = outcome === "ok" ? "open" : outcome === "timeout" ? "no answer" : "rejected";
  return [{ port, command: "PASV", open: outcome === "ok", by: "try", what }];
}

/** A range of which a part opens. `contiguous`: the open ports and the closed ones do not lie among each other. */
export interface MixedPorts extends Pick<Match, "facts" | "cites"> {
  /** First all opened, then there was no answer any more: it need not be the port that matters, but how many came before. */
  readonly limited: boolean;
  readonly open: readonly PortOutcome[];
  readonly closed: readonly PortOutcome[];
  readonly contiguous: boolean;
}

/** Undefined unless some ports opened and others did not. A single lost packet of a short knock proves nothing. */
export function mixedPorts(evidence: Evidence): MixedPorts | undefined {
  const table = portTable(evidence);
  const [open, closed] = [table.filter((one) => one.open), table.filter((one) => !one.open)];
  if (open.length === 0 || closed.length === 0) return undefined;
  if (closed.length === 1 && closed.every(({ by, what }) => by === "sample" && what === "no answer")) return undefined;
  const [low, high] = [Math.min(...open.map(({ port }) => port)), Math.max(...open.map(({ port }) => port))];
  const contiguous = closed.every(({ port }) => port < low || port > high);
  const [lastOpen, firstClosed] = [table.findLastIndex((one) => one.open), table.findIndex((one) => !one.open)];
  const limited = lastOpen < firstClosed && closed.length >= 3 && closed.every(({ what }) => what === "no answer");
  return {
    open, closed, contiguous, limited,
    facts: {
      address: controlAddress(evidence) ?? "", open: portList(open), closed: portList(closed), ports: portList(table),
      port: closed[0]?.port ?? 0, share: `${open.length} of ${table.length}`,
      table: [...table].sort((a, b) => a.port - b.port).map(({ port, what }) => `${port} ${what}`).join(", "),
    },
    cites: spans(...[...closed, ...open].map(({ outcome }) => outcome)),
  };
}

/** The ports, each once, in ascending order. */
export function portList(table: readonly PortOutcome[]): string {
  return [...new Set(table.map(({ port }) => port))].sort((a, b) => a - b).join(", ");
}
