import * as l10n from "@vscode/l10n";
import type { Reply } from "../../ftp/evidence";
import { useActiveMode } from "../advice/clientAdvice";
import { ownTries, isPassive, refusal, replyText } from "../symptoms/reading";
import { widened } from "../advice/rangeAdvice";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause, Match } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(
  /ports? are (?:busy|taken|in use)/,
  /attempts to find a listening port/,
  /no (?:more )?(?:free|available|open|unused) (?:passive |data |tcp )*ports?/,
  /(?:find|get|allocate|obtain) (?:an? |any )?(?:open|free|available|unused) (?:passive |data |tcp )*port/,
  /port range.{0,30}(?:exhausted|full|used up|in use)|(?:exhausted|all).{0,20}(?:passive )?ports/,
  /address already in use/,
);
/** vsftpd when bind() fails, FileZilla Server after fifteen ports in vain. */
const MAYBE = anyOf(/vsf_sysutil_bind/, /cannot prepare for data connection/, /could not create socket\./);

export const passiveRangeExhausted: Cause = Object.freeze<Cause>({
  id: "passive-range-exhausted",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("All ports of the server's passive range are taken: \"{reply}\" in answer to {command}.", facts),
  source: "vsftpd: privops.c, ftpdataio.c; Pure-FTPd: dopasv() in ftpd.c; RFC 959, 4.2.2 (425)",
  explains: ["passive-listener-failed", "server-config-fatal", "too-many-connections", "pasv-disabled"],
  remedy: {
    server: widened(OPEN_PASSIVE_RANGE),
    client: () => [l10n.t("Use fewer connections at a time, and try again after some minutes"), ...useActiveMode()],
  },
  judge(evidence) {
    const tries = ownTries(evidence).filter(isPassive);
    let before = false;
    for (const { command, announced } of [...tries, ...(evidence.samples ?? [])]) {
      const reply = refusal(announced);
      if (reply && announced.status === "failed") {
        const certainty = howSure(reply, before);
        const facts = { command, reply: replyText(reply), code: reply.code, ports: "" };
        // The probe's own samples may be what used the last ports up.
        const sampled = !tries.some((one) => one.announced === announced);
        if (certainty) return { certainty, facts, cites: [announced.at], ...(sampled ? { yields: "always" } : {}) };
      }
      before ||= announced.status === "ok";
    }
    return undefined;
  },
});

/** `before`: an earlier command of the same run was given a port. */
function howSure(reply: Reply, before: boolean): Match["certainty"] | undefined {
  const text = replyText(reply);
  if (TEXT.test(text)) return "certain";
  return MAYBE.test(text) || (before && reply.code === 425 && !/TLS|SSL|IPv6|EPSV/i.test(text)) ? "likely" : undefined;
}
