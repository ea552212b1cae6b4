import * as l10n from "@vscode/l10n";
import { setting } from "./serverAdvice";
import type { Advice, Facts, Remedy } from "../verdict";

/** What hides behind a refused login, per daemon. Replies are vague on purpose; some wordings tell more. Facts: `reply`, `user`. */
export const ALLOW_LOGIN: Remedy["server"] = {
  vsftpd: (facts) => {
    const reply = String(facts.reply);
    if (/anonymous only/.test(reply)) return [setting("local_enable", "YES", l10n.t("Lets the system's own users in; it is NO by default"))];
    if (/Permission denied/.test(reply)) {
      return [
        { text: l10n.t("The user list decides here: with userlist_deny=YES {user} must not be in userlist_file, with NO it must", facts) },
      ];
    }
    if (/may not use encryption/.test(reply)) return [setting("allow_anon_ssl", "YES", l10n.t("Lets anonymous users use TLS"))];
    return [
      { text: l10n.t("Name and password; look into the system log (auth.log, journalctl -u vsftpd) for what PAM says") },
      {
        text: l10n.t("The shell of {user} must be in /etc/shells (add /usr/sbin/nologin there, or drop pam_shells from the PAM file)", facts),
      },
      setting("pam_service_name", "vsftpd", l10n.t("A file of this name must exist in /etc/pam.d")),
      { text: l10n.t("The user must not be in /etc/ftpusers, and the account neither locked nor expired") },
    ];
  },
  proftpd: (facts) => [
    password(facts),
    setting("RequireValidShell", "off", l10n.t("If the user's shell is not in /etc/shells")),
    { text: l10n.t("The user must not be in /etc/ftpusers (UseFtpUsers); <Limit LOGIN> and mod_wrap2 refuse in the same way") },
    { text: l10n.t("AuthOrder and AuthUserFile: the file must be readable and not writable for others") },
    { text: l10n.t("The home directory must exist and {user} must be able to enter it: ProFTPD says the same for that", { user: facts.user ?? "" }) },
  ],
  pureftpd: (facts) => facts.as === "guest" ? [
    setting("AnonymousOnly", "no", l10n.t("It lets nobody else in, whatever name is given")),
    { text: l10n.t("With TrustedIP accounts exist only for clients at that address") },
  ] : /can't trust you/.test(String(facts.reply)) ? [
    setting("MinUID", "1000", l10n.t("The number of the account is below it: lower it to that number, if such accounts may log in")),
  ] : [
    password(facts),
    { text: l10n.t("After a change of virtual users: pure-pw mkdb") },
    setting("MinUID", "1000", l10n.t("Accounts below this number are refused")),
    { text: l10n.t("With PAM or Unix accounts the shell must be in /etc/shells") },
  ],
  filezilla: (facts) => [
    password(facts),
    { text: l10n.t("The user must be enabled, and this address not excluded by the user's IP filter") },
  ],
  iis: (facts) => [
    password(facts),
    { text: l10n.t("FTP Authentication: Basic must be enabled; FTP Authorization Rules must allow {user}", facts) },
    { text: l10n.t("The sub-status in the site's log tells more: C:\\inetpub\\logs\\LogFiles\\FTPSVC…") },
  ],
  general: (facts) => [
    password(facts),
    { text: l10n.t("Besides a wrong password: locked account, shell not allowed, deny list, address filter. The server's log says which") },
  ],
};

function password({ user }: Facts): Advice {
  return { text: l10n.t("Check name and password of {user} in the account source that the daemon really uses", { user: user ?? "" }) };
}
