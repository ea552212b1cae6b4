import type { Socket } from "node:net";
import type { ControlConnection } from "../control";
import { failed, type Outcome, type Reply, type TransferFact } from "../evidence";
import { failureNote } from "../notes";
import { transferOutcome, type Reception, type Transfer } from "../transfer";
import { pause } from "../wait";

/** After the data connection has failed or ended, a server that lives says so on the control connection. */
const AFTERWORD_MS = 2000;
/** And when all data has come, the closing reply is due: a server has nothing left to do but to say it. */
const CLOSING_REPLY_MS = 2000;

/**
 * LIST over a data connection. Replies and data come in any order: 150 before or after the first byte, 226 before or after the last
 * (RFC 959, 5.4 orders them on the control connection only), so both are read at the same time.
 */
export async function list(control: ControlConnection, { arrival, receive, giveUp }: Transfer<Socket>): Promise<Outcome<TransferFact>> {
  const { run, session, answers } = control;
  control.stage = "listing";
  const [first, began] = [run.next(), run.now()];
  const refusal = control.tell({ verb: "LIST" });
  if (refusal) {
    giveUp();
    void arrival.then((socket) => socket?.destroy());
    if (refusal.kind !== "reply") run.note(session, "listing", failureNote(refusal));
    return failed(refusal, run.spanFrom(first));
  }
  let state: Reception | "nobody" | undefined;
  const over = arrival.then(async (socket) => { state = socket ? await receive(socket) : "nobody"; return state; });
  const done = new AbortController();
  const trouble = over.then((ended) => ended === "nobody" || ended.failure !== undefined ? undefined : pause(CLOSING_REPLY_MS, done.signal));
  let opened: Reply | undefined;
  let answer: Outcome<Reply> | undefined;
  for (;;) {
    const came = await answers.hasReply(run.timeoutMs, trouble) || await answers.hasReply(state === "nobody" ? 0 : AFTERWORD_MS);
    answer = came ? await answers.next(0) : undefined;
    // 1xx again and again is no answer either.
    if (!answer || (isPreliminary(answer) && run.now() - began > 2 * run.timeoutMs + AFTERWORD_MS)) {
      answers.abandon();
      break;
    }
    if (answer.status !== "ok" || !isPreliminary(answer)) break;
    opened = answer.value;
    answer = undefined;
  }
  done.abort();
  // A 226 without the end of the data: the end is on its way, or lost.
  const good = answer?.status === "ok" && answer.value.code < 400;
  const patience = setTimeout(giveUp, good ? AFTERWORD_MS : 0);
  const reception = await over;
  clearTimeout(patience);
  return transferOutcome(run, { opened, answer, reception, afterMs: run.now() - began, session }, () => run.spanFrom(first));
}

function isPreliminary(answer: Outcome<Reply>): boolean {
  return answer.status === "ok" && answer.value.code < 200;
}
