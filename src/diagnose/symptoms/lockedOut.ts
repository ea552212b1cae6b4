import * as l10n from "@vscode/l10n";
import type { Evidence, Outcome } from "../../ftp/evidence";
import { ownTries, spans } from "./reading";
import type { Match } from "../verdict";

/**
 * A session that stood gets no answer any more, and a new one does not come about either: whatever lies between has begun to drop this client's
 * packets. Nothing is known of it where a listing came, or where the open connection still answers.
 */
export function lockedOut(evidence: Evidence): Match | undefined {
  const { reconnect, connect } = evidence;
  if (reconnect?.status !== "failed" || reconnect.failure.kind !== "timeout" || connect.status !== "ok") return undefined;
  const tries = ownTries(evidence);
  const silent = tries.flatMap(({ announced, listing }): readonly Outcome<unknown>[] => [announced, listing]).find((outcome) => outcome.status === "failed"
    && outcome.failure.kind === "timeout" && (outcome.failure.waitingFor === "reply" || outcome.failure.wordless));
  if (!silent || tries.some(({ listing }) => listing.status === "ok")) return undefined;
  const { host, port } = connect.value.peer;
  return {
    certainty: "likely",
    facts: { host, port, afterMs: reconnect.failure.afterMs, how: "locked-out" },
    cites: spans(silent, reconnect),
    open: {
      candidates: [
        l10n.t("something bans this client's address in the middle of the session (fail2ban, intrusion prevention, a limit of new connections)"),
        l10n.t("the machine, or the way to it, went down just now"),
      ],
      experiment: l10n.t("Try the same from another network at once: if it works there, this address is banned"),
    },
  };
}
