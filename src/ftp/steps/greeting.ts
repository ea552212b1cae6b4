import type { ControlConnection } from "../control";
import { failed, ok, type Evidence, type Outcome, type Protocol } from "../evidence";
import { greetingNote, quoted, serviceNote } from "../notes";

/** The greeting (RFC 959, 5.4) of what looks like an FTP server. `began`: when the wait for it began. */
export async function readGreeting(control: ControlConnection, began: number, protocol: Protocol): Promise<Pick<Evidence, "service" | "greeting">> {
  const { run, session } = control;
  const first = run.next();
  const fact = { protocol, firstBytes: quoted(run.masked(control.answers.firstBytes())) };
  const service = protocol === "ftp" ? ok(fact, run.note(session, "greeting", serviceNote(fact))) : undefined;
  const until = run.now() + run.timeoutMs;
  for (;;) {
    const answer = await control.answers.next(until - run.now(), "greeting");
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
