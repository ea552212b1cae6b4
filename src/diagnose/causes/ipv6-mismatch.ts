import * as l10n from "@vscode/l10n";
import { addressKind } from "../../ftp/address";
import { controlAddress, controlFamily, passiveTries, refusal, replyText, spans } from "../symptoms/reading";
import { refusesFamily } from "../symptoms/refusedCommands";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

/** RFC 2428, 3: 522 names the families that the server would take; of a client that came over IPv6 it sees IPv4 (NAT64, RFC 6052). */
const USE_IPV4 = /\(1\)/;

export const ipv6Mismatch: Cause = Object.freeze<Cause>({
  id: "ipv6-mismatch",
  layer: "data",
  summary: ({ where, ...facts }) => where === "client"
    ? l10n.t("The control connection runs over IPv6, but the client asks with PASV, which is for IPv4 only: \"{reply}\"", facts)
    : l10n.t("The control connection runs over IPv6, but the server offers data connections for IPv4 only: \"{reply}\" to {command}.", facts),
  source: "RFC 2428, 1 and 3 (PASV cannot name an IPv6 address)",
  explains: ["pasv-disabled", "epsv-unsupported", "active-port-rejected"],
  remedy: {
    server: {
      proftpd: () => [setting("UseIPv6", "on", l10n.t("And permit EPSV: no <Limit EPSV> that denies"))],
      vsftpd: () => [{ text: l10n.t("cmds_allowed must hold EPSV, cmds_denied must not") }],
      pureftpd: () => [
        setting("BrokenClientsCompatibility", "no", l10n.t("It switches EPSV off")),
        setting("IPV4Only", "no", l10n.t("Where the machine has IPv6")),
      ],
      general: () => [{ text: l10n.t("Permit EPSV, or take the AAAA record of the server out of the DNS until it works") }],
    },
    client: ({ where }) => [
      ...(where === "client" ? [l10n.t("Let the client use EPSV, where it has a setting for that or for IPv6")] : []),
      l10n.t("Use IPv4: connect to the server's IPv4 address; curl -4; lftp: set dns:order inet"),
    ],
  },
  judge(evidence) {
    const control = controlAddress(evidence) ?? "";
    const told = evidence.data.some(({ listing }) => listing.status === "ok") ? undefined : evidence.data.find(({ announced }) => refusesFamily(refusal(announced)));
    // What is not an address, as in logs that hide it, may be one of either family.
    const family = told && (addressKind(control) === "not-an-address" || controlFamily(evidence) === 6) ? refusal(told.announced) : undefined;
    if (told && family) return { certainty: "certain", facts: { command: told.command, reply: replyText(family), code: family.code, control }, cites: spans(told.announced) };
    if (controlFamily(evidence) === 4) return undefined;
    const tries = passiveTries(evidence);
    if (tries.some(({ listing }) => listing.status === "ok")) return undefined;
    const epsv = tries.find(({ command, announced }) => command === "EPSV" && refusal(announced));
    const reply = epsv && refusal(epsv.announced);
    const pasv = tries.find(({ command }) => command === "PASV");
    const answer = pasv && refusal(pasv.announced);
    const answers = pasv?.announced.status === "ok" || (pasv?.announced.status === "failed" && pasv.announced.failure.kind === "malformed");
    const translated = /^64:ff9b:/i.test(control) || (reply?.code === 522 && USE_IPV4.test(replyText(reply)));
    const ipv4Only = translated || answers || (answer !== undefined && /IPv6|EPSV|network protocol/i.test(replyText(answer)));
    // Whether the server has EPSV nobody knows; the client has not asked.
    if (!epsv && pasv && answer && answer.code >= 500 && !tries.some(({ command }) => command === "EPSV")) {
      return { certainty: "likely", facts: { where: "client", reply: replyText(answer), code: answer.code, control }, cites: spans(pasv.announced) };
    }
    if (!reply || reply.code === 421 || !ipv4Only) return undefined;
    const facts = { command: "EPSV", reply: replyText(reply), code: reply.code, control };
    return { certainty: "certain", facts, cites: spans(epsv.announced, pasv?.announced) };
  },
});
