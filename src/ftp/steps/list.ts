import type { Socket } from "node:net";
import type { ControlConnection } from "../control";
import { failed, ok, skipped, type Failure, type Outcome, type Reply, type TransferFact } from "../evidence";
import { failureNote } from "../notes";
import type { Reception } from "./reception";

/** After the data connection has failed or ended, a server that lives says so on the control connection. */
const AFTERWORD_MS = 2000;

export interface Transfer {
  /** Resolves once, with the connection or with undefined when nobody came in time. */
  readonly arrival: Promise<Socket | undefined>;
  readonly receive: (socket: Socket) => Promise<Reception>;
  /** Ends the reception and the wait for a knock. */
  readonly giveUp: () => void;
}

/**
 * LIST over a data connection. Replies and data come in any order: 150 before or after the first byte, 226 before or after the last
 * (RFC 959, 5.4 orders them on the control connection only), so both are read at the same time.
 */
export async function list(control: ControlConnection, { arrival, receive, giveUp }: Transfer): Promise<Outcome<TransferFact>> {
  const { run, session } = control;
  control.stage = "listing";
  const first = run.next();
  const began = run.now();
  let state: Reception | "nobody" | undefined;
  const refusal = control.tell({ verb: "LIST" });
  const over = arrival.then(async (socket) => { state = socket ? await receive(socket) : "nobody"; return state; });
  const trouble = over.then((ended) => ended === "nobody" || ended.failure !== undefined ? undefined : new Promise<never>(() => undefined));
  let opened: Reply | undefined;
  let answer: Outcome<Reply> | undefined;
  for (;;) {
    if (refusal) break;
    const came = await control.hasReply(run.timeoutMs, trouble) || await control.hasReply(state === "nobody" ? 0 : AFTERWORD_MS);
    if (!came) {
      control.abandon();
      break;
    }
    answer = await control.nextReply(0);
    if (answer.status !== "ok" || answer.value.code >= 200) break;
    opened = answer.value;
  }
  const completed = answer?.status === "ok" && answer.value.code >= 200 ? answer.value : undefined;
  const good = completed !== undefined && completed.code < 400;
  // A 226 without the end of the data: the end is on its way, or lost.
  const patience = setTimeout(giveUp, good ? AFTERWORD_MS : 0);
  const reception = await over;
  clearTimeout(patience);
  const at = (): { first: number; last: number } => run.spanFrom(first);
  const afterMs = run.now() - began;
  const noted = (failure: Failure): Outcome<TransferFact> => {
    run.note(session, "listing", failureNote(failure));
    return failed(failure, at());
  };
  if (refusal) return noted(refusal);
  if (run.signal.aborted) return skipped("cancelled");
  const cut = reception !== "nobody" && reception.end === "cut" && reception.bytes > 0;
  if (completed && !good && !cut) return failed({ kind: "reply", reply: completed }, at());
  if (reception !== "nobody" && reception.failure) return failed(reception.failure, at());
  if (answer && answer.status !== "ok") return answer;
  if (reception === "nobody" || !completed) return noted({ kind: "timeout", waitingFor: reception === "nobody" ? "data" : "reply", afterMs });
  if (reception.end === "reset" && reception.bytes === 0) return noted({ kind: "closed", by: "reset", afterMs });
  const fact: TransferFact = { completed, bytes: reception.bytes, ...(opened ? { opened } : {}), ...(reception.tls ? { tls: reception.tls } : {}) };
  return ok(fact, at());
}
