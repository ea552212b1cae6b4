import { randomUUID } from "node:crypto";
import { protection, type Attempt, type Session } from "./tries";
import { failed, ok, skipped, type Outcome, type WriteFact } from "../evidence";
import { writeNote } from "../furtherNotes";
import { announce } from "../steps/announce";
import { connectPassive } from "../steps/passive";
import { upload } from "../steps/upload";

const CONTENT = Buffer.from("FTP Doctor");

/**
 * The one thing that changes something on the server, and only when the user asked for it: stores a small file under a name that nobody
 * else has, asks for its size, and removes it, on another connection where this one is lost.
 */
export async function testWriting(
  session: Session, command: "PASV" | "EPSV", attempt: Attempt, again: () => Promise<Session | undefined>,
): Promise<Outcome<WriteFact>> {
  const { control } = session;
  const name = `ftp-doctor-${randomUUID()}.tmp`;
  control.run.note(control.session, "passive", writeNote(name));
  control.stage = "passive";
  const type = await control.ask({ verb: "TYPE", arg: "I" });
  const announced = type.status === "ok" ? await announce(control, command) : type as Outcome<never>;
  if (announced.status !== "ok") return announced as Outcome<never>;
  const { opened } = await connectPassive(control, announced.value, attempt.waitMs, attempt.surroundings);
  if (!opened) return skipped("passive");
  control.stage = "listing";
  const { tls } = protection(control, session.protect, attempt);
  const ended = new AbortController();
  const sent = upload(control.run, opened.socket, CONTENT, tls, AbortSignal.any([ended.signal, control.run.signal]));
  const stored = await control.ask({ verb: "STOR", arg: name });
  ended.abort();
  await sent;
  const accepted = stored.status === "ok" && stored.value.code < 300;
  const size = accepted ? await control.ask({ verb: "SIZE", arg: name }) : undefined;
  // Even a transfer that failed may have left a file; a refusal before it began has not.
  const began = accepted || stored.status !== "ok" || stored.value.code < 500 || stored.value.code === 552;
  const removed = began && await remove(control.isOver ? await again() : session, name);
  if (stored.status !== "ok") return stored as Outcome<never>;
  if (!accepted) return failed({ kind: "reply", reply: stored.value }, stored.at);
  const bytes = size?.status === "ok" && size.value.code === 213 ? /(\d+)\s*$/.exec(size.value.lines[0] ?? "")?.[1] : undefined;
  return ok({ name, removed, ...(bytes === undefined ? {} : { size: Number(bytes) }) }, stored.at);
}

async function remove(session: Session | undefined, name: string): Promise<boolean> {
  if (!session) return false;
  session.control.stage = "listing";
  const answer = await session.control.ask({ verb: "DELE", arg: name });
  return answer.status === "ok" && answer.value.code < 300;
}
