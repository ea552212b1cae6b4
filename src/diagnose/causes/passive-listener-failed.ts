import * as l10n from "@vscode/l10n";
import type { DataTry, Evidence } from "../../ftp/evidence";
import { useActiveMode, useEpsv } from "../advice/clientAdvice";
import { fatalAdvice } from "../advice/fatalAdvice";
import { fatalText } from "../symptoms/fatalTexts";
import { isPassive, ownTries, replyText, spans } from "../symptoms/reading";
import { isSwitchedOff, refusedCommands } from "../symptoms/refusedCommands";
import { OPEN_PASSIVE_RANGE } from "../advice/serverAdvice";
import type { Cause, Match } from "../verdict";

export const passiveListenerFailed: Cause = Object.freeze<Cause>({
  id: "passive-listener-failed",
  layer: "data",
  way: "passive",
  summary: (facts) => facts.reply === "" ? l10n.t("In answer to {command} the server hangs up: it cannot open a port of its own for passive mode.", facts)
    : l10n.t("The server cannot open a port of its own for passive mode: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (421, 425); vsftpd: ftpdataio.c, privops.c",
  // The daemon's own complaint, where it answers PASV and nothing else shows passive mode at work.
  explains: ["server-config-fatal"],
  remedy: {
    server: { ...OPEN_PASSIVE_RANGE, vsftpd: (facts) => facts.fix === undefined ? OPEN_PASSIVE_RANGE.vsftpd?.(facts) ?? [] : fatalAdvice(facts) },
    client: ({ fix }) => [...(fix === "not-an-address" ? useEpsv() : []), ...useActiveMode()],
  },
  judge(evidence) {
    const tries = ownTries(evidence).filter(isPassive);
    if (tries.some(({ announced }) => announced.status === "ok")) return undefined;
    const broken = refusedCommands(tries).find(({ reply }) => isBroken(reply.code, replyText(reply)) && !isSwitchedOff(reply));
    if (!broken || broken.dataTry.announced.status !== "failed") return evidence.features.status === "ok" ? hangsUp(tries, evidence) : undefined;
    const fatal = fatalText(replyText(broken.reply));
    // The process died, of whatever.
    if (fatal?.fix === "kernel-feature") return undefined;
    const facts = { command: broken.dataTry.command, reply: replyText(broken.reply), code: broken.reply.code, ...fatal };
    return { certainty: "likely", facts, cites: [broken.dataTry.announced.at] };
  },
});

/** ProFTPD's session dies without a word when it may not open the port. */
function hangsUp(tries: readonly DataTry[], { reconnect }: Evidence): Match | undefined {
  const lost = tries.filter(({ announced }) => announced.status === "failed" && announced.failure.kind === "closed");
  const [first] = lost;
  // Where no new session opens it was not one process that died.
  if (!first || lost.length < tries.length || reconnect?.status === "failed") return undefined;
  const open = {
    candidates: [
      l10n.t("the daemon's session ends because it may not or cannot open a port: security policy (SELinux), limits, a crash"),
      l10n.t("something on the way cuts the control connection when it sees the command"),
    ],
    experiment: l10n.t("Look into the daemon's log for that second, and try on the server itself (ftp localhost)"),
  };
  return { certainty: "likely", facts: { command: first.command, reply: "" }, cites: spans(...lost.map(({ announced }) => announced)), open };
}

/** A passing refusal of the command, or one that speaks of sockets and addresses; a full house and a missing login are other causes. */
function isBroken(code: number, text: string): boolean {
  if (/too many|maximum|limit|IPv6|(?:use|with) EPSV|EPSV ALL|log ?in|TLS|SSL|timed out/i.test(text)) return false;
  return [421, 425, 426, 451].includes(code) || /OOPS|socket|bind|listen|passive (?:connection|port)|pasv_/i.test(text);
}
