import { plainAddress } from "../../ftp/address";
import { failed, ok, skipped, succeeded, type DataConnection, type DataTry, type Endpoint, type Failure, type Outcome, type Reply, type TransferFact } from "../../ftp/evidence";
import { parseDataBytesNote, parseDataConnectionNote, parseDataTlsNote, parseListingNote, parseTryNote, type TryNote } from "./dataNotes";
import { parseFailureNote } from "./notes";
import { isFurtherNote } from "./furtherNotes";
import { parseEpsvReply, parsePasvReply } from "../../ftp/pasv";
import { answerTo, failureIn, firstNote, type Event } from "./conversation";

/** The data tries of a transcript, and what was asked beyond them: each begins with its own note. */
export function dataPieces(events: readonly Event[]): { readonly tries: readonly (readonly Event[])[]; readonly further: readonly (readonly Event[])[] } {
  const begins = (event: Event | undefined): boolean => event?.kind === "note" && (parseTryNote(event.text) !== undefined || isFurtherNote(event.text));
  const starts = events.flatMap((event, index) => begins(event) ? [index] : []);
  const pieces = starts.map((start, index) => events.slice(start, starts[index + 1]));
  const isFurther = ([first]: readonly Event[]): boolean => first?.kind === "note" && isFurtherNote(first.text);
  return { tries: pieces.filter((piece) => !isFurther(piece)), further: pieces.filter(isFurther) };
}

/** The data tries of a transcript that is cut into one piece a try. */
export function readDataTries(pieces: readonly (readonly Event[])[], peer: string): readonly DataTry[] {
  return pieces.flatMap((events) => {
    const tried = firstNote(events, parseTryNote)?.value;
    return tried ? [readTry(events, tried, peer)] : [];
  });
}

/** One data try from its events. */
export function readTry(events: readonly Event[], { command, resumption }: TryNote, peer: string): DataTry {
  const announced = readAnnounced(events, command, peer);
  const connections = events.flatMap((event) => (event.kind === "note" ? readConnection(event.text, event.at) : undefined) ?? []);
  return { command, ...(resumption === undefined ? {} : { resumption }), announced, connections, listing: readListing(events) };
}

/** The endpoint that PASV, EPSV, PORT or EPRT came to. */
export function readAnnounced(events: readonly Event[], command: DataTry["command"], peer: string): Outcome<Endpoint> {
  const answer = answerTo(events, (sent) => sent.split(" ")[0] === command) ?? failureIn(events) ?? skipped<Reply>("cancelled");
  return command === "PASV" || command === "EPSV" ? announcedBy(answer, command, peer, events) : announcedTo(answer, events);
}

function announcedBy(answer: Outcome<Reply>, command: "PASV" | "EPSV", peer: string, events: readonly Event[]): Outcome<Endpoint> {
  if (answer.status !== "ok") return answer;
  if (answer.value.code !== (command === "PASV" ? 227 : 229)) return failed({ kind: "reply", reply: answer.value }, answer.at);
  const port = command === "EPSV" ? parseEpsvReply(answer.value) : undefined;
  const endpoint = command === "PASV" ? parsePasvReply(answer.value) : port === undefined ? undefined : { host: plainAddress(peer), port };
  return endpoint ? ok(endpoint, answer.at) : failureIn(events) ?? skipped("not-in-log");
}

function announcedTo(reply: Outcome<Reply>, events: readonly Event[]): Outcome<Endpoint> {
  const answer = succeeded(reply);
  if (answer.status !== "ok") return answer;
  const endpoint = sentEndpoint(events);
  return endpoint ? ok(endpoint, answer.at) : skipped("not-in-log");
}

/** The endpoint in the first PORT or EPRT. */
export function sentEndpoint(events: readonly Event[]): Endpoint | undefined {
  const sent = events.find((event) => event.kind === "sent" && /^(?:PORT|EPRT) /.test(event.text));
  return sent?.kind === "sent" ? readArgument(sent.text) : undefined;
}

function readArgument(command: string): Endpoint | undefined {
  const extended = /^EPRT \|[12]\|([^|]+)\|(\d+)\|$/.exec(command);
  if (extended) return { host: extended[1] ?? "", port: Number(extended[2]) };
  return parsePasvReply({ code: 0, lines: [command] });
}

function readConnection(text: string, at: Event["at"]): DataConnection | undefined {
  const found = parseDataConnectionNote(text);
  if (!found) return undefined;
  const { to, as, result, from } = found;
  const outcome: DataConnection["outcome"] = typeof result === "number" ? ok({ afterMs: result, ...(from ? { from } : {}) }, at)
    : "because" in result ? skipped(result.because) : failed(result, at);
  return { to, as, outcome };
}

/** The same order of precedence as when the listing was tried: a refusal, then a broken data connection, then silence. */
function readListing(events: readonly Event[]): Outcome<TransferFact> {
  const because = firstNote(events, parseListingNote);
  if (because) return skipped(because.value);
  const start = events.findIndex((event) => event.stage === "listing");
  if (start === -1) return skipped("cancelled");
  const from = events.slice(start).filter(({ stage }) => stage !== "quit");
  // What a server says when we have given up it says about that.
  const gaveUp = from.findIndex((event) => event.kind === "note" && parseFailureNote(event.text)?.kind === "timeout");
  const replies = from.slice(0, gaveUp === -1 ? undefined : gaveUp).flatMap((event) => event.kind === "reply" ? [event.reply] : []);
  const completed = replies.find(({ code }) => code >= 200);
  const opened = replies.slice(0, completed ? replies.indexOf(completed) : undefined).findLast(({ code }) => code < 200);
  const received = firstNote(from, parseDataBytesNote)?.value;
  const tls = firstNote(from, parseDataTlsNote)?.value;
  const clean = received?.clean === undefined ? {} : { cleanEnd: received.clean };
  const at = { first: from[0]?.at.first ?? 0, last: from.at(-1)?.at.last ?? 0 };
  const full = received?.end === "enough";
  if (completed && completed.code >= 300 && !full) return failed({ kind: "reply", reply: completed }, at);
  const broken = failureOf(from);
  // The next session may have begun before the next try.
  const answered = from.some((event) => event.kind === "reply" && event.stage === "listing" && event.reply.code >= 200);
  if (broken?.status === "failed") return failed(inTransfer(broken.failure, received?.bytes, answered, replies.length === 0), broken.at);
  const asked = answerTo(from, (command) => command === "LIST" || command === "LIST -a");
  if (asked?.status === "failed") return asked;
  if (!completed || !received) return skipped(asked === undefined ? "not-in-log" : "cancelled");
  return ok({ completed, bytes: received.bytes, ...(opened ? { opened } : {}), ...(tls ? { tls: { ...tls, ...clean } } : {}) }, at);
}

/** Of a session that dies, and takes its data connection with it, the death. */
function failureOf(events: readonly Event[]): Outcome<never> | undefined {
  const only = (isMeant: (failure: Failure) => boolean): Outcome<never> | undefined => failureIn(events.filter((event) => {
    const failure = event.kind === "note" ? parseFailureNote(event.text) : undefined;
    return failure !== undefined && isMeant(failure);
  }));
  return only((failure) => failure.kind === "tls" && failure.reason !== "closed") ?? only(({ kind }) => kind === "closed") ?? failureIn(events);
}

/** What the notes around a failure tell about it. */
function inTransfer(failure: Failure, bytes: number | undefined, answered: boolean, silent: boolean): Failure {
  if (failure.kind === "closed") return { ...failure, on: answered ? "data" : "control" };
  return failure.kind === "timeout" && bytes !== undefined && failure.waitingFor !== "tls"
    ? { ...failure, bytes, ...(silent && bytes === 0 ? { wordless: true } : {}) } : failure;
}
