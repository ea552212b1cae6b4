import * as l10n from "@vscode/l10n";
import type { Evidence } from "../../ftp/evidence";
import { refusals, replyText, spans } from "../symptoms/reading";
import { recognise } from "../server";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";

/** vsftpd writes its last words in clear into the TLS stream: a client sees a broken record in answer to PASS and no text. */
function isOopsInsideTls(evidence: Evidence): boolean {
  const { tls, login } = evidence;
  return tls.status === "ok" && login.status === "failed" && login.failure.kind === "tls" && login.failure.reason === "plain-text"
    && recognise(evidence).software === "vsftpd";
}

export const chrootWritableRoot: Cause = Object.freeze<Cause>({
  id: "chroot-writable-root",
  layer: "login",
  summary: () => l10n.t("vsftpd refuses the session because the user may write to the top directory of the jail (chroot)."),
  source: "vsftpd: vsf_secutil_change_credentials() in secutil.c; vsftpd.conf(5), allow_writeable_chroot",
  explains: ["server-config-fatal", "login-rejected", "anonymous-disabled", "closed-before-greeting"],
  remedy: {
    server: {
      general: ({ user }) => [
        {
          text: l10n.t(
            "Better: take the write permission from the top directory (chmod a-w HOME) and give {user} a writable directory inside",
            { user: user ?? "" },
          ),
        },
        setting("allow_writeable_chroot", "YES", l10n.t("Or switch the check off (mind the spelling; not for anonymous users)")),
        { text: l10n.t("Or jail into a directory above: user_sub_token=$USER with local_root=/srv/ftp/$USER, owned by root") },
      ],
    },
    client: () => [
      l10n.t("A client can do nothing about it: the password was right, the operator has to change the directory or the setting"),
    ],
  },
  judge(evidence) {
    const { user } = evidence.target;
    const refused = refusals(evidence).find(({ reply }) => /refusing to run with writable(?: anonymous)? root/i.test(replyText(reply)));
    if (refused) return { certainty: "certain", facts: { reply: replyText(refused.reply), user }, cites: [refused.at] };
    return isOopsInsideTls(evidence) ? {
      certainty: "likely", facts: { user }, cites: spans(evidence.login),
      open: {
        candidates: [l10n.t("the jail's top directory is writable"), l10n.t("the home directory cannot be entered"), l10n.t("a per-user configuration that vsftpd refuses")],
        experiment: l10n.t("Log in once without TLS, or start vsftpd in a terminal: then its \"500 OOPS\" can be read"),
      },
    } : undefined;
  },
});
