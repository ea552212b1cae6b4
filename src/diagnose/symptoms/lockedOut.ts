import * as l10n from "@vscode/l10n";
import type { Evidence, Outcome } from "../../ftp/evidence";
import { ownTries, spans } from "./reading";
import type { Match } from "../verdict";

/**
 * A session that stood gets no answer any more or is cut off, and a new one does not come about either, by `kind`: whatever lies between has begun to
 * keep this client out, or the server is gone. Nothing is known of it where a listing came, or where the open connection still answers.
 */
export function lockedOut(evidence: Evidence, kind: "timeout" | "refused"): Match | undefined {
  const { reconnect, connect, features } = evidence;
  if (reconnect?.status !== "failed" || reconnect.failure.kind !== kind || connect.status !== "ok") return undefined;
  const tries = ownTries(evidence);
  const silent = [features, ...tries.flatMap(({ announced, listing }): readonly Outcome<unknown>[] => [announced, listing])].find(isLost);
  if (!silent || tries.some(({ listing }) => listing.status === "ok")) return undefined;
  const { host, port } = connect.value.peer;
  return {
    certainty: "likely",
    facts: { host, port, afterMs: reconnect.failure.afterMs, how: "locked-out" },
    cites: spans(silent, reconnect),
    open: {
      candidates: [
        // The default of fail2ban is a refusal.
        l10n.t("something bans this client's address in the middle of the session (fail2ban, intrusion prevention, a limit of new connections)"),
        kind === "refused" ? l10n.t("the daemon has died, and with it all its sessions") : l10n.t("the machine, or the way to it, went down just now"),
      ],
      experiment: l10n.t("Try the same from another network at once: if it works there, this address is banned"),
    },
  };
}

/** The control connection: no reply at all, or its end. */
function isLost(outcome: Outcome<unknown>): boolean {
  if (outcome.status !== "failed") return false;
  const { failure } = outcome;
  return failure.kind === "timeout" ? failure.waitingFor === "reply" || failure.wordless === true : failure.kind === "closed" && failure.on !== "data";
}
