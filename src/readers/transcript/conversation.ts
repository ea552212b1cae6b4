import { failed, ok, skipped, type Failure, type Outcome, type Reply } from "../../ftp/evidence";
import { parseFailureNote, parseUnsentNote } from "./notes";
import { foldLine, type OpenReply } from "../../ftp/reply";
import type { Span, Stage } from "../../ftp/transcript";
import type { Entry } from "../../ftp/transcript";

/** One thing that happened on a control connection, in the order of the transcript. */
export type Event =
  | { readonly kind: "sent"; readonly text: string; readonly at: Span; readonly session: number; readonly stage: Stage }
  | { readonly kind: "reply"; readonly reply: Reply; readonly at: Span; readonly session: number; readonly stage: Stage }
  /** `refusal`: the unasked reply because of which a command was not sent. */
  | { readonly kind: "note"; readonly text: string; readonly at: Span; readonly session: number; readonly stage: Stage; readonly refusal?: Reply };

/** The lines of a transcript, with the received ones folded to replies for each control connection. */
export function eventsOf(transcript: readonly Entry[]): readonly Event[] {
  const events: Event[] = [];
  const replies: { readonly session: number; readonly reply: Reply }[] = [];
  const open = new Map<number, { readonly reply: OpenReply; readonly first: number }>();
  transcript.forEach(({ session, stage, direction, text }, index) => {
    const at = { first: index, last: index };
    if (direction !== "received") {
      const unsent = direction === "note" ? parseUnsentNote(text) : undefined;
      const refusal = unsent && replies.findLast((one) => one.session === session && one.reply.code === unsent.code)?.reply;
      // Whatever was being read when TLS began is no part of what comes after it.
      if (direction === "note" && text.startsWith("TLS (")) open.delete(session);
      events.push({ kind: direction, text, at, session, stage, ...(refusal ? { refusal } : {}) });
      return;
    }
    const begun = open.get(session);
    const folded = foldLine(begun?.reply, text);
    const first = begun?.first ?? index;
    if (folded.kind === "open") open.set(session, { reply: folded.open, first });
    else open.delete(session);
    if (folded.kind !== "reply") return;
    replies.push({ session, reply: folded.reply });
    events.push({ kind: "reply", reply: folded.reply, at: { first, last: index }, session, stage });
  });
  return events;
}

/** The first value that `read` finds in a note. */
export function firstNote<T>(events: readonly Event[], read: (text: string) => T | undefined): { readonly value: T; readonly at: Span } | undefined {
  for (const event of events) {
    const value = event.kind === "note" ? read(event.text) : undefined;
    if (value !== undefined) return { value, at: event.at };
  }
  return undefined;
}

/** The first failure that the events note. */
export function failureIn(events: readonly Event[]): Outcome<never> | undefined {
  const found = firstNote(events, parseFailureNote);
  return found && failed<never>(found.value, found.at);
}

/**
 * What came back for the first command that `matches`: the next final reply of its control connection, or the failure that is noted
 * instead. Undefined when no such command was sent.
 */
export function answerTo(events: readonly Event[], matches: (command: string) => boolean): Outcome<Reply> | undefined {
  const index = events.findIndex((event) => event.kind === "sent" ? matches(event.text) : event.kind === "note" && matches(parseUnsentNote(event.text)?.verb ?? ""));
  const command = events[index];
  if (!command) return undefined;
  if (command.kind === "note") return command.refusal ? failed({ kind: "reply", reply: command.refusal }, command.at) : undefined;
  for (const event of events.slice(index + 1)) {
    if (event.session !== command.session) continue;
    if (event.kind === "sent") break;
    const at = { first: command.at.first, last: event.at.last };
    if (event.kind === "reply" && event.reply.code >= 200) return ok(event.reply, at);
    const failure: Failure | undefined = event.kind === "note" ? parseFailureNote(event.text) : undefined;
    if (failure) return failed(failure, at);
  }
  return skipped("cancelled");
}
