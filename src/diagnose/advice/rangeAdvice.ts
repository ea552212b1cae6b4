import * as l10n from "@vscode/l10n";
import { withMore } from "./serverAdvice";
import type { Remedy } from "../verdict";

/* What else there is to say where the passive range is to be opened. */

/** The advice, unless it is this machine that refuses. Facts: `code`. */
export function unlessForbiddenHere(advice: Remedy["server"]): Remedy["server"] {
  const nothing = [{ text: l10n.t("Nothing is known to be wrong with the server: what refuses is on the client's machine") }];
  return withMore(advice, (say, facts) => isForbiddenHere(facts.code) ? nothing : say(facts));
}

/** What a system's own rules say, and nothing that comes over a network: connect(2). */
export function isForbiddenHere(code: unknown): boolean {
  return code === "EACCES" || code === "EPERM";
}

/** The advice, behind what to look for where connections were let in at first. Facts: `how`. */
export function perhapsLimited(advice: Remedy["server"]): Remedy["server"] {
  const limits = { text: l10n.t("Look for limits of new connections (connlimit, hashlimit, recent, protection against floods): each listing and each file needs one") };
  return withMore(advice, (say, facts) => facts.how === "limited" ? [limits, ...say(facts)] : say(facts));
}

/** The advice, where the range is open and too small. */
export function widened(advice: Remedy["server"]): Remedy["server"] {
  const widen = { text: l10n.t("Widen the passive range: each transfer and each open listing needs a port, and some stay taken for minutes") };
  return withMore(advice, (say, facts) => [widen, ...say(facts)]);
}
