import {
  earlyHandshake, failed, ok, repeatOutcome, skipped, succeeded, type DataTry, type Failure, type FurtherEvidence, type Outcome, type PassiveSample, type RepeatFact, type Reply, type TicketUse,
} from "../../ftp/evidence";
import { answerTo, firstNote, type Event } from "./conversation";
import { readAnnounced, readTry, sentEndpoint } from "./dataTries";
import { parseFurtherNote, parseSampleConnectionNote } from "./furtherNotes";
import { parseFailureNote, parseTlsNote } from "./notes";
import { echoFact } from "../../ftp/pasv";

/** What was asked beyond the tries, each piece from its own note to the next one. */
export function readFurther(pieces: readonly (readonly Event[])[], peer: string): FurtherEvidence {
  const samples: PassiveSample[] = [];
  const repeats: RepeatFact[] = [];
  const tickets: TicketUse[] = [];
  const plain: DataTry[] = [];
  const versions: VersionPiece[] = [];
  let write: FurtherEvidence["write"];
  let echo: FurtherEvidence["echo"];
  let all: FurtherEvidence["all"];
  let clear: FurtherEvidence["clearData"];
  const early: DataTry[] = [];
  for (const events of pieces) {
    const note = firstNote(events, parseFurtherNote)?.value;
    if (note?.purpose === "sample" || note?.purpose === "repeat") {
      const sample = readSample(events, note.command, peer);
      if (note.purpose === "sample") samples.push(sample);
      else if (sample.announced.status === "ok" && sample.connect.status !== "skipped") {
        repeats.push({ port: sample.announced.value.port, outcome: repeatOutcome(sample.connect) });
      }
    }
    if (note?.purpose === "version") versions.push({ version: note.version, events });
    if (note?.purpose === "write") write = readWrite(events, note.name, peer);
    if (note?.purpose === "echo") echo = readEcho(events);
    if (note?.purpose === "clear") clear = readClear(events);
    if (note?.purpose === "all") all = readTry(events, note, peer).listing;
    if (note?.purpose === "early") early.push(readTry(events, note, peer));
    if (note?.purpose === "plain") plain.push(readTry(events, note, peer));
    const ticket = note?.purpose === "ticket" ? readTry(events, note, peer) : undefined;
    if (ticket?.announced.status === "ok") tickets.push({ resumed: ticket.listing.status === "ok" && ticket.listing.value.tls?.resumed === true, listing: ticket.listing });
  }
  const tlsVersions = readVersions(versions);
  const started = earlyHandshake(early.filter(({ announced }) => announced.status === "ok").map(({ listing }) => listing), tickets);
  return {
    ...(write ? { write } : {}), ...(tlsVersions ? { tlsVersions } : {}),
    ...(plain.length > 0 ? { plain } : {}), ...(echo ? { echo } : {}), ...(all ? { all } : {}), ...(started ? { earlyHandshake: started } : {}), ...(clear ? { clearData: clear } : {}),
    ...(samples.length > 0 ? { samples } : {}), ...(tickets.length > 0 ? { tickets } : {}), ...(repeats.length > 0 ? { repeats } : {}),
  };
}

function readEcho(events: readonly Event[]): FurtherEvidence["echo"] {
  const sent = sentEndpoint(events);
  const told = answerTo(events, (command) => command === "STAT") ?? answerTo(events, (command) => /^(?:PORT|EPRT) /.test(command));
  const fact = sent && told?.status === "ok" ? echoFact(sent, told.value) : undefined;
  return fact && told?.status === "ok" ? ok(fact, told.at) : undefined;
}

function readClear(events: readonly Event[]): FurtherEvidence["clearData"] {
  const answer = answerTo(events, (command) => command === "PROT C");
  return answer && succeeded(answer);
}

interface VersionPiece {
  readonly version: string;
  readonly events: readonly Event[];
}

function readVersions(pieces: readonly VersionPiece[]): FurtherEvidence["tlsVersions"] {
  const made = pieces.filter(({ events }) => firstNote(events, parseTlsNote) ?? firstNote(events, parseHandshakeFailure));
  const all = pieces.flatMap(({ events }) => events);
  const at = { first: all[0]?.at.first ?? 0, last: all.at(-1)?.at.last ?? 0 };
  if (made.length === 0) return undefined;
  const offered = made.flatMap(({ version, events }) => firstNote(events, parseTlsNote) ? [version] : []).reverse();
  const [oldest, newest] = [offered[0], offered.at(-1)];
  return ok({ offered, ...(oldest === undefined ? {} : { oldest }), ...(newest === undefined ? {} : { newest }) }, at);
}

function parseHandshakeFailure(text: string): Failure | undefined {
  const failure = parseFailureNote(text);
  return failure?.kind === "tls" || (failure?.kind === "timeout" && failure.waitingFor === "tls") ? failure : undefined;
}

function readWrite(events: readonly Event[], name: string, peer: string): NonNullable<FurtherEvidence["write"]> {
  const to = (verb: string): Outcome<Reply> | undefined => answerTo(events, (sent) => sent === `${verb} ${name}`);
  const command = events.some((event) => event.kind === "sent" && event.text === "EPSV") ? "EPSV" : "PASV";
  const stored = to("STOR");
  if (!stored) {
    const announced = readAnnounced(events, command, peer);
    return announced.status === "ok" ? skipped("passive") : announced;
  }
  if (stored.status !== "ok") return stored;
  if (stored.value.code >= 300) return failed({ kind: "reply", reply: stored.value }, stored.at);
  const [size, removed] = [to("SIZE"), to("DELE")];
  const bytes = size?.status === "ok" && size.value.code === 213 ? /(\d+)\s*$/.exec(size.value.lines[0] ?? "")?.[1] : undefined;
  const isRemoved = removed?.status === "ok" && removed.value.code < 300;
  return ok({ name, removed: isRemoved, ...(bytes === undefined ? {} : { size: Number(bytes) }) }, stored.at);
}

function readSample(events: readonly Event[], command: PassiveSample["command"], peer: string): PassiveSample {
  const announced = readAnnounced(events, command, peer);
  const found = firstNote(events, parseSampleConnectionNote);
  if (!found) return { command, announced, connect: skipped(announced.status === "ok" ? "cancelled" : "passive") };
  const { value: { result }, at } = found;
  const connect = typeof result === "number" ? ok({ afterMs: result }, at) : "because" in result ? skipped<never>(result.because) : failed<never>(result, at);
  return { command, announced, connect };
}
