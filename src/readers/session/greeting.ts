import { failed, ok, skipped, type Evidence, type Outcome } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import type { Hint } from "./hint";
import type { Seen } from "./seen";

/** What the log tells of the greeting. `never`: that it did not come. */
export function greetingOf(seen: Seen, hint: Hint, never: Outcome<never> | undefined): Evidence["greeting"] {
  const { greeting, refusedAtOnce, trouble } = seen;
  if (trouble?.failure.kind === "timeout" && isOpen(seen)) return failed({ ...trouble.failure, waitingFor: "greeting" }, trouble.at);
  // What passes before it under TLS is the handshake's, and somebody's who looks at a certificate.
  if (greeting) return ok({ reply: greeting.reply, afterMs: seen.tlsAtOnce ? 0 : elapsed(hint, opensAt(seen), greeting.at) }, greeting.at);
  if (refusedAtOnce) return failed({ kind: "reply", reply: refusedAtOnce.reply }, refusedAtOnce.at);
  return never ?? unsaid(seen, hint);
}

/** The greeting has begun, and the log shows neither its last line nor a command after it. */
function isOpen({ greeting, loginStarted, auth }: Seen): boolean {
  const lines = greeting?.reply.lines ?? [];
  return !loginStarted && !auth && lines[0]?.startsWith("220-") === true && !/^220(?: |$)/.test(lines.at(-1) ?? "");
}

/** Where the client says that its connection stands; one that does not say so begins to connect. */
function opensAt({ attempts, up }: Seen): Span | undefined {
  return attempts.at(-1)?.opened ?? up ?? (attempts.length === 1 ? attempts[0]?.at : undefined);
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Milliseconds between two places of a log that tells the time of both, in their order. */
function elapsed({ clock }: Hint, from: Span | undefined, to: Span): number {
  const [start, end] = [from && clock?.(from.first), clock?.(to.first)];
  const passed = start === undefined || end === undefined ? 0 : (end - start + DAY) % DAY;
  return passed < HOUR ? passed : 0;
}

/** A server that heard a command has sent its greeting, which its own log need not tell. */
function unsaid({ loginStarted, login, auth, tries: [first], operations: [other] }: Seen, { software }: Hint): Evidence["greeting"] {
  const at = loginStarted ?? login?.at ?? auth?.at ?? first?.at ?? other?.at;
  return software !== undefined && at ? ok({ reply: { code: 220, lines: [`220 ${software}`] }, afterMs: 0 }, at) : skipped("not-in-log");
}
