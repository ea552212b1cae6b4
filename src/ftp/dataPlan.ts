import { networkInterfaces } from "node:os";
import { addressFamily } from "./address";
import { listed, tryActive, tryPassive, type Attempt, type Session } from "./dataTries";
import type { DataTry, Target } from "./evidence";
import type { Run } from "./run";

/** How long a passive data connection may take to open, besides four round trips. Later ones know more: the network has been seen. */
const FIRST_WAIT_MS = 1000;
const FIRST_WAIT_AT_LEAST_MS = 2000;
const LATER_WAIT_MS = 1200;
/** A server that closes after a failed transfer does so right after its reply. */
const CLOSING_MS = 100;

/** The set-up's way first, then what else could work. Each attempt is added to `tries` when it is over. */
export async function tryData(
  run: Run, target: Target, session: Session, reopen: () => Promise<Session | undefined>, tries: DataTry[],
): Promise<void> {
  let current: Session | undefined = session;
  const networks = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).flatMap(({ cidr }) => cidr ?? []);
  const slow = session.control.roundTripMs * 4;
  const attempt = (resume: boolean, waitMs: number): Attempt => ({ target, resume, waitMs: waitMs + slow, networks });

  const ready = async (): Promise<Session | undefined> => {
    if (run.halted() || tries.some(saidGoodbye)) return undefined;
    if (tries.at(-1)?.listing.status === "failed") await current?.control.answers.hasReply(CLOSING_MS + slow);
    if (!current || current.control.isOver) current = await reopen();
    return current;
  };
  const active = async (): Promise<void> => {
    const used = await ready();
    if (!used) return;
    tries.push(...await tryActive(used, attempt(target.sessionReuse, LATER_WAIT_MS)));
    // A server that still waits for its own connect answers nothing else on this connection.
    if (tries.at(-1)?.listing.status === "failed") current = undefined;
  };
  const passive = async (command: "PASV" | "EPSV", waitMs: number, resume: boolean): Promise<DataTry | undefined> => {
    const used = await ready();
    const tried = used && await tryPassive(used, command, attempt(resume, waitMs));
    if (tried) tries.push(tried);
    return tried;
  };
  /** The same again with the TLS session resumed the other way round: only that can tell whether resumption is what matters. */
  const contrasted = async (command: "PASV" | "EPSV", waitMs: number): Promise<DataTry | undefined> => {
    const tried = await passive(command, waitMs, target.sessionReuse);
    const before = tries.some(({ resumption }) => resumption !== undefined && resumption !== tried?.resumption);
    if (tried?.resumption === undefined || tried.listing.status !== "failed" || before) return undefined;
    return passive(command, waitMs, !tried.resumption);
  };

  if (target.mode === "active") await active();
  const six = addressFamily(session.control.peer.host) === 6;
  const contrast = await contrasted(six ? "EPSV" : "PASV", Math.max(FIRST_WAIT_MS, FIRST_WAIT_AT_LEAST_MS - slow));
  if (!contrast || !listed(contrast)) await contrasted(six ? "PASV" : "EPSV", LATER_WAIT_MS);
  if (target.mode === "auto" && !tries.some(listed)) await active();
}

/** 421: the server closes, and coming back at once would be the next offence. */
function saidGoodbye({ announced, listing }: DataTry): boolean {
  return [announced, listing].some((outcome) => outcome.status === "failed" && outcome.failure.kind === "reply" && outcome.failure.reply.code === 421);
}
