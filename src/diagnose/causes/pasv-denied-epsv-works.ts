import * as l10n from "@vscode/l10n";
import { useEpsv } from "../advice/clientAdvice";
import { controlFamily, passiveTries, replyText, spans, waitedFor } from "../symptoms/reading";
import { refusedCommands } from "../symptoms/refusedCommands";
import { setting } from "../advice/serverAdvice";
import type { Outcome } from "../../ftp/evidence";
import type { Advice, Cause } from "../verdict";

export const pasvDeniedEpsvWorks: Cause = Object.freeze<Cause>({
  id: "pasv-denied-epsv-works",
  layer: "data",
  way: "passive",
  summary: (facts) => facts.reply === ""
    ? l10n.t("PASV gets no answer, while EPSV works: something on the way, or the server, swallows the command.")
    : l10n.t("The server denies PASV (\"{reply}\"), while EPSV works.", facts),
  source: "RFC 2428, 3 (EPSV beside PASV); RFC 1123, 4.1.2.6",
  explains: [],
  remedy: {
    server: {
      vsftpd: ({ reply }) => reply === "" ? [swallowed()] : [{ text: l10n.t("cmds_allowed must hold PASV, cmds_denied must not") }],
      proftpd: ({ reply }) => reply === "" ? [swallowed()] : [{ text: l10n.t("Remove the <Limit PASV> that denies") }],
      pureftpd: ({ reply }) => reply === "" ? [swallowed()] : [
        setting("ForcePassiveIP", l10n.t("<the public IPv4 address>"), l10n.t("It must be an IPv4 address, or a name that has one")),
      ],
      general: ({ reply }) => reply === "" ? [swallowed()] : [{ text: l10n.t("Permit PASV as well: over IPv4 many clients use nothing else") }],
    },
    client: useEpsv,
  },
  judge(evidence) {
    // Over IPv6 a refused PASV is right: it can name no IPv6 address.
    if (controlFamily(evidence) === 6) return undefined;
    const tries = passiveTries(evidence);
    const works = tries.find(({ command, listing }) => command === "EPSV" && listing.status === "ok");
    if (tries.some(({ command, listing }) => command === "PASV" && listing.status === "ok")) return undefined;
    const denied = refusedCommands(tries).find(({ dataTry, reply }) => dataTry.command === "PASV" && reply.code !== 421);
    if (!denied) {
      const lost = tries.find(({ command, announced }) => command === "PASV" && (waitedFor(announced, "reply") || cutOff(announced)));
      return works && lost && { certainty: "likely", facts: { reply: "", command: "PASV" }, cites: spans(lost.announced, works.announced, works.listing) };
    }
    const facts = { reply: replyText(denied.reply), code: denied.reply.code };
    // Pure-FTPd: ForcePassiveIP is a name that has an IPv6 address only.
    const told = /(?:use|with) EPSV|EPSV (?:ALL|support)/i.test(facts.reply) && !tries.some(({ command }) => command === "EPSV");
    if (!works) return told ? { certainty: "likely", facts, cites: spans(denied.dataTry.announced) } : undefined;
    return { certainty: "certain", facts, cites: spans(denied.dataTry.announced, works.announced, works.listing) };
  },
});

/** A FIN may be a server that dies of it. */
function cutOff(announced: Outcome<unknown>): boolean {
  return announced.status === "failed" && announced.failure.kind === "closed" && announced.failure.by === "reset";
}

function swallowed(): Advice {
  return { text: l10n.t("See what reads the control connection on the way (FTP helper, inspection, proxy) and switch that off for its port: the server may never see PASV, or its answer is lost") };
}
