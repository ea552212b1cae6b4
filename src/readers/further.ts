import { failed, ok, repeatOutcome, skipped, type FurtherEvidence, type PassiveSample, type RepeatFact, type TicketUse } from "../ftp/evidence";
import { firstNote, type Event } from "./conversation";
import { readAnnounced, readTry } from "./dataTries";
import { parseFurtherNote, parseSampleConnectionNote } from "./furtherNotes";

/** What was asked beyond the tries, each piece from its own note to the next one. */
export function readFurther(pieces: readonly (readonly Event[])[], peer: string): FurtherEvidence {
  const samples: PassiveSample[] = [];
  const repeats: RepeatFact[] = [];
  const tickets: TicketUse[] = [];
  for (const events of pieces) {
    const note = firstNote(events, parseFurtherNote)?.value;
    if (note?.purpose === "sample" || note?.purpose === "repeat") {
      const sample = readSample(events, note.command, peer);
      if (note.purpose === "sample") samples.push(sample);
      else if (sample.announced.status === "ok" && sample.connect.status !== "skipped") {
        repeats.push({ port: sample.announced.value.port, outcome: repeatOutcome(sample.connect) });
      }
    }
    const ticket = note?.purpose === "ticket" ? readTry(events, note, peer) : undefined;
    if (ticket?.announced.status === "ok") tickets.push({ resumed: ticket.listing.status === "ok" && ticket.listing.value.tls?.resumed === true, listing: ticket.listing });
  }
  return {
    ...(samples.length > 0 ? { samples } : {}), ...(tickets.length > 0 ? { tickets } : {}), ...(repeats.length > 0 ? { repeats } : {}),
  };
}

function readSample(events: readonly Event[], command: PassiveSample["command"], peer: string): PassiveSample {
  const announced = readAnnounced(events, command, peer);
  const found = firstNote(events, parseSampleConnectionNote);
  if (!found) return { command, announced, connect: skipped(announced.status === "ok" ? "cancelled" : "passive") };
  const { value: { result }, at } = found;
  const connect = typeof result === "number" ? ok({ afterMs: result }, at) : "because" in result ? skipped<never>(result.because) : failed<never>(result, at);
  return { command, announced, connect };
}
