import * as l10n from "@vscode/l10n";
import type { DataTry } from "../../ftp/evidence";
import { resumeTlsSession } from "../advice/clientAdvice";
import { failsAtDataTls, isRefusedDataTls, listingReply } from "../symptoms/dataTls";
import { failureText } from "../symptoms/failureFacts";
import { opened, ownTries, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

/** vsftpd, FileZilla Server, ProFTPD (its log; to the client EPERM when the session is not resumed). */
const TEXT = anyOf(
  /session reuse required|session.{0,20}resum|did not reuse ssl session/,
  /session (?:of|for) (?:the )?data connection(?: not| has not|$)|not resumed from the control|must use (?:the )?cached TLS session/,
  /Unable to build data connection: Operation not permitted/,
);

export const tlsSessionReuseRequired: Cause = Object.freeze<Cause>({
  id: "tls-session-reuse-required",
  layer: "tls",
  summary: () =>
    l10n.t("The server accepts data connections only if they resume the control connection's TLS session, and this client does not."),
  source: "vsftpd.conf(5), require_ssl_reuse; ProFTPD mod_tls, TLSOptions NoSessionReuseRequired; RFC 4217, 10",
  explains: ["tls-handshake-failed"],
  remedy: {
    server: {
      vsftpd: () => [setting("require_ssl_reuse", "NO", l10n.t("If the clients cannot be changed"))],
      proftpd: () => [
        setting("TLSOptions", "NoSessionReuseRequired", l10n.t("If the clients cannot be changed; add it to the options already there")),
      ],
      filezilla: () => [
        { text: l10n.t("FileZilla Server 1.x always demands it; 0.9.x has a switch in FTP over TLS settings. Change the client") },
      ],
      pureftpd: () => [{ text: l10n.t("Pure-FTPd 1.0.42 to 1.0.47 always demands it: update") }],
      general: () => [{ text: l10n.t("Switch the demand for TLS session reuse on data connections off, if the clients cannot be changed") }],
    },
    client: () => resumeTlsSession(),
  },
  judge(evidence) {
    if (evidence.tls.status !== "ok") return undefined;
    // The demand is the same for active and passive mode, so all tries count.
    const resumes = evidence.data.find(({ resumption, listing }) => resumption === true && listing.status === "ok");
    // A client that resumes and gets its listing has no trouble, whatever the server demands of others.
    if (resumes && evidence.target.sessionReuse) return undefined;
    const fresh = evidence.data.filter(({ resumption }) => resumption === false);
    if (fresh.some(({ listing }) => listing.status === "ok")) return undefined;
    const refused = fresh.find(isRefusedDataTls) ?? evidence.data.find(saysSo);
    if (!refused || (!resumes && !saysSo(refused))) return undefined;
    // Both ways fail alike: then the words are not true. vsftpd says so after any failed data handshake.
    if (!resumes && fresh.some(failsAtDataTls) && evidence.data.some((one) => one.resumption === true && failsAtDataTls(one))) return undefined;
    const facts = { reply: refused.listing.status === "failed" ? failureText(refused.listing.failure) : "", command: refused.command, withoutReuse: "fails", withReuse: resumes ? "works" : "not seen" };
    // Where the way of the set-up does not even connect, that is what keeps the listing away. A log may not show connections.
    const beside = ownTries(evidence).some((one) => one.connections.length === 0 || opened(one)) ? {} : { yields: "always" as const };
    return { certainty: resumes ? "certain" : "likely", facts, cites: spans(refused.listing, resumes?.listing), ...beside };
  },
});

function saysSo(dataTry: DataTry): boolean {
  return dataTry.resumption !== undefined && TEXT.test(listingReply(dataTry));
}
