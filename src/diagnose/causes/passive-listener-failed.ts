import * as l10n from "@vscode/l10n";
import { useActiveMode } from "../clientAdvice";
import { isPassive, ownTries, replyText } from "../reading";
import { isSwitchedOff, refusedCommands } from "../refusedCommands";
import { OPEN_PASSIVE_RANGE } from "../serverAdvice";
import type { Cause } from "../verdict";

export const passiveListenerFailed: Cause = Object.freeze<Cause>({
  id: "passive-listener-failed",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("The server cannot open a port of its own for passive mode: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (421, 425); vsftpd: ftpdataio.c, privops.c",
  explains: [],
  remedy: { server: OPEN_PASSIVE_RANGE, client: useActiveMode },
  judge(evidence) {
    const tries = ownTries(evidence).filter(isPassive);
    if (tries.some(({ announced }) => announced.status === "ok")) return undefined;
    const broken = refusedCommands(tries).find(({ reply }) => isBroken(reply.code, replyText(reply)) && !isSwitchedOff(reply));
    if (!broken || broken.dataTry.announced.status !== "failed") return undefined;
    const facts = { command: broken.dataTry.command, reply: replyText(broken.reply), code: broken.reply.code };
    return { certainty: "likely", facts, cites: [broken.dataTry.announced.at] };
  },
});

/** A passing refusal of the command, or one that speaks of sockets and addresses; a full house and a missing login are other causes. */
function isBroken(code: number, text: string): boolean {
  if (/too many|maximum|limit|IPv6|(?:use|with) EPSV|EPSV ALL|log ?in|TLS|SSL|timed out/i.test(text)) return false;
  return [421, 425, 426, 451].includes(code) || /OOPS|socket|bind|listen|passive (?:connection|port)|pasv_/i.test(text);
}
