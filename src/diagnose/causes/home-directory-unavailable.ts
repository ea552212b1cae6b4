import * as l10n from "@vscode/l10n";
import { refusal, replyText, spans } from "../reading";
import { setting } from "../serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../wording";

const TEXT = anyOf(
  /cannot change directory:|home directory (?:not available|inaccessible)/,
  /(?:cannot|unable to|can't) (?:enter|access|open|change to|set) (?:the )?(?:user's |your )?home/,
);

export const homeDirectoryUnavailable: Cause = Object.freeze<Cause>({
  id: "home-directory-unavailable",
  layer: "login",
  summary: (facts) => l10n.t("The password is right, but the server cannot enter the home directory of {user}: \"{reply}\"", facts),
  source: "vsftpd: secutil.c; Pure-FTPd: dopass() in ftpd.c; IIS: status 530, sub-status of user isolation",
  explains: ["server-config-fatal", "login-rejected", "anonymous-disabled"],
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
      iis: () => [
        { text: l10n.t("FTP User Isolation: create LocalUser\\<user> (or <domain>\\<user>) under the site's root, or choose another mode") },
      ],
      general: (facts) => [
        { text: l10n.t("Create the home directory of {user} and let the account enter it and every directory above", facts) },
      ],
    },
    client: () => [l10n.t("A client can do nothing about it: send the operator the message")],
  },
  judge({ target, login }) {
    const reply = refusal(login);
    if (!reply || !TEXT.test(replyText(reply))) return undefined;
    return { certainty: "certain", facts: { reply: replyText(reply), user: target.user }, cites: spans(login) };
  },
});
