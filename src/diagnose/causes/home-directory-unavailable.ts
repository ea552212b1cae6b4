import * as l10n from "@vscode/l10n";
import type { Reply } from "../../ftp/evidence";
import { decisiveLine, ownTries, refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import { hungUpOnUser } from "../symptoms/hungUp";
import type { Cause, Facts } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(
  /cannot change directory:|home directory (?:'[^']{1,200}' )?(?:is )?(?:not (?:available|accessible)|inaccessible|(?:does not|doesn't) exist)|not have (?:any|a) home directory/,
  /(?:cannot|unable to|can't) (?:enter|access|open|change to|set) (?:the )?(?:user's |your )?home/,
  /OOPS: chroot$|can't change directory to|unable to set up a secure chroot|can't change root\b/,
);
/** In answer to the listing of the directory in which the session begins. */
const LATER = anyOf(/^\d{3}[ -](?:.*: )?no such file or directory/, /\bchdir: /);

export const homeDirectoryUnavailable: Cause = Object.freeze<Cause>({
  id: "home-directory-unavailable",
  layer: "login",
  summary: (facts) => l10n.t("The password is right, but the server cannot enter the home directory of {user}: \"{reply}\"", facts),
  source: "vsftpd: secutil.c; Pure-FTPd: dopass() in ftpd.c; IIS: status 530, sub-status of user isolation",
  explains: ["server-config-fatal", "login-rejected", "anonymous-disabled", "closed-before-greeting", "path-not-found", "listing-denied"],
  remedy: {
    server: {
      vsftpd: (facts) => [
        { text: l10n.t("Create the directory and let {user} enter it and every directory above (x permission)", facts) },
        { text: l10n.t("Check local_root and anon_root; with SELinux: setsebool -P ftp_home_dir on") },
      ],
      pureftpd: (facts) => [
        { text: l10n.t("Create the directory and let {user} enter it and every directory above (x permission)", facts) },
        setting("CreateHomeDir", "yes", l10n.t("Or let Pure-FTPd create it at the first login")),
      ],
      proftpd: (facts) => [
        { text: l10n.t("Create the directory and let {user} enter it and every directory above (x permission)", facts) },
        { text: l10n.t("Check DefaultRoot and DefaultChdir; CreateHome makes a missing home at the first login") },
      ],
      iis: () => [
        { text: l10n.t("FTP User Isolation: create LocalUser\\<user> (or <domain>\\<user>) under the site's root, or choose another mode") },
      ],
      general: (facts) => [
        { text: l10n.t("Create the home directory of {user} and let the account enter it and every directory above", facts) },
      ],
    },
    client: () => [l10n.t("A client can do nothing about it: send the operator the message")],
  },
  judge(evidence) {
    const { target, login } = evidence;
    const facts = (reply: Reply): Facts => ({ reply: decisiveLine(reply, TEXT), user: target.user });
    // Who pastes the message alone has nothing of the login before it.
    const told = [login, evidence.greeting, ...(evidence.ending ? [evidence.ending] : [])].find((outcome) => TEXT.test(replyText(refusal(outcome) ?? { code: 0, lines: [] })));
    const reply = told && refusal(told);
    if (reply) return { certainty: "certain", facts: facts(reply), cites: spans(told) };
    // Some let the user in first and find out when the first directory is wanted. A log does not tell which directory that is.
    const first = ownTries(evidence).find(({ listing }) => listing.status !== "skipped");
    const atListing = first && refusal(first.listing);
    if (!atListing || target.path !== undefined || evidence.operations !== undefined) return hungUpOnUser(evidence);
    const gone = LATER.test(replyText(atListing));
    return gone ? { certainty: "likely", facts: facts(atListing), cites: spans(login, first.listing) } : undefined;
  },
});
