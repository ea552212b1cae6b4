import type { Entry, Stage, Timings } from "../../ftp/transcript";
import { DATA_COMMANDS, TRANSFERS, verbOf } from "../session/grammar";
import type { SessionLine } from "../session/happenings";
import type { LogLine } from "./logLine";

const DAY = 24 * 60 * 60 * 1000;

/** The log as a transcript, line for line. Times count from the first line that has one; a line without has that of the line before. */
export function transcriptOf(log: readonly LogLine[], sessions: readonly (readonly SessionLine[])[]): readonly Entry[] {
  const sessionOf = new Map(sessions.flatMap((lines, number) => lines.map(({ index }) => [index, number + 1] as const)));
  const stages = new Map<number, Stage>();
  const start = log.find(({ at }) => at !== undefined)?.at ?? 0;
  let now = 0;
  return log.map(({ direction, text, at }, index) => {
    const session = sessionOf.get(index) ?? 1;
    const stage = stageAfter(stages.get(session) ?? "connect", direction, text);
    stages.set(session, stage);
    if (at !== undefined) now = Math.max(now, (at - start + DAY) % DAY);
    return { at: now, session, stage, direction, text };
  });
}

function stageAfter(stage: Stage, direction: LogLine["direction"], text: string): Stage {
  if (direction === "received" && stage === "connect") return "greeting";
  if (direction !== "sent") return stage;
  const verb = verbOf(text);
  if (verb === "AUTH" || verb === "PBSZ" || verb === "PROT") return "tls";
  if (verb === "USER" || verb === "PASS" || verb === "ACCT") return "login";
  if (DATA_COMMANDS.has(verb)) return verb === "PASV" || verb === "EPSV" ? "passive" : "active";
  if (TRANSFERS.has(verb)) return "listing";
  if (verb === "QUIT") return "quit";
  return "features";
}

/** Time taken by each stage and in all, in milliseconds, as far as the log has times. */
export function timingsOf(transcript: readonly Entry[]): Timings {
  const stages: Partial<Record<Stage, number>> = {};
  transcript.forEach(({ stage, at }, index) => {
    stages[stage] = (stages[stage] ?? 0) + (transcript[index + 1]?.at ?? at) - at;
  });
  return { totalMs: transcript.at(-1)?.at ?? 0, stages };
}
