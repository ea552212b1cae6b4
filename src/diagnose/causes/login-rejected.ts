import * as l10n from "@vscode/l10n";
import { usePlainFtp } from "../advice/clientAdvice";
import { ALLOW_LOGIN } from "../advice/loginAdvice";
import { refusal, replyText, spans } from "../symptoms/reading";
import { strangerToServer } from "../symptoms/strangerToServer";
import { takenForGuest } from "../symptoms/takenForGuest";
import type { Cause, Match } from "../verdict";

/** The least specific answer of the login stage: whatever else says why explains it. */
export const loginRejected: Cause = Object.freeze<Cause>({
  id: "login-rejected",
  layer: "login",
  summary: (facts) => facts.as === "guest" ? l10n.t("The server lets {user} in as an anonymous guest, not with the account of that name: \"{reply}\"", facts)
    : facts.as === "nobody" ? l10n.t("The server takes the session for not logged in: \"{reply}\"", facts)
    : facts.reply === "" ? l10n.t("The server hangs up in answer to the login of {user}, without a word.", facts)
    : l10n.t("The server refuses the login of {user}: \"{reply}\"", facts),
  source: "RFC 959, 5.4 (replies to USER and PASS)",
  explains: [],
  remedy: {
    server: ALLOW_LOGIN,
    client: ({ reply, as }) => as === "guest" ? [l10n.t("Ask the operator: only anonymous sessions are possible from here")] : /may not use encryption/i.test(String(reply)) ? usePlainFtp() : /anonymous only/i.test(String(reply)) ? [
      l10n.t("Log in as \"anonymous\", if what everybody may read is enough"),
    ] : [
      l10n.t("Type the password anew: pasted ones often bring a blank or line end; many clients keep an old one"),
      l10n.t("Use the account's full name where the host wants it (user@domain, domain\\user, host|user)"),
      l10n.t("Stop after two or three tries: many servers ban an address then"),
    ],
  },
  judge(evidence) {
    const { target, login } = evidence;
    const reply = refusal(login);
    const guest = takenForGuest({ target, login });
    if (guest !== undefined && login.status === "ok") return { certainty: "likely", facts: { user: target.user, reply: guest, as: "guest" }, cites: spans(login), yields: "graver" };
    if (!reply) {
      if (login.status !== "failed" || login.failure.kind !== "closed") return strangerToServer(evidence);
      return { certainty: "likely", facts: { user: target.user, reply: "" }, cites: spans(login), open: hungUp() };
    }
    // 331 and 332 asked for more; a 4xx may pass by itself, so it proves less about the account.
    const certainty = reply.code === 530 || reply.code === 430 ? "certain" : "likely";
    const facts = { user: target.user, code: reply.code, reply: replyText(reply) };
    return { certainty, facts, cites: spans(login), ...(reply.code === 421 ? { open: hungUp() } : {}) };
  },
});

function hungUp(): NonNullable<Match["open"]> {
  return {
    candidates: [
      l10n.t("the server bans or limits this user or address, and does not say so"),
      l10n.t("the process for this session dies: PAM, chroot, a limit of memory, a per-user configuration"),
      l10n.t("something on the way inspects the login and cuts it off"),
    ],
    experiment: l10n.t("Look into the daemon's log for that second, and log in on the server itself (ftp localhost)"),
  };
}
