import { addressFamily, addressKind, HIDDEN_ADDRESS } from "../../ftp/address";
import { ok, type Evidence } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";
import { evidenceOf } from "../session/build";
import { echoes } from "../session/bothEnds";
import { happeningsOf } from "../session/exchanges";
import { maskSecrets } from "../lines/mask";
import type { Between } from "./between";
import type { Connection } from "./connection";
import { outsideAddress, type Control } from "./controls";
import { withPackets, type Noted, type View } from "./dataEvidence";
import { hiddenTries, isPassive, matchTries, type MatchedTry } from "./dataMatch";
import { ticketLength, withHiddenTries } from "./hidden";
import { attemptNote, bytesNote, unseenNote } from "./notes";
import { refusedReuse } from "./refusedReuse";
import { milliseconds, resultOf, settledAt } from "./outcome";
import { isEncrypted, isImplicit, linesOf, type CaptureLine } from "./sessionLines";

/** One control connection, read: `place` tells where the first of its lines stands in the transcript of the whole capture. */
export interface CaptureSession {
  readonly client: string;
  readonly lines: readonly CaptureLine[];
  readonly evidence: (place: (line: number) => number) => Evidence;
}

/**
 * @param end when the capture ends
 * @param more what a capture at the other end tells besides
 */
export function sessionOf(control: Control, all: ReadonlySet<Connection>, end: number, more: Between = { lines: [] }): CaptureSession {
  const said = masked(linesOf(control, end));
  const talk = evidenceFrom(control, said, (line) => line);
  const announced = talk.data.flatMap((one) => (one.announced.status === "ok" && isPassive(one.command) ? [one.announced.value.host] : []));
  const outside = outsideAddress(control, announced) ?? HIDDEN_ADDRESS;
  const view: View = { inside: control.server.host, outside, end };
  const tries = talk.data.map((one) => ({
    command: one.command, at: "at" in one.announced ? said[one.announced.at.last]?.at ?? 0 : 0,
    ...(one.announced.status === "ok" && one.announced.value.port > 0 ? { announced: one.announced.value } : {}),
  }));
  const hidden = isEncrypted(control) ? hiddenTries(control, all) : [];
  const matched = hidden.length > 0 ? hidden : matchTries(control, tries, all);
  const noted = matched.map((one) => (one ? notesOf(one, control, view) : { notes: [], unseen: undefined }));
  const lines = merged(said, [...more.lines, ...noted.flatMap(({ notes, unseen }) => [...notes.flatMap(({ lines: own }) => own), ...(unseen ? [unseen] : [])])]);
  return {
    lines, client: control.client.host,
    evidence(place) {
      const where = new Map(lines.map((line, index) => [line, place(index)]));
      const spanOf = (line: CaptureLine): Span => ({ first: where.get(line) ?? 0, last: where.get(line) ?? 0 });
      const spots = noted.map(({ notes, unseen }) => ({
        noted: notes.flatMap(({ connection, lines: [line] }): readonly Noted[] => (line ? [{ connection, at: spanOf(line) }] : [])),
        unseen: unseen && spanOf(unseen),
      }));
      const read = reached(evidenceFrom(control, lines, place, outside), control, view, spanOf(lines[1] ?? lines[0] as CaptureLine));
      if (hidden.length > 0) return withHiddenTries(read, hidden.map((one, index) => ({ matched: one, noted: spots[index]?.noted ?? [] })), view, { ticket: ticketLength(control), refusal: refusedReuse(control) });
      const data = read.data.map((one, index) => {
        const [found, spot] = [matched[index], spots[index]];
        return found && spot ? withPackets(one, found, spot.noted, spot.unseen, view) : one;
      });
      return { ...read, data, ...(more.far ? echoes(said, more.far.lines, more.far.client.host, spanOf) : {}) };
    },
  };
}

function evidenceFrom(control: Control, lines: readonly CaptureLine[], place: (line: number) => number, host?: string): Evidence {
  const happenings = happeningsOf(lines.map((line, index) => ({ ...line, index: place(index), quoted: false, unmarked: false })));
  return evidenceOf(happenings, { implicit: isImplicit(control), ...(host === undefined ? {} : { host }) });
}

/** What packets tell of the control connection itself: its ends and its times. */
function reached(read: Evidence, { connection, client, server, lines }: Control, { outside }: View, at: Span): Evidence {
  const { firstAt, synAckAt, openedAt } = connection;
  const peer = { host: outside, port: server.port };
  const roundTripMs = milliseconds((synAckAt ?? firstAt) - firstAt);
  const heard = lines.find(({ sent }) => !sent);
  return {
    ...read, target: { ...read.target, ...peer },
    ...(read.connect.status === "ok" ? { connect: ok({ peer, local: read.connect.value.local.host === "" ? client : read.connect.value.local, roundTripMs }, read.connect.at) } : {}),
    resolve: addressKind(peer.host) === "not-an-address" ? read.resolve : ok({ addresses: [{ address: peer.host, family: addressFamily(peer.host) }] }, at),
    attempts: openedAt === undefined ? read.attempts : [{ to: peer, outcome: ok({ afterMs: milliseconds(openedAt - firstAt) }, at) }],
    ...(read.greeting.status === "ok" && heard
      ? { greeting: ok({ ...read.greeting.value, afterMs: milliseconds(heard.at - (openedAt ?? firstAt)) }, read.greeting.at) } : {}),
  };
}

function notesOf(one: MatchedTry, { vantage, connection: control }: Control, { end, inside, outside }: View) {
  const passive = isPassive(one.command);
  const note = (at: number, text: string): CaptureLine => ({ at: Math.min(at, Math.max(end, control.lastAt)), direction: "note", text, statuses: [] });
  const notes = one.connections.map((connection) => {
    const result = resultOf(connection, one.until > connection.firstAt ? one.until : end);
    const attempt = note(settledAt(connection), attemptNote("data connection", connection, result));
    return { connection, lines: connection.openedAt === undefined ? [attempt] : [attempt, note(connection.lastAt, bytesNote(connection))] };
  });
  const elsewhere = passive && outside === inside && addressKind(one.announced.host) === "unspecified";
  return { notes, unseen: notes.length > 0 || elsewhere ? undefined : note(one.until, unseenNote(one.announced, vantage, passive)) };
}

/** Notes go where they do not break a reply of several lines. */
function merged(said: readonly CaptureLine[], notes: readonly CaptureLine[]): readonly CaptureLine[] {
  const waiting = [...notes].sort((a, b) => a.at - b.at);
  const lines: CaptureLine[] = [];
  for (const line of said) {
    const last = lines.at(-1);
    const whole = last?.direction !== "received" || /^\d{3}(?: |$)/.test(last.text);
    while (whole && waiting[0] && waiting[0].at < line.at) lines.push(...waiting.splice(0, 1));
    lines.push(line);
  }
  return [...lines, ...waiting];
}

function masked(lines: readonly CaptureLine[]): readonly CaptureLine[] {
  const texts = maskSecrets(lines.map(({ text }) => text));
  return lines.map((line, index) => ({ ...line, text: texts[index] ?? "" }));
}
