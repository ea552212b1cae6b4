import { networkInterfaces } from "node:os";
import { addressFamily, plainAddress } from "../address";
import { isPassive, listed, saidGoodbye, stalled, type DataFound } from "./found";
import type { DataPlan, Reopen } from "./plan";
import type { Reach, Surroundings } from "./policy";
import { watchThinking, type Thinking } from "./thinking";
import type { Attempt, Session } from "./tries";
import type { Run } from "../run";

/** How long a listing that has begun may stand still; where one did already, the next hardly differs. */
const IDLE_MS = 2500;
const IDLE_AFTER_STALL_MS = 1200;
/** How long a server may take to say 226: some sum up, scan or log before. A second time it is known to be lost. */
const CLOSING_REPLY_MS = 7000;
/** A server that closes after a failed transfer does so right after its reply. */
const CLOSING_MS = 100;

export type PassiveCommand = "PASV" | "EPSV";

/** Where the data connections of one run stand: what all stages share, and what they change. */
export interface DataState {
  readonly run: Run;
  readonly plan: DataPlan;
  readonly reopen: Reopen;
  readonly found: DataFound;
  /** Whether data connections are to be under TLS. */
  readonly protect: boolean;
  /** The passive commands in the order of this family of addresses. */
  readonly commands: readonly [first: PassiveCommand, second: PassiveCommand];
  readonly reach: Reach;
  readonly surroundings: Surroundings;
  readonly thinking: Thinking;
  /** Four round trips: what the distance adds to every wait. */
  readonly distanceMs: number;
  /** The control connection in use; undefined: it is spent. */
  current: Session | undefined;
}

/** How it stands before the first data connection. */
export function startState(run: Run, plan: DataPlan, session: Session, reopen: Reopen, found: DataFound): DataState {
  const { peer, local, roundTripMs } = session.control;
  return {
    run, plan, reopen, found, protect: session.protect, current: session,
    commands: addressFamily(peer.host) === 6 ? ["EPSV", "PASV"] : ["PASV", "EPSV"],
    reach: { address: plan.activeAddress, ports: plan.activePorts },
    surroundings: {
      peer: plainAddress(peer.host), local: plainAddress(local.host), knocked: new Set(),
      own: Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => plainAddress(address))),
      named: plan.addresses.map(plainAddress),
    },
    thinking: watchThinking(run),
    distanceMs: roundTripMs * 4,
  };
}

/** The control connection in use, if something may be asked on it still. */
export function openSession({ current }: DataState): Session | undefined {
  return current && !current.control.isOver ? current : undefined;
}

/** A control connection for the next try: the one in use, or a new one in its place. Undefined: there shall be none any more. */
export async function readySession(state: DataState): Promise<Session | undefined> {
  const { run, found, current, distanceMs } = state;
  if (run.halted() || saidGoodbye(found)) return undefined;
  const last = found.tries.at(-1);
  const answered = last?.listing.status === "failed" && await current?.control.answers.hasReply(CLOSING_MS + distanceMs);
  const silent = current && last && stalled(last) && answered === false ? current.control : undefined;
  if (silent) state.thinking.listenOn(silent);
  if (!openSession(state)) state.current = await state.reopen(silent && "beside");
  return state.current;
}

/** How the next try is to be made, as patient as what was seen so far asks for. `waitMs`: for the connection to open, besides the distance. */
export function nextAttempt({ run, plan, found, current, reach, surroundings, thinking, distanceMs }: DataState, resume: boolean, waitMs: number): Attempt {
  const again = found.tries.some(stalled);
  // Who answers slowly lists slowly.
  const slower = Math.max(distanceMs, 2 * (current?.control.slowestMs ?? 0));
  const idleMs = Math.min(run.timeoutMs, (again ? IDLE_AFTER_STALL_MS : IDLE_MS) + slower);
  const unclosed = found.tries.some(({ listing }) => listing.status === "failed" && listing.failure.kind === "timeout" && listing.failure.waitingFor === "reply");
  // Where it listed at once another way, this silence is not the server's.
  const silenceMs = again && found.tries.some((one) => !isPassive(one) && listed(one)) ? Math.min(idleMs, run.timeoutMs) : thinking.silenceMs(again, slower);
  const closingMs = Math.min(run.timeoutMs, (unclosed ? IDLE_AFTER_STALL_MS : CLOSING_REPLY_MS) + slower);
  const patience = { idleMs, closingMs, silenceMs, longer: { when: thinking.spoke, ms: run.timeoutMs } };
  return { target: plan.target, resume, waitMs: waitMs + distanceMs, patience, surroundings, reach };
}

/** Transfers that stood still. */
export function countStalls({ found }: DataState): number {
  return found.tries.filter(stalled).length;
}
