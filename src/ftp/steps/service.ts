import type { ControlConnection } from "../control";
import { failed, ok, type Evidence, type Failure, type Protocol } from "../evidence";
import { failureNote, quoted, serviceNote } from "../notes";
import { protocolOf } from "../protocol";

/** `foreign`: the facts where it is no FTP server, or none that speaks. `began`: when the wait began, on the clock of the run. */
export interface Identified {
  readonly protocol: Protocol;
  readonly began: number;
  readonly foreign?: Pick<Evidence, "service" | "greeting">;
}

const SILENCE_MS = 3000;
const LAST_WORD_MS = 500;

/**
 * Tells by the first bytes what answers. After three seconds of silence `poke` asks on other connections what kind of server this is;
 * it says `undefined` when nothing answers there either.
 */
export async function identify(control: ControlConnection, poke: () => Promise<Protocol | undefined>): Promise<Identified> {
  const { run, session } = control;
  control.stage = "greeting";
  const began = run.now();
  const first = run.next();
  let poked: Protocol | undefined;
  if (!await control.answers.hasBytes(1, Math.min(SILENCE_MS, run.timeoutMs)) && !control.isOver && run.halted() === undefined) {
    // While the poke lasts a late greeting is still welcome; the kind of server decides whether to wait on.
    poked = await poke();
  }
  const waited = run.now() - began;
  const speaks = poked !== undefined ? control.answers.firstBytes() !== "" : await control.answers.hasBytes(4, run.timeoutMs - waited);
  if (!speaks && control.answers.firstBytes() !== "") await control.answers.hasBytes(16, 300);
  const late = control.answers.firstBytes() === "" && poked === undefined && !control.isOver && run.halted() === undefined;
  const afterMs = run.now() - began;
  if (late) await askLast(control);
  const bytes = control.answers.firstBytes();
  // It hung up on that: a server that serves one at a time has an ear for others now.
  if (late && bytes === "" && control.answers.ended() !== undefined && run.halted() === undefined) poked = await poke();
  const protocol = bytes === "" ? poked ?? "silent" : protocolOf(bytes) ?? "unknown";
  const gone = control.answers.ended() !== undefined || run.halted() !== undefined;
  if (!late && (protocol === "ftp" || (protocol === "silent" && gone))) return { protocol, began };
  const fact = { protocol, firstBytes: quoted(run.masked(bytes)) };
  const service = ok(fact, run.note(session, "greeting", serviceNote(fact)));
  const failure: Failure = bytes === "" || late ? { kind: "timeout", waitingFor: "greeting", afterMs }
    : { kind: "malformed", expected: "an FTP greeting", got: fact.firstBytes };
  run.note(session, "greeting", failureNote(failure));
  return { protocol, began, foreign: { service, greeting: failed(failure, run.spanFrom(first)) } };
}

/** A server that serves one connection at a time answers no poke on another one while it waits on this. */
async function askLast(control: ControlConnection): Promise<void> {
  if (!control.tell({ verb: "QUIT" })) await control.answers.hasBytes(16, LAST_WORD_MS);
  control.answers.abandon();
}
