import { failed, ok, skipped, type Failure, type Outcome, type Reply, type TransferFact } from "../evidence";
import { failureNote } from "../notes";
import type { Run } from "../run";
import type { Span } from "../transcript";

/** What came over a data connection. `enough`: we closed it at a limit while data flowed. `cut`: we closed it because nothing more came or will come. */
export interface Reception {
  readonly bytes: number;
  readonly end: "fin" | "reset" | "cut" | "enough";
  readonly tls?: NonNullable<TransferFact["tls"]>;
  readonly failure?: Failure;
}

/** What a listing needs of its data connection. */
export interface Transfer<Connection> {
  /** Resolves once, with the connection or with undefined when nobody came in time. */
  readonly arrival: Promise<Connection | undefined>;
  /** `moved`: to be called for everything that comes. */
  readonly receive: (socket: Connection, moved: () => void) => Promise<Reception>;
  /** Ends the reception and the wait for a knock. */
  readonly giveUp: (why: GiveUp) => void;
  readonly patience: Patience;
  /** `LIST -a`: with the names that ls hides, the directory's own among them. */
  readonly all?: boolean;
}

/** How long a transfer may take to begin, and how long it may stand still once it has. Milliseconds. */
export interface Patience {
  readonly silenceMs: number;
  readonly idleMs: number;
  /** How long the last reply may take when the data have ended. */
  readonly closingMs: number;
  /** When that resolves before anything has come, the silence may last longer. */
  readonly longer?: { readonly when: Promise<unknown>; readonly ms: number };
}

/** Why a reception is ended by us: the server says no, nothing comes, or it has lasted long enough. */
export type GiveUp = "refused" | "stalled" | "enough";

/** Both sides of a transfer when it is over. `reception` "nobody": no data connection came about. */
export interface Ended {
  readonly opened: Reply | undefined;
  /** The last answer on the control connection; undefined when none came in time. */
  readonly answer: Outcome<Reply> | undefined;
  readonly reception: Reception | "nobody";
  readonly afterMs: number;
  readonly session: number;
}

/** What a transfer came to: a refusal by the server goes first, then a broken data connection, then silence. */
export function transferOutcome(run: Run, { opened, answer, reception, afterMs, session }: Ended, at: () => Span): Outcome<TransferFact> {
  if (run.signal.aborted) return skipped("cancelled");
  const noted = (failure: Failure): Outcome<TransferFact> => {
    run.note(session, "listing", failureNote(failure));
    return failed(failure, at());
  };
  const completed = answer?.status === "ok" && answer.value.code >= 200 ? answer.value : undefined;
  // At the limit we close, and a server may well call that an abort.
  const full = reception !== "nobody" && reception.end === "enough";
  if (completed && completed.code >= 300 && !full) return failed({ kind: "reply", reply: completed }, at());
  const lost = answer?.status === "failed" && answer.failure.kind === "closed" ? answer.failure : undefined;
  const failure = reception === "nobody" ? undefined : reception.failure;
  // A session that dies takes both connections with it.
  const died = lost !== undefined && !(failure?.kind === "tls" && failure.reason !== "closed");
  if (failure && !died) return failed(failure, at());
  if (answer && answer.status !== "ok") {
    return lost && answer.status === "failed" ? failed({ ...lost, on: "control" }, answer.at) : answer;
  }
  if (reception === "nobody") return noted({ kind: "timeout", waitingFor: "data", afterMs });
  // Did the data end, and the closing reply is lost? Or did they stall, and we closed?
  if (!completed) return noted({ kind: "timeout", waitingFor: reception.end === "cut" ? "data" : "reply", afterMs, bytes: reception.bytes, ...(opened === undefined && reception.bytes === 0 ? { wordless: true } : {}) });
  if (reception.end === "reset" && reception.bytes === 0) return noted({ kind: "closed", by: "reset", afterMs, on: "data" });
  // 226 and no end of the data: a client goes on waiting for it.
  if (reception.end === "cut") return noted({ kind: "timeout", waitingFor: "data", afterMs, bytes: reception.bytes });
  const { bytes, tls } = reception;
  return ok({ completed, bytes, ...(opened ? { opened } : {}), ...(tls ? { tls } : {}) }, at());
}
