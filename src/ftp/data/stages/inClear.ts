import { didNotConnect, isPassive, listed, saidGoodbye } from "../found";
import { nextAttempt, openSession, type DataState } from "../state";
import { clearData, tryActive, tryPassive, type Attempt, type Session } from "../tries";
import { AFTER_SILENCE_MS, LATER_WAIT_MS } from "./ways";
import { isAnonymous, type DataTry } from "../../evidence";
import { CLEAR_NOTE } from "../../furtherNotes";
import { wantsImplicitTls } from "../../session";

/** The way of the set-up on a control connection without TLS. */
export async function allInClear(state: DataState): Promise<void> {
  if (!mayGoPlain(state) || state.run.halted() || saidGoodbye(state.found)) return;
  state.found.plain.push(...await tryPlain(await state.reopen("plain"), nextAttempt(state, false, AFTER_SILENCE_MS), state));
}

/** The data connection alone without TLS. */
export async function dataInClear(state: DataState): Promise<void> {
  if (!mayGoClear(state)) return;
  const clear = openSession(state) ?? await state.reopen("clear");
  if (!clear) return;
  state.found.plain.push(...await tryPlain({ control: clear.control, protect: false, clearFirst: true }, nextAttempt(state, false, LATER_WAIT_MS), state));
  // Whatever comes next is to be under TLS again.
  clear.control.answers.abandon();
}

/** Would a server that lists under TLS take data in clear as well? It is only asked. Last: data connections would go in clear from then on. */
export async function clearLevel(state: DataState): Promise<void> {
  const { protect, found, run } = state;
  const session = openSession(state);
  if (!protect || !session || !found.tries.some(listed) || found.plain.length > 0 || run.halted() || saidGoodbye(found)) return;
  run.note(session.control.session, "tls", CLEAR_NOTE);
  session.control.stage = "tls";
  found.clearData = await clearData(session.control);
}

/**
 * Whether the same in clear can tell more: no data connection came about under TLS, which also blinds the FTP helper of a firewall
 * (RFC 4217, 7). A password goes in clear only when the user says so.
 */
function mayGoPlain({ plan: { target, comparePlain }, protect, found: { tries } }: DataState): boolean {
  const active = target.mode === "active";
  const own = tries.filter((one) => isPassive(one) !== active);
  const came = own.some(({ connections }) => connections.some(({ outcome }) => outcome.status === "ok"));
  const unconnected = own.length > 0 && !came && (active || own.some(didNotConnect));
  // Where TLS comes first nothing is said in clear.
  return protect && !wantsImplicitTls(target) && unconnected && (comparePlain === true || isAnonymous(target.user));
}

/**
 * Whether the data connection alone in clear (PROT C: RFC 4217, 9) can tell more: it opened, and under TLS no listing came of it. What is
 * listed then goes in clear, so the user has to say so here as well.
 */
function mayGoClear({ plan: { target, comparePlain }, protect, found: { tries } }: DataState): boolean {
  const own = tries.filter((one) => isPassive(one));
  const broken = own.some(({ listing }) => listing.status === "failed" && listing.failure.kind !== "reply");
  return protect && target.mode !== "active" && broken && !own.some(listed) && (comparePlain === true || isAnonymous(target.user));
}

/** The way of the set-up, once. */
async function tryPlain(session: Session | undefined, attempt: Attempt, { commands: [first] }: DataState): Promise<readonly DataTry[]> {
  if (!session) return [];
  return attempt.target.mode === "active" ? tryActive(session, attempt, "plain") : [await tryPassive(session, first, attempt, "plain")];
}
