import { askEcho } from "../echo";
import { allListed, didNotConnect, isPassive, listed } from "../found";
import { repeatPassive, takeSamples } from "../samples";
import { nextAttempt, openSession, readySession, type DataState } from "../state";
import { useTickets } from "../tickets";
import { tryPassive } from "../tries";
import { testWriting } from "../writeTest";
import { LATER_WAIT_MS } from "./ways";
import { earlyHandshake, type DataTry } from "../../evidence";

/** Data connections that resume the TLS session, if all goes well: a client that copies a folder makes more. The fourth begins TLS at once. */
const TICKET_USES = 3;

/** More listings with the TLS session resumed, where that worked. A server that thinks for seconds each time is spared. */
export async function moreTickets(state: DataState): Promise<void> {
  const { tries, tickets } = state.found;
  const session = openSession(state);
  const used = tries.filter(({ listing }) => listing.status === "ok" && listing.value.tls?.resumed === true).length;
  if (session && !state.thinking.thinks()) tickets.push(...await useTickets(session, nextAttempt(state, true, LATER_WAIT_MS), tries, TICKET_USES - used));
}

/** The server lists, that is known: where it is slow this is not worth a wait. */
const EARLY_PATIENCE_MS = 800;

/** Does the server's handshake wait for the transfer to be asked for? Last, because a server that minds may be in disorder then. */
export async function handshakeAtOnce(state: DataState): Promise<void> {
  const { found } = state;
  const way = found.tries.find((one) => isPassive(one) && one.resumption !== undefined && listed(one));
  const [session, command] = [openSession(state), way && passiveCommand(state, (one) => one === way)];
  if (!way || !session || !command || state.run.halted()) return;
  const attempt = nextAttempt(state, way.resumption === true, LATER_WAIT_MS);
  const ms = EARLY_PATIENCE_MS + state.distanceMs;
  const patience = { idleMs: ms, silenceMs: ms, closingMs: ms };
  const listings: DataTry["listing"][] = [];
  while (listings.length < 2 && listings.at(-1)?.status !== "ok" && openSession(state)) {
    const { announced, listing } = await tryPassive(session, command, { ...attempt, patience }, "early");
    if (announced.status !== "ok") break;
    listings.push(listing);
  }
  const again = listings.at(-1)?.status === "failed" ? openSession(state) : undefined;
  if (again) found.tickets.push(...await useTickets(again, nextAttempt(state, true, LATER_WAIT_MS), found.tries, 1));
  const early = earlyHandshake(listings, found.tickets);
  if (early) found.earlyHandshake = early;
}

/** An empty listing can be a directory that one may not read. */
export async function hiddenNames(state: DataState): Promise<void> {
  const command = passiveCommand(state, ({ listing }) => listing.status === "ok" && listing.value.bytes === 0);
  const session = openSession(state);
  if (!command || !session) return;
  state.found.all = (await tryPassive(session, command, nextAttempt(state, state.plan.target.sessionReuse, LATER_WAIT_MS), "all")).listing;
}

/** The passive range, where it can tell more: all ways list, or some port did not open. Then as many connections as the user asked for. */
export async function passiveRange(state: DataState): Promise<void> {
  const { found, plan: { samples, repeat } } = state;
  const unconnected = found.tries.some(didNotConnect) && !found.plain.some(listed);
  const session = unconnected || repeat !== undefined ? await readySession(state) : state.current;
  if (!session) return;
  if (unconnected || allListed(found.tries)) found.samples.push(...await takeSamples(session.control, found.tries, samples));
  if (repeat !== undefined) found.repeats.push(...await repeatPassive(session.control, found.tries, repeat));
}

/** Only where a listing came: else the verdict is about that. */
export async function writing(state: DataState): Promise<void> {
  const command = passiveCommand(state, listed);
  if (state.plan.writeTest !== true || !command) return;
  const writer = await readySession(state);
  const again = async () => state.current = await state.reopen();
  if (writer) state.found.write = await testWriting(writer, command, nextAttempt(state, state.plan.target.sessionReuse, LATER_WAIT_MS), again);
}

/** After active mode has failed: what did the server get of our PORT? */
export async function echoOfPort(state: DataState): Promise<void> {
  const knocks = state.found.tries.filter((one) => !isPassive(one));
  // A server that connects before it answers PORT would only take as long again.
  const unanswered = knocks.some(({ announced }) => announced.status === "failed" && announced.failure.kind === "timeout");
  if (state.plan.target.mode !== "active" || knocks.some(listed) || unanswered) return;
  const asked = await readySession(state);
  const echo = asked && await askEcho(asked, state.reach);
  if (echo) state.found.echo = echo;
}

/** The passive command of the first try of that kind. */
function passiveCommand({ found: { tries } }: DataState, isMeant: (one: DataTry) => boolean): "PASV" | "EPSV" | undefined {
  const command = tries.find((one) => isPassive(one) && isMeant(one))?.command;
  return command === "PASV" || command === "EPSV" ? command : undefined;
}
