import { isPassive, listed, stalled, wasSilent } from "../found";
import { countStalls, nextAttempt, readySession, type DataState, type PassiveCommand } from "../state";
import { tryActive, tryPassive } from "../tries";
import type { DataTry } from "../../evidence";
import type { Run } from "../../run";
import { pause } from "../../wait";

/** How long a passive data connection may take to open, besides four round trips. Later ones know more: the network has been seen. */
const FIRST_WAIT_MS = 1000;
const FIRST_WAIT_AT_LEAST_MS = 1600;
export const LATER_WAIT_MS = 1200;
/** Where the first way was silent the second one hardly differs. */
export const AFTER_SILENCE_MS = 900;
/** What was waited for already when the second silence is over. */
const SPENT_MS = 4000;
/** How much longer a server may think then: nobody waits for ever. */
const THOUGHT_MS = 7000;

/** Active mode is the way of this set-up. */
export async function ownActive(state: DataState): Promise<void> {
  if (state.plan.target.mode === "active") await active(state);
}

/** PASV, or EPSV where the server has an IPv6 address. */
export async function firstPassive(state: DataState): Promise<void> {
  await contrasted(state, state.commands[0], Math.max(FIRST_WAIT_MS, FIRST_WAIT_AT_LEAST_MS - state.distanceMs));
}

/**
 * The data connection opened and the server says nothing. Does it not have it, or does it think? What it does with a connection of its own
 * tells: nothing either, and it is given time. Only where a client may use both ways.
 */
export async function activeAfterSilence(state: DataState): Promise<void> {
  const { run, found: { tries }, plan: { target }, thinking } = state;
  const first = tries.at(-1);
  if (target.mode !== "auto" || !first || !stalled(first) || !isWordless(run, first)) return;
  await active(state);
  const own = tries.at(-1);
  if (own === first || !own || !isWordless(run, own)) return;
  await Promise.race([thinking.spoke, pause(run.within(Math.min(THOUGHT_MS, run.timeoutMs - SPENT_MS)), run.signal)]);
}

/** Where the first way only lists with the TLS session resumed the other way round, the cause is found. */
export async function secondPassive(state: DataState): Promise<void> {
  const { found: { tries }, commands: [first, second] } = state;
  const alike = tries.filter(({ command }) => command === first);
  const decided = alike.some((one) => listed(one) && alike.some(({ resumption }) => resumption !== one.resumption));
  if (!decided && countStalls(state) < 2 && !state.thinking.thinks()) await contrasted(state, second, tries.some(wasSilent) ? AFTER_SILENCE_MS : LATER_WAIT_MS);
}

/** Once can be a server that had to think. */
export async function againAfterStall(state: DataState): Promise<void> {
  if (countStalls(state) === 1 || state.thinking.thinks()) await passive(state, state.commands[0], LATER_WAIT_MS, state.plan.target.sessionReuse);
}

/** Where no passive way lists: the user's client may do that by itself. */
export async function activeInstead(state: DataState): Promise<void> {
  const tried = state.found.tries.some((one) => !isPassive(one));
  if (state.plan.target.mode === "auto" && !tried && !state.found.tries.some(listed) && countStalls(state) < 2) await active(state);
}

/** The transfer was asked for, and not a word came back. */
function isWordless({ transcript }: Run, { listing }: DataTry): boolean {
  if (listing.status !== "failed" || listing.failure.kind !== "timeout") return false;
  const lines = transcript.slice(listing.at.first, listing.at.last + 1);
  return lines.some(({ text }) => text === "LIST") && !lines.some(({ direction }) => direction === "received");
}

async function active(state: DataState): Promise<void> {
  const { tries } = state.found;
  const used = await readySession(state);
  if (!used) return;
  const waitMs = tries.length === 0 ? FIRST_WAIT_AT_LEAST_MS : LATER_WAIT_MS;
  tries.push(...await tryActive(used, nextAttempt(state, state.plan.target.sessionReuse, waitMs)));
  // A server that still waits for its own connect answers nothing else on this connection.
  if (tries.at(-1)?.listing.status === "failed") state.current = undefined;
}

async function passive(state: DataState, command: PassiveCommand, waitMs: number, resume: boolean): Promise<DataTry | undefined> {
  const used = await readySession(state);
  const tried = used && await tryPassive(used, command, nextAttempt(state, resume, waitMs));
  if (tried) state.found.tries.push(tried);
  if (tried && dies(tried)) state.current = undefined;
  const spent = tried?.listing.status === "skipped" && tried.listing.because === "unsafe-address";
  return spent ? passive(state, command, waitMs, resume) : tried;
}

/** Where it fails, the same again with the TLS session resumed the other way round: only that can tell whether resumption is what matters. */
async function contrasted(state: DataState, command: PassiveCommand, waitMs: number): Promise<void> {
  const tried = await passive(state, command, waitMs, state.plan.target.sessionReuse);
  if (tried?.resumption === undefined || tried.listing.status !== "failed") return;
  const before = state.found.tries.some(({ resumption }) => resumption !== undefined && resumption !== tried.resumption);
  if (!before) await passive(state, command, waitMs, !tried.resumption);
}

/** vsftpd: die() in utility.c. The end of the connection may be a moment behind its last words. */
function dies({ announced }: DataTry): boolean {
  return announced.status === "failed" && announced.failure.kind === "reply" && announced.failure.reply.lines.some((line) => line.startsWith("500 OOPS: "));
}
