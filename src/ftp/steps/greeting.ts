import type { ControlConnection } from "../control";
import { failed, ok, type Failure, type GreetingFact, type Outcome, type Protocol, type ServiceFact } from "../evidence";
import { failureNote, greetingNote, quoted, serviceNote } from "../notes";
import { protocolOf } from "../protocol";

export interface Greeted {
  readonly service: Outcome<ServiceFact>;
  readonly greeting: Outcome<GreetingFact>;
}

const SILENCE_MS = 3000;

/**
 * Reads what the server says first. After three seconds of silence `poke` asks on other connections what kind of server this is.
 * It gets a signal that ends it, and says `undefined` when nothing answers there either.
 */
export async function greet(control: ControlConnection, poke: () => Promise<Protocol | undefined>): Promise<Greeted> {
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
  const protocol = control.answers.firstBytes() === "" ? poked ?? "silent" : protocolOf(control.answers.firstBytes()) ?? "unknown";
  if (protocol === "ftp" || (protocol === "silent" && (control.isOver || run.halted() !== undefined))) return speak(control, began, protocol);
  const fact = { protocol, firstBytes: quoted(run.masked(control.answers.firstBytes())) };
  const service = ok(fact, run.note(session, "greeting", serviceNote(fact)));
  const failure: Failure = control.answers.firstBytes() === "" ? { kind: "timeout", waitingFor: "greeting", afterMs: run.now() - began }
    : { kind: "malformed", expected: "an FTP greeting", got: fact.firstBytes };
  run.note(session, "greeting", failureNote(failure));
  return { service, greeting: failed(failure, run.spanFrom(first)) };
}

async function speak(control: ControlConnection, began: number, protocol: Protocol): Promise<Greeted> {
  const { run, session } = control;
  const first = run.next();
  const fact = { protocol, firstBytes: quoted(run.masked(control.answers.firstBytes())) };
  const service = protocol === "ftp" ? ok(fact, run.note(session, "greeting", serviceNote(fact))) : undefined;
  for (;;) {
    const answer = await control.answers.next(run.timeoutMs, "greeting");
    if (answer.status !== "ok") return { service: service ?? (answer as Outcome<never>), greeting: answer as Outcome<never> };
    // RFC 959, 5.4: 120 means that the service will be ready later, with a 220.
    if (answer.value.code < 200) continue;
    if (answer.value.code >= 400) {
      return { service: service ?? ok(fact, answer.at), greeting: failed({ kind: "reply", reply: answer.value }, answer.at) };
    }
    const afterMs = run.now() - began;
    run.note(session, "greeting", greetingNote(afterMs));
    return { service: service ?? ok(fact, answer.at), greeting: ok({ reply: answer.value, afterMs }, run.spanFrom(Math.min(first, answer.at.first))) };
  }
}
