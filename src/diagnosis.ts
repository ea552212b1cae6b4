import { judge } from "./diagnose/judge";
import type { Diagnosis } from "./diagnose/verdict";
import type { Target } from "./ftp/evidence";
import { probe, type ProbeOptions } from "./ftp/probe";
import type { Secret } from "./ftp/secret";
import { readCapture } from "./readers/capture/read";
import { readLog, type ReadLog } from "./readers/read";

export { markdownReport } from "./diagnose/report";
export { verdictText } from "./diagnose/verdictText";
export { parseTarget } from "./ftp/target";
export type { ProbeOptions as DiagnoseOptions };

/**
 * Probes a server and judges what was seen. Editor and command line load this module only when somebody asks for a diagnosis.
 * A cancelled run resolves too, with what it saw until then.
 */
export async function diagnose(target: Target, password: Secret, options: ProbeOptions): Promise<Diagnosis> {
  const { evidence, transcript, timings } = await probe(target, password, options);
  return { judgement: judge(evidence), evidence, transcript, timings };
}

/**
 * Judges a log instead of a live server. Undefined: no FTP conversation was found in the text.
 * @param session the conversation to judge, where there are several and it is not the one that the log is about
 */
export function explain(log: string, session?: number): Diagnosis | undefined {
  return judged(readLog(log, session));
}

/**
 * Judges a packet capture, read piece by piece. Undefined: it is none, or there is no FTP in it.
 * @param other a capture of the same conversation at its other end
 * @throws the signal's reason when it is aborted
 */
export async function explainCapture(
  bytes: AsyncIterable<Uint8Array>, { signal, other }: { readonly signal?: AbortSignal; readonly other?: AsyncIterable<Uint8Array> } = {},
): Promise<Diagnosis | undefined> {
  return judged(await readCapture(bytes, { ...(signal ? { signal } : {}), ...(other ? { other } : {}) }));
}

function judged(read: ReadLog | undefined): Diagnosis | undefined {
  if (!read) return undefined;
  const { evidence, transcript, timings, lines, session } = read;
  return { judgement: judge(evidence), evidence, transcript, timings, ...(lines ? { lines } : {}), ...(session === undefined ? {} : { session }) };
}
