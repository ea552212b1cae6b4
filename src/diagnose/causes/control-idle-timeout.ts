import * as l10n from "@vscode/l10n";
import { ownTries, refusal, replyText } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(
  /idle/, /inactiv/, /no[- ]transfer[- ]time/, /(?:^421[ -])(?:connection )?time(?:d )?-?out/, /timeout - try typing/, /control connection timed out/,
  /no activity|activity timeout/, /(?:login|session) time(?:out|d out| exceeded)/,
);

export const controlIdleTimeout: Cause = Object.freeze<Cause>({
  id: "control-idle-timeout",
  layer: "transfer",
  summary: (facts) => l10n.t("The server ended the session because nothing happened in it: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (421); RFC 1123, 4.1.3.2 (idle timeout of at least five minutes)",
  explains: [],
  remedy: {
    server: {
      vsftpd: () => [setting("idle_session_timeout", "900", l10n.t("Seconds without a command"))],
      proftpd: () => [setting("TimeoutIdle", "900", l10n.t("Seconds; see TimeoutNoTransfer too"))],
      pureftpd: () => [setting("MaxIdleTime", "30", l10n.t("Minutes"))],
      general: () => [{ text: l10n.t("Raise the idle timeout of sessions") }],
    },
    client: () => [l10n.t("Let the client send NOOP now and then (keep-alive), or reconnect by itself")],
  },
  judge(evidence) {
    const { ending } = evidence;
    const reply = ending && refusal(ending);
    if (!ending || ending.status !== "failed" || !reply || !TEXT.test(replyText(reply))) return undefined;
    // A transfer that hangs ends like this as well: then the hanging is the cause.
    const hangs = ownTries(evidence).some(({ connections, listing }) =>
      listing.status === "failed" || connections.some(({ outcome }) => outcome.status === "failed"));
    return hangs ? undefined : { certainty: "certain", facts: { reply: replyText(reply) }, cites: [ending.at] };
  },
});
