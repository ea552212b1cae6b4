import * as l10n from "@vscode/l10n";
import { refusal, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(
  /\bno anonymous|(?:not|n't) (?:allow|accept|permit|support) anonymous/,
  /unable to set (?:up secure )?anonymous (?:ftp|privileges)/,
  /anonymous (?:access|ftp|users?|connections?|logins?) (?:is |are )?(?:not|disabled|denied|forbidden|disallowed)/,
);

export const anonymousDisabled: Cause = Object.freeze<Cause>({
  id: "anonymous-disabled",
  layer: "login",
  summary: (facts) => l10n.t("The server does not let anonymous users in: \"{reply}\"", facts),
  source: "RFC 1635, 2.1; RFC 959, 4.2 (530 not logged in)",
  explains: ["login-rejected"],
  remedy: {
    server: {
      vsftpd: () => [setting("anonymous_enable", "YES", l10n.t("Only if everybody may read the files"))],
      proftpd: () => [
        {
          text: l10n.t(
            "Only if everybody may read the files: an <Anonymous ~ftp> section with User ftp, Group nogroup, UserAlias anonymous ftp",
          ),
        },
      ],
      pureftpd: () => [
        setting("NoAnonymous", "no", l10n.t("Only if everybody may read the files")),
        { text: l10n.t("Anonymous sessions need a system account \"ftp\" with a home directory") },
      ],
      iis: () => [
        { text: l10n.t("Only if everybody may read the files: FTP Authentication > Anonymous: Enabled, with an authorization rule") },
      ],
      pyftpdlib: () => [{ text: l10n.t("Only if everybody may read the files: authorizer.add_anonymous(directory)") }],
      general: () => [{ text: l10n.t("Enable anonymous access, only if everybody may read the files") }],
    },
    client: () => [l10n.t("Log in with an account of this server: a user name other than \"anonymous\" or \"ftp\"")],
  },
  judge({ target, login, operations }) {
    const reply = refusal(login);
    // A log need not tell the name.
    if (!reply || !/^(?:anonymous|ftp)?$/i.test(target.user)) return undefined;
    const text = replyText(reply);
    const facts = { reply: text, code: reply.code, user: target.user };
    if (!TEXT.test(text) && target.user === "") return undefined;
    if (TEXT.test(text)) return { certainty: "certain", facts, cites: spans(login) };
    // vsftpd lets nobody in without a name under TLS, and everybody in clear.
    if (/encrypt/i.test(text)) return undefined;
    if (reply.code !== 530 && reply.code !== 430) return undefined;
    // A deny list says so about any name. And in a log nobody says that anonymous was meant: clients take the name when none is given.
    const beside = operations !== undefined || /permission denied|access denied|not allowed/i.test(text);
    return { certainty: "likely", facts, cites: spans(login), ...(beside ? { yields: "always" } : {}) };
  },
});
