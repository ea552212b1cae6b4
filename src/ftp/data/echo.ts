import { addressFamily } from "../address";
import { ok, type EchoFact, type Outcome } from "../evidence";
import type { Reach } from "./policy";
import type { Session } from "./tries";
import { ECHO_NOTE } from "../furtherNotes";
import { echoFact } from "../pasv";
import { listenActive } from "../steps/active";

const ANSWER_MS = 2000;

/**
 * After active mode has failed: what did the server get of our PORT or EPRT, and where does it see us? A refusal may say so, else STAT may
 * (RFC 959, 4.1.3). Undefined: it tells nothing.
 */
export async function askEcho({ control }: Session, reach: Reach): Promise<Outcome<EchoFact> | undefined> {
  const first = control.run.note(control.session, "active", ECHO_NOTE).first;
  const listening = await listenActive(control, addressFamily(control.peer.host) === 6 ? "EPRT" : "PORT", reach);
  if ("kind" in listening) return undefined;
  listening.close();
  const { announced: { status, ...rest }, sent } = listening;
  const refusal = "failure" in rest && rest.failure.kind === "reply" ? echoFact(sent, rest.failure.reply) : undefined;
  const told = refusal || status === "skipped" ? undefined : await control.ask({ verb: "STAT" }, ANSWER_MS + 4 * control.roundTripMs);
  const fact = told?.status === "ok" ? echoFact(sent, told.value) : refusal;
  return fact && ok(fact, { first, last: control.run.next() - 1 });
}
