import * as l10n from "@vscode/l10n";
import { controlAddress, controlFamily, passiveTries, refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

export const epsvUnsupported: Cause = Object.freeze<Cause>({
  id: "epsv-unsupported",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("The client relies on EPSV, and the server does not know or permit it: \"{reply}\"", facts),
  source: "RFC 2428, 3 (EPSV); RFC 959, 4.2.2 (500, 502)",
  explains: ["pasv-disabled"],
  remedy: {
    server: {
      vsftpd: () => [{ text: l10n.t("cmds_allowed must hold EPSV, cmds_denied must not") }],
      proftpd: () => [{ text: l10n.t("Remove the <Limit EPSV> that denies") }],
      pureftpd: () => [setting("NATmode", "no", l10n.t("It switches PASV and EPSV off")), setting("BrokenClientsCompatibility", "no", l10n.t("It switches EPSV off"))],
      general: () => [{ text: l10n.t("Permit EPSV: many clients try it first, and over IPv6 there is nothing else") }],
    },
    client: () => [
      l10n.t("Over IPv4 use PASV: curl --disable-epsv; lftp: set ftp:prefer-epsv no; ftp of BSD and macOS: epsv4 off"),
      l10n.t("Over IPv6 connect to the server's IPv4 address instead: curl -4; lftp: set dns:order inet"),
    ],
  },
  judge(evidence) {
    const tries = passiveTries(evidence);
    const refused = tries.find(({ command, announced }) => command === "EPSV" && refusal(announced));
    const reply = refused && refusal(refused.announced);
    if (!reply || reply.code < 500 || tries.some(({ listing }) => listing.status === "ok")) return undefined;
    const pasv = tries.filter(({ command, announced }) => command === "PASV" && announced.status !== "skipped");
    const six = controlFamily(evidence) === 6;
    // Over IPv4 a client falls back to PASV; what comes of that decides. Over IPv6 a PASV that names IPv4 is another cause.
    const unknown = [500, 501, 502, 504, 522].includes(reply.code);
    const pasvRefusal = pasv.map(({ announced }) => refusal(announced)).find((one) => one !== undefined);
    const only = pasv.length === 0 || (six && unknown && pasvRefusal !== undefined && !/IPv6|EPSV|network protocol/i.test(replyText(pasvRefusal)));
    if (!only) return undefined;
    const facts = { reply: replyText(reply), code: reply.code, control: controlAddress(evidence) ?? "" };
    return { certainty: unknown ? "certain" : "likely", facts, cites: spans(refused.announced) };
  },
});
