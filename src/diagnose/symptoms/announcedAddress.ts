import { addressFamily, addressKind, plainAddress, type AddressKind } from "../../ftp/address";
import type { DataConnection, DataTry, Evidence, Outcome, SkipReason } from "../../ftp/evidence";
import { failureText } from "./failureFacts";
import { controlAddress, passiveTries, spans } from "./reading";
import { refusedOperation } from "./refusedOperation";
import { rewrittenReply } from "./rewrittenReply";
import type { Match } from "../verdict";

/** A 227 reply that sends the client to an address that is not the server's as the control connection knows it, and where it got nowhere. */
export interface Misdirection {
  readonly announced: string;
  readonly announcedKind: AddressKind;
  readonly control: string;
  readonly controlKind: AddressKind;
  /** The client that ignores the announced address gets a connection. */
  readonly healed: boolean;
  /** Where the client of a log ignored it by itself, or is not seen to connect there, whatever else went wrong is graver. */
  readonly told: Pick<Match, "facts" | "cites" | "yields">;
}

/**
 * The first PASV of an IPv4 control connection whose announced address differs from the control connection's and did not open.
 * A different address over which the connection opens is no fault: load balancers and clouds do that.
 */
export function misdirection(evidence: Evidence): Misdirection | undefined {
  const control = controlAddress(evidence);
  // What was changed on the way is none of the server's doing.
  if (control === undefined || addressFamily(control) === 6 || rewrittenReply(evidence)) return undefined;
  for (const passive of passiveTries(evidence)) {
    if (passive.command !== "PASV" || passive.announced.status !== "ok") continue;
    const { host, port } = passive.announced.value;
    const announced = plainAddress(host);
    const there = passive.connections.find(({ as }) => as === "announced");
    if (announced === control || reached(passive, there)) continue;
    const instead = passive.connections.find(({ as }) => as === "control-address");
    const healed = opens(instead) || (!fails(instead) && epsvOpens(evidence));
    const [announcedKind, controlKind] = [addressKind(announced), addressKind(control)];
    return {
      announced, announcedKind, control, controlKind, healed,
      told: {
        facts: {
          announced, port, control, controlKind, healed, tls: evidence.tls.status === "ok",
          outcome: outcomeText(there), ...(instead && instead.outcome.status !== "skipped" ? { onControlAddress: outcomeText(instead) } : {}),
        },
        cites: spans(passive.announced, there?.outcome, instead?.outcome),
        ...(isUnseen(there) && !fails(instead) && (passive.listing.status === "ok" || refusedOperation(evidence)) ? { yields: "graver" } : {}),
      },
    };
  }
  return undefined;
}

/** Not tried for a reason that says nothing about the address counts as reached; so does a listing that came over no other connection. */
function reached({ connections, listing }: DataTry, there: DataConnection | undefined): boolean {
  if (opens(there)) return true;
  if (listing.status === "ok" && !connections.some((one) => one.as === "control-address" && opens(one))) return true;
  const outcome: Outcome<unknown> | undefined = there?.outcome;
  return outcome?.status === "skipped" && outcome.because !== "unsafe-address" && outcome.because !== "not-in-log";
}

function isUnseen(connection: DataConnection | undefined): boolean {
  return !connection || (connection.outcome.status === "skipped" && connection.outcome.because === "not-in-log");
}

function epsvOpens(evidence: Evidence): boolean {
  return passiveTries(evidence).some(({ command, connections, listing }) =>
    command === "EPSV" && (listing.status === "ok" || connections.some(opens)));
}

function opens(connection: DataConnection | undefined): boolean {
  return connection?.outcome.status === "ok";
}

function fails(connection: DataConnection | undefined): boolean {
  return connection?.outcome.status === "failed";
}

/** Fixed English vocabulary, like every fact. */
const NOT_TRIED: Readonly<Partial<Record<SkipReason, string>>> = {
  "unsafe-address": "not tried: it may lead to another machine", "not-in-log": "not shown in the log",
};

function outcomeText(connection: DataConnection | undefined): string {
  const outcome = connection?.outcome;
  if (outcome?.status === "ok") return outcome.value.afterMs > 0 ? `opened after ${outcome.value.afterMs} ms` : "opened";
  if (outcome?.status === "failed") return failureText(outcome.failure);
  return NOT_TRIED[outcome?.because ?? "not-in-log"] ?? "not tried";
}
