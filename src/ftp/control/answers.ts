import { failed, ok, skipped, type Failure, type Outcome, type Reply } from "../evidence";
import { createInbox } from "./inbox";
import { closedByPeerNote, failureNote, floodNote, quoted, UNFINISHED_NOTE } from "../notes";
import type { Run } from "../run";
import type { Stage } from "../transcript";
import { waitFor } from "../wait";

/** What a server says on one control connection, and the waits for it. */
export interface Answers {
  /** Closed, or of no more use: after a 421 nothing is answered, and after an answer that never came every later one may be a late one. */
  isOver(): boolean;
  /** How the connection ended, if it did. */
  ended(): Failure | undefined;
  /** What exceeded a cap, asked for or not. Such a server is not to be visited again. */
  flood(): Outcome<never> | undefined;
  /** What came first, as Latin-1, up to 200 bytes. */
  firstBytes(): string;
  /** Whether `count` bytes or a whole line came within `ms`. */
  hasBytes(count: number, ms: number): Promise<boolean>;
  /** Whether a reply, or the end of the connection, is there within `ms` and before `interrupt`. */
  hasReply(ms: number, interrupt?: Promise<unknown>): Promise<boolean>;
  /** The next reply, whether it has come already or comes within `ms`. A line that is no part of a reply is a failure. */
  next(ms?: number, waitingFor?: "reply" | "greeting"): Promise<Outcome<Reply>>;
  /**
   * Drops what came without a question: it is no answer to the next one. Returns a 421 that came now or before (RFC 959, 4.2.1), or else a reply of the
   * code `refusal` that came now.
   */
  dropUnasked(refusal?: number): Reply | undefined;
  /** Whether the server has said 421: coming back at once would be the next offence. */
  saidGoodbye(): boolean;
  /** Takes out everything as text, an unfinished line too. */
  drain(): string;
  /** Bytes from the socket. A failure: they exceed a cap, and the connection is to be closed. */
  receive(bytes: Buffer): Failure | undefined;
  /** The peer closed the connection. */
  close(failure: Failure, by: "fin" | "reset"): void;
  /** It is over from our side, or a step found out why. */
  end(failure: Failure): void;
  /** Nothing more is to be asked on this connection. */
  abandon(): void;
}

/** @param stage the stage that the conversation is in now */
export function createAnswers(run: Run, session: number, stage: () => Stage): Answers {
  const inbox = createInbox((line) => {
    const shown = run.masked(line);
    return { index: run.record(session, stage(), "received", shown), shown };
  });
  let ended: Failure | undefined;
  let flood: Outcome<never> | undefined;
  let useless = false;
  let goodbye: Reply | undefined;
  let wake: (() => void) | undefined;

  const settled = async (ms: number, there: () => boolean, interrupt?: Promise<unknown>): Promise<void> => {
    if (there() || ended) return;
    await waitFor<true>({ ms: run.within(ms), signal: run.signal }, (done) => {
      void interrupt?.then(() => { done(true); });
      wake = () => { if (there() || ended) done(true); };
      return () => { wake = undefined; };
    });
  };
  const hasItem = (): boolean => inbox.items.length > 0;
  const end = (failure: Failure): void => {
    ended ??= failure;
    wake?.();
  };
  const missing = (stray: string | undefined, waitingFor: "reply" | "greeting", limit: number, afterMs: number): Failure => {
    if (stray !== undefined) return { kind: "malformed", expected: "a reply with a code", got: quoted(stray) };
    if (!ended) return { kind: "timeout", waitingFor, afterMs: limit };
    return ended.kind === "closed" ? { ...ended, afterMs } : ended;
  };

  return {
    isOver: () => ended !== undefined || useless,
    ended: () => ended,
    flood: () => flood,
    firstBytes: inbox.firstBytes,
    hasBytes: async (count, ms) => {
      const there = (): boolean => inbox.firstBytes().length >= count || inbox.firstBytes().includes("\n");
      await settled(ms, there);
      return there();
    },
    hasReply: async (ms, interrupt) => {
      await settled(ms, hasItem, interrupt);
      return hasItem() || ended !== undefined;
    },
    next: async (ms = run.timeoutMs, waitingFor = "reply") => {
      const [began, limit] = [run.now(), run.within(ms)];
      await settled(ms, hasItem);
      const item = inbox.items.shift();
      if (item && "reply" in item) {
        if (item.reply.code === 421) goodbye = item.reply;
        useless ||= goodbye !== undefined;
        return ok(item.reply, item.at);
      }
      if (run.signal.aborted) return skipped("cancelled");
      useless = true;
      const failure = missing(item?.stray, waitingFor, limit, run.now() - began);
      return failed(failure, run.note(session, stage(), failureNote(failure)));
    },
    dropUnasked: (refusal) => {
      const dropped = inbox.items.splice(0).flatMap((item) => "reply" in item ? [item.reply] : []);
      goodbye ??= dropped.find(({ code }) => code === 421);
      useless ||= goodbye !== undefined;
      return goodbye ?? dropped.find(({ code }) => code === refusal);
    },
    saidGoodbye: () => goodbye !== undefined || inbox.items.some((item) => "reply" in item && item.reply.code === 421),
    drain: () => run.masked(inbox.drain()),
    receive: (bytes) => {
      const overflow = ended ? undefined : inbox.add(bytes);
      if (overflow) {
        flood = failed(overflow, run.note(session, stage(), floodNote(overflow)));
        end(overflow);
      }
      wake?.();
      return overflow;
    },
    close: (failure, by) => {
      if (ended) return;
      if (inbox.end()) run.note(session, stage(), UNFINISHED_NOTE);
      // A wait that this ends writes the failure itself.
      if (!wake) run.note(session, stage(), closedByPeerNote(by));
      end(failure);
    },
    end,
    abandon: () => { useless = true; },
  };
}
