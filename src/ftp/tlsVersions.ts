import { endpoint } from "./address";
import { ControlConnection } from "./control";
import { ok, type Evidence, type Failure, type Target } from "./evidence";
import { versionNote } from "./furtherNotes";
import { connectionNote } from "./notes";
import { isOpened, type Run } from "./run";

/** Newest first: the first that works is what a client needs to know. */
const VERSIONS = ["TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1"] as const;
const WAIT_MS = 2000;

/**
 * Whether asking for one version after the other can tell more: a server may choke on a version that it does not know. Not after a 421:
 * then it has had enough of us.
 */
export function mayBeVersion({ transcript }: Run, { kind, ...failure }: Failure): boolean {
  const dismissed = transcript.some(({ direction, text }) => direction === "received" && /^421(?:[ -]|$)/.test(text));
  return !dismissed && kind === "tls" && "reason" in failure && failure.reason !== "plain-text" && failure.reason !== "certificate";
}

/** After a handshake that failed: the same on a connection of its own for each version, with nothing but that version offered. Undefined: it came to no handshake. */
export async function askTlsVersions(
  run: Run, { host }: Target, implicit: boolean, first: ControlConnection,
): Promise<Evidence["tlsVersions"]> {
  const began = run.next();
  const offered: string[] = [];
  let made = 0;
  first.close();
  for (const [index, version] of VERSIONS.entries()) {
    if (run.halted()) break;
    const session = index + 2;
    run.note(session, "tls", versionNote(version));
    const opened = await run.open(first.peer, run.within(Math.min(run.timeoutMs, WAIT_MS)), "connect");
    run.note(session, "connect", connectionNote(`connect ${endpoint(first.peer)}`, opened));
    // A server that is not there any more has had enough of us.
    if (!isOpened(opened)) break;
    const control = new ControlConnection(opened.socket, run, session, opened.afterMs);
    try {
      if (!implicit && !await isAskedForTls(control)) break;
      control.stage = "tls";
      const secured = await control.startTls(implicit ? "implicit" : "explicit", host, { version, ms: Math.min(run.timeoutMs, WAIT_MS) });
      if (secured.status === "skipped") break;
      made += 1;
      if (secured.status === "ok") offered.unshift(version);
    } finally {
      control.close();
    }
  }
  if (made === 0) return undefined;
  const [oldest, newest] = [offered[0], offered.at(-1)];
  return ok({ offered, ...(oldest === undefined ? {} : { oldest }), ...(newest === undefined ? {} : { newest }) }, run.spanFrom(began));
}

async function isAskedForTls(control: ControlConnection): Promise<boolean> {
  const greeting = await control.answers.next(Math.min(control.run.timeoutMs, WAIT_MS), "greeting");
  if (greeting.status !== "ok" || greeting.value.code >= 300) return false;
  control.stage = "tls";
  const answer = await control.ask({ verb: "AUTH", arg: "TLS" });
  return answer.status === "ok" && answer.value.code < 300;
}
