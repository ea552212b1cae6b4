import { parsePasvReply } from "../../ftp/pasv";
import { ok, type Endpoint, type FurtherEvidence } from "../../ftp/evidence";
import type { Span } from "../../ftp/transcript";

/** A line of a session, as one of its ends tells it. */
interface Said { readonly text: string }

/** A line that is not the same at the other end. */
export interface Change<T extends Said> { readonly here: T; readonly there: string }

/** The lines of one kind that differ between the two ends of a session: both tell all of them, in the same order. */
export function changes<T extends Said>(near: readonly T[], far: readonly Said[], kind: RegExp): readonly Change<T>[] {
  const there = far.filter(({ text }) => kind.test(text));
  return near.filter(({ text }) => kind.test(text)).flatMap((here, index) => {
    const other = there[index];
    return other && other.text !== here.text ? [{ here, there: other.text }] : [];
  });
}

/**
 * What the ends of a session prove about the addresses in it: the first answer to PASV and the first PORT that were not the same at both.
 * @param client where the server sees the client
 */
export function echoes<T extends Said>(near: readonly T[], far: readonly Said[], client: string, spanOf: (line: T) => Span): Pick<FurtherEvidence, "echo" | "passiveEcho"> {
  const port = changes(near, far, /^PORT /i).find(({ here, there }) => argument(here.text) !== argument(there));
  const answer = changes(near, far, /^227[ -]/).flatMap(({ here, there }) => {
    const [sent, seen] = [endpointOf(there), endpointOf(here.text)];
    return sent && seen && (sent.host !== seen.host || sent.port !== seen.port) ? [ok({ sent, seen }, spanOf(here))] : [];
  });
  const [passiveEcho] = answer;
  return {
    ...(port ? { echo: ok({ sent: argument(port.here.text), seen: argument(port.there), client }, spanOf(port.here)) } : {}),
    ...(passiveEcho ? { passiveEcho } : {}),
  };
}

function endpointOf(text: string): Endpoint | undefined {
  return parsePasvReply({ code: 227, lines: [text] });
}

function argument(command: string): string {
  return command.replace(/^\w+ +/, "").trim();
}
