import type { Evidence } from "../../ftp/evidence";
import { refusal, replyText, spans } from "./reading";
import type { Match } from "../verdict";

/** A directory that the session has left by a plain name is there: only a server that mixes paths up cannot find it again. */
export function lostParent({ operations = [] }: Evidence): Match | undefined {
  const moves = operations.filter(({ command }) => /^X?(?:CWD|CDUP|CUP)\b/.test(command));
  for (const [index, { command, outcome }] of moves.entries()) {
    const came = moves[index - 1];
    const refused = /^(?:X?CD?UP|CWD \.\.)$/.test(command) ? refusal(outcome) : undefined;
    if (refused?.code !== 550 || came?.outcome.status !== "ok" || !/^CWD [^/\\.:]+$/.test(came.command)) continue;
    return { certainty: "likely", facts: { where: "CDUP", got: replyText(refused) }, cites: spans(came.outcome, outcome) };
  }
  return undefined;
}
