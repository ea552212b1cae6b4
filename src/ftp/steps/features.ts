import type { ControlConnection } from "../control";
import { ok, succeeded, type Evidence, type FeatureFact, type Outcome } from "../evidence";
import { featuresOf, replyText } from "../reply";

/** SYST and FEAT. A server may answer either with anything: only what is understood counts. */
export async function askFeatures(control: ControlConnection): Promise<Outcome<FeatureFact>> {
  control.stage = "features";
  const first = control.run.next();
  const system = await control.ask({ verb: "SYST" });
  if (system.status !== "ok") return system;
  const features = await control.ask({ verb: "FEAT" });
  if (features.status !== "ok") return features;
  const fact = { features: featuresOf(features.value), ...(system.value.code < 300 ? { system: replyText(system.value) } : {}) };
  return ok(fact, { first, last: features.at.last });
}

/** CWD to the directory that the set-up wants to see. */
export async function changeDirectory(control: ControlConnection, path: string): Promise<NonNullable<Evidence["directory"]>> {
  control.stage = "features";
  const answer = succeeded(await control.ask({ verb: "CWD", arg: path }));
  return answer.status === "ok" ? ok({ reply: answer.value }, answer.at) : answer;
}
