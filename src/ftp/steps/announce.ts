import { plainAddress } from "../address";
import type { ControlConnection } from "../control";
import { failed, ok, type Endpoint, type Failure, type Outcome } from "../evidence";
import { failureNote, quoted } from "../notes";
import { parseEpsvReply, parsePasvReply } from "../pasv";
import { replyText } from "../reply";

/** A server only opens a port for the answer. Where none comes, something on the way has swallowed the command or the reply. */
const ANSWER_MS = 3000;

/** PASV or EPSV, and where it says. */
export async function announce(control: ControlConnection, command: "PASV" | "EPSV"): Promise<Outcome<Endpoint>> {
  control.stage = "passive";
  const answer = await control.ask({ verb: command }, ANSWER_MS + 4 * control.roundTripMs);
  if (answer.status !== "ok") return answer as Outcome<never>;
  if (answer.value.code !== (command === "PASV" ? 227 : 229)) return failed({ kind: "reply", reply: answer.value }, answer.at);
  const port = command === "EPSV" ? parseEpsvReply(answer.value) : undefined;
  const announced = command === "PASV" ? parsePasvReply(answer.value) : port === undefined ? undefined : { host: plainAddress(control.peer.host), port };
  if (announced) return ok(announced, answer.at);
  const expected = command === "PASV" ? "six numbers up to 255" : "a port between three delimiters and one";
  const failure: Failure = { kind: "malformed", expected, got: quoted(replyText(answer.value)) };
  control.run.note(control.session, "passive", failureNote(failure));
  return failed(failure, answer.at);
}
