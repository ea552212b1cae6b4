import { judge } from "./diagnose/judge";
import type { Diagnosis } from "./diagnose/verdict";
import type { Target } from "./ftp/evidence";
import { probe, type ProbeOptions } from "./ftp/probe";
import type { Secret } from "./ftp/secret";

export { markdownReport } from "./diagnose/report/report";
export { verdictText } from "./diagnose/report/verdictText";
export { explain, explainCapture, explainFile, explainLog, type Explained, type ExplainOptions } from "./explain";
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
