import { changes } from "../session/bothEnds";
import type { Connection } from "./connection";
import type { Control } from "./controls";
import { changedNote, crossedNote, translatedNote } from "./notes";
import type { CaptureLine } from "./sessionLines";

/** What one more capture, made at the other end, tells about a session. */
export interface Between {
  readonly lines: readonly CaptureLine[];
  /** The same session at its server's side. */
  readonly far?: Control;
}

const NOTHING: Between = { lines: [] };

/**
 * Compares a session as its client's side has it with the same session at its server's side: addresses translated, replies and commands
 * rewritten on the way, and data connections that got lost between the two places.
 */
export function between(near: Control, nearAll: ReadonlySet<Connection>, farControls: readonly Control[], farAll: ReadonlySet<Connection>): Between {
  const far = farControls.find((one) => isSame(near, one));
  if (!far) return NOTHING;
  const note = (at: number, text: string): CaptureLine => ({ at, direction: "note", text, statuses: [] });
  const ends = [["client", near.client, far.client], ["server", near.server, far.server]] as const;
  const translated = ends.flatMap(([name, here, there]) =>
    (here.host === there.host ? [] : [note(near.lines[0]?.at ?? near.connection.firstAt, translatedNote(name, here, there))]));
  const replies = changes(near.lines, far.lines, /^22[79][ -]/).map(({ here, there }) => note(here.at, changedNote("server", there, here.text)));
  const commands = changes(near.lines, far.lines, /^(?:PORT|EPRT) /i).map(({ here, there }) => note(here.at, changedNote("client", here.text, there)));
  const lost = [...crossings(near, nearAll, farAll, true), ...crossings(far, farAll, nearAll, false)].map(({ at, text }) => note(clamp(at, near), text));
  return { lines: [...translated, ...replies, ...commands, ...lost], far };
}

/** Translation keeps the sequence number of the SYN; a proxy does not, but it passes on what is said. */
function isSame({ connection, lines }: Control, other: Control): boolean {
  const { synSeq } = connection;
  if (synSeq !== undefined && synSeq === other.connection.synSeq) return true;
  const told = (one: Control["lines"]): string => one.slice(0, 3).map(({ text }) => text).join("\n");
  return lines.length > 2 && told(lines) === told(other.lines) && Math.abs(connection.firstAt - other.connection.firstAt) < 60_000;
}

/** Attempts at data connections that began at this end and got no answer, and what the other end saw of them. */
function crossings(own: Control, all: ReadonlySet<Connection>, others: ReadonlySet<Connection>, fromClient: boolean): readonly { readonly at: number; readonly text: string }[] {
  const from = (fromClient ? own.client : own.server).host;
  const tried = [...all].filter(({ client, server, openedAt, syns, firstAt }) => client.host === from && openedAt === undefined && syns.length > 0
    && server.port > 1023 && firstAt >= own.connection.firstAt && firstAt <= own.connection.lastAt + 1000);
  return tried.slice(-50).map((one) => {
    const arrived = [...others].find(({ synSeq }) => synSeq !== undefined && synSeq === one.synSeq);
    return { at: one.firstAt, text: crossedNote(one.server, fromClient ? "server" : "client", arrived) };
  });
}

/** The two machines' clocks need not agree. */
function clamp(at: number, { connection: { firstAt, lastAt } }: Control): number {
  return Math.min(Math.max(at, firstAt), lastAt);
}
