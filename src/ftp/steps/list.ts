import type { Socket } from "node:net";
import type { ControlConnection } from "../control";
import { failed, type Outcome, type Reply, type TransferFact } from "../evidence";
import { failureNote } from "../notes";
import { watchTransfer } from "../data/stall";
import { transferOutcome, type Reception, type Transfer } from "../data/transfer";

/** After the data connection has failed, a server that lives says so on the control connection. */
const AFTERWORD_MS = 1000;

/**
 * LIST over a data connection. Replies and data come in any order: 150 before or after the first byte, 226 before or after the last
 * (RFC 959, 5.4 orders them on the control connection only), so both are read at the same time.
 */
export async function list(control: ControlConnection, { arrival, receive, giveUp, patience, all }: Transfer<Socket>): Promise<Outcome<TransferFact>> {
  const { run, session, answers } = control;
  control.stage = "listing";
  const [first, began] = [run.next(), run.now()];
  const refusal = control.tell({ verb: "LIST", ...(all === true ? { arg: "-a" } : {}) });
  if (refusal) {
    giveUp("refused");
    void arrival.then((socket) => socket?.destroy());
    if (refusal.kind !== "reply") run.note(session, "listing", failureNote(refusal));
    return failed(refusal.kind === "closed" ? { ...refusal, on: "control" } : refusal, run.spanFrom(first));
  }
  const watch = watchTransfer(patience, run.within(2 * run.timeoutMs));
  let state: Reception | "nobody" | undefined;
  const over = arrival.then(async (socket) => {
    state = socket ? await receive(socket, watch.moved) : "nobody";
    if (state !== "nobody" && state.end === "fin" && !state.failure) watch.ended();
    else watch.moved();
    return state;
  });
  const trouble = over.then((ended) => ended === "nobody" || ended.failure !== undefined ? undefined : watch.expired);
  let opened: Reply | undefined;
  let answer: Outcome<Reply> | undefined;
  do {
    await answers.hasReply(2 * run.timeoutMs, Promise.race([trouble, watch.expired]));
    if (typeof state === "object" && state.failure) await answers.hasReply(Math.min(AFTERWORD_MS + 4 * control.roundTripMs, patience.idleMs));
    answer = await answers.hasReply(0) ? await answers.next(0) : undefined;
    if (!opened && preliminary(answer)) watch.moved();
    opened = preliminary(answer) ?? opened;
  } while (preliminary(answer));
  if (!answer) answers.abandon();
  // A 226 without the end of the data: the end is on its way, or lost.
  if (answer?.status === "ok" && answer.value.code < 400) {
    watch.moved();
    await Promise.race([over, watch.expired]);
  }
  giveUp(watch.stop());
  const reception = await over;
  return transferOutcome(run, { opened, answer, reception, afterMs: run.now() - began, session }, () => run.spanFrom(first));
}

function preliminary(answer: Outcome<Reply> | undefined): Reply | undefined {
  return answer?.status === "ok" && answer.value.code < 200 ? answer.value : undefined;
}
