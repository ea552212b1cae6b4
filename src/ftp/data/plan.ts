import { networkInterfaces } from "node:os";
import { addressFamily, plainAddress } from "../address";
import type { Surroundings } from "./policy";
import { allListed, didNotConnect, isPassive, listed, saidGoodbye, stalled, wasSilent, type DataFound } from "./found";
import { tryActive, tryPassive, type Attempt, type Session } from "./tries";
import { mayGoClear, mayGoPlain, tryPlain } from "./plainTries";
import { askEcho } from "./echo";
import type { DataTry, Target } from "../evidence";
import type { Run } from "../run";
import { repeatPassive, takeSamples } from "./samples";
import { watchThinking } from "./thinking";
import { useTickets } from "./tickets";
import { testWriting } from "./writeTest";

/** How long a passive data connection may take to open, besides four round trips. Later ones know more: the network has been seen. */
const FIRST_WAIT_MS = 1000;
const FIRST_WAIT_AT_LEAST_MS = 1800;
const LATER_WAIT_MS = 1200;
/** Where the first way was silent the second one hardly differs. */
const AFTER_SILENCE_MS = 900;
/** How long a listing that has begun may stand still; where one did already, the next hardly differs. */
const IDLE_MS = 2500;
const IDLE_AFTER_STALL_MS = 1200;
/** A server that closes after a failed transfer does so right after its reply. */
const CLOSING_MS = 100;

export interface DataPlan {
  readonly target: Target;
  /** All addresses of the target's host. */
  readonly addresses: readonly string[];
  /** At most so many samples of the passive range; by default it depends. */
  readonly samples?: number;
  /** Where PORT and EPRT say that we are, and the ports to listen on: as a client behind NAT is set up. */
  readonly activeAddress?: string;
  readonly activePorts?: { readonly first: number; readonly last: number };
  /** Store a file and remove it: only when the user asked for it. */
  readonly writeTest?: boolean;
  /** So many passive connections for a success ratio. */
  readonly repeat?: number;
  /** Log in once more without TLS, to compare: the password goes in clear then. Who has none is compared unasked. */
  readonly comparePlain?: boolean;
}

/** Another control connection in place of the one before. `plain`: without TLS. `beside`: the one before is listened to further. `clear`: one more than usual. */
export type Reopen = (how?: "plain" | "clear" | "beside") => Promise<Session | undefined>;

/** The set-up's way first, then what else could work. Each attempt is added to `found` when it is over. */
export async function tryData(
  run: Run, plan: DataPlan, session: Session, reopen: Reopen, found: DataFound,
): Promise<void> {
  const { target } = plan;
  const { tries } = found;
  let current: Session | undefined = session;
  const surroundings: Surroundings = {
    peer: plainAddress(session.control.peer.host), local: plainAddress(session.control.local.host), knocked: new Set(),
    own: Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => plainAddress(address))),
    named: plan.addresses.map(plainAddress),
  };
  const reach = { address: plan.activeAddress, ports: plan.activePorts };
  const slow = session.control.roundTripMs * 4;
  const thinking = watchThinking(run);
  const attempt = (resume: boolean, waitMs: number): Attempt => {
    const again = tries.some(stalled);
    // Who answers slowly lists slowly.
    const slower = Math.max(slow, 2 * (current?.control.slowestMs ?? 0));
    const idleMs = Math.min(run.timeoutMs, (again ? IDLE_AFTER_STALL_MS : IDLE_MS) + slower);
    const patience = { idleMs, silenceMs: thinking.silenceMs(again, slower), longer: { when: thinking.spoke, ms: run.timeoutMs } };
    return { target, resume, waitMs: waitMs + slow, patience, surroundings, reach };
  };

  const ready = async (): Promise<Session | undefined> => {
    if (run.halted() || saidGoodbye(found)) return undefined;
    const last = tries.at(-1);
    const answered = last?.listing.status === "failed" && await current?.control.answers.hasReply(CLOSING_MS + slow);
    const silent = current && last && stalled(last) && answered === false ? current.control : undefined;
    if (silent) thinking.listenOn(silent);
    if (!current || current.control.isOver) current = await reopen(silent && "beside");
    return current;
  };
  const active = async (): Promise<void> => {
    const used = await ready();
    if (!used) return;
    const waitMs = tries.length === 0 ? FIRST_WAIT_AT_LEAST_MS : LATER_WAIT_MS;
    tries.push(...await tryActive(used, attempt(target.sessionReuse, waitMs)));
    // A server that still waits for its own connect answers nothing else on this connection.
    if (tries.at(-1)?.listing.status === "failed") current = undefined;
  };
  const passive = async (command: "PASV" | "EPSV", waitMs: number, resume: boolean): Promise<DataTry | undefined> => {
    const used = await ready();
    const tried = used && await tryPassive(used, command, attempt(resume, waitMs));
    if (tried) tries.push(tried);
    const spent = tried?.listing.status === "skipped" && tried.listing.because === "unsafe-address";
    return spent ? passive(command, waitMs, resume) : tried;
  };
  /** The same again with the TLS session resumed the other way round: only that can tell whether resumption is what matters. */
  const contrasted = async (command: "PASV" | "EPSV", waitMs: number): Promise<DataTry | undefined> => {
    const tried = await passive(command, waitMs, target.sessionReuse);
    const before = tries.some(({ resumption }) => resumption !== undefined && resumption !== tried?.resumption);
    if (tried?.resumption === undefined || tried.listing.status !== "failed" || before) return undefined;
    return passive(command, waitMs, !tried.resumption);
  };

  if (target.mode === "active") await active();
  const [first, second] = addressFamily(session.control.peer.host) === 6 ? ["EPSV", "PASV"] as const : ["PASV", "EPSV"] as const;
  const contrast = await contrasted(first, Math.max(FIRST_WAIT_MS, FIRST_WAIT_AT_LEAST_MS - slow));
  const stalls = (): number => tries.filter(stalled).length;
  if ((!contrast || !listed(contrast)) && stalls() < 2) await contrasted(second, tries.some(wasSilent) ? AFTER_SILENCE_MS : LATER_WAIT_MS);
  // Once can be a server that had to think.
  if (stalls() === 1) await passive(first, LATER_WAIT_MS, target.sessionReuse);
  if (current && !current.control.isOver) found.tickets.push(...await useTickets(current, attempt(true, LATER_WAIT_MS), tries));
  const empty = tries.find((one) => isPassive(one) && one.listing.status === "ok" && one.listing.value.bytes === 0)?.command;
  if ((empty === "PASV" || empty === "EPSV") && current && !current.control.isOver) {
    found.all = (await tryPassive(current, empty, attempt(target.sessionReuse, LATER_WAIT_MS), "all")).listing;
  }
  if (mayGoPlain(plan, session.protect, tries) && !run.halted() && !saidGoodbye(found)) {
    found.plain.push(...await tryPlain(await reopen("plain"), attempt(false, AFTER_SILENCE_MS), first));
  }
  if (mayGoClear(plan, session.protect, tries)) {
    const clear = current && !current.control.isOver ? current : await reopen("clear");
    if (clear) found.plain.push(...await tryPlain({ control: clear.control, protect: false, clearFirst: true }, attempt(false, LATER_WAIT_MS), first));
    // Whatever comes next is to be under TLS again.
    clear?.control.answers.abandon();
  }
  const unconnected = tries.some(didNotConnect) && !found.plain.some(listed);
  const used = unconnected || plan.repeat !== undefined ? await ready() : current;
  if (used && (unconnected || allListed(tries))) found.samples.push(...await takeSamples(used.control, tries, plan.samples));
  if (used && plan.repeat !== undefined) found.repeats.push(...await repeatPassive(used.control, tries, plan.repeat));
  const way = tries.find((one) => listed(one) && isPassive(one))?.command;
  if (plan.writeTest === true && (way === "PASV" || way === "EPSV")) {
    const writer = await ready();
    if (writer) found.write = await testWriting(writer, way, attempt(target.sessionReuse, LATER_WAIT_MS), async () => current = await reopen());
  }
  const knocks = tries.filter((one) => !isPassive(one));
  // A server that connects before it answers PORT would only take as long again.
  const unanswered = knocks.some(({ announced }) => announced.status === "failed" && announced.failure.kind === "timeout");
  if (target.mode === "active" && !knocks.some(listed) && !unanswered) {
    const asked = await ready();
    const echo = asked && await askEcho(asked, reach);
    if (echo) found.echo = echo;
  }
  if (target.mode === "auto" && !tries.some(listed) && stalls() < 2) await active();
}
