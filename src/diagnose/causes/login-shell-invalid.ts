import * as l10n from "@vscode/l10n";
import { refusals, replyText } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(/(?:invalid|bad|illegal|unknown|no valid) (?:login )?shell/, /shell.{0,60}not (?:in|listed|valid|allowed|permitted)/, /pam_shells/);

/** A client hears a plain 530: only the server's own log tells. */
export const loginShellInvalid: Cause = Object.freeze<Cause>({
  id: "login-shell-invalid",
  layer: "login",
  summary: (facts) => l10n.t("The login shell of {user} is not in the server's list of valid shells: \"{reply}\"", facts),
  source: "shells(5); vsftpd: check_shell in vsftpd.conf(5); ProFTPD: RequireValidShell in mod_auth.c; pam_shells(8)",
  explains: ["login-rejected"],
  remedy: {
    server: {
      vsftpd: () => [
        { text: l10n.t("Add the shell of the account (often /usr/sbin/nologin) to /etc/shells, or take pam_shells out of /etc/pam.d/vsftpd") },
        setting("check_shell", "NO", l10n.t("Only where vsftpd is built without PAM")),
      ],
      proftpd: () => [setting("RequireValidShell", "off", l10n.t("Or add the shell to /etc/shells"))],
      general: () => [{ text: l10n.t("Add the shell of the account to /etc/shells, or give the account one that stands there") }],
    },
    client: () => [l10n.t("A client can do nothing about it: send the operator the message")],
  },
  judge(evidence) {
    const refused = refusals(evidence).find(({ reply }) => reply.code !== 550 && TEXT.test(replyText(reply)));
    return refused && { certainty: "certain", facts: { user: evidence.target.user, reply: replyText(refused.reply) }, cites: [refused.at] };
  },
});
