import * as l10n from "@vscode/l10n";
import { refusal, refusals, replyText } from "../symptoms/reading";
import type { Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const TEXT = anyOf(/could not bind listening/, /failed to bind to/, /unable to bind/, /(?:bind|listen).{0,60}address already in use/, /unable to start a standalone server/);

/** What the libraries say in which servers are written. Clients that open a port for active mode hear the same later. */
const NO_PORT = anyOf(/address already in use/, /\blisten E(?:ADDRINUSE|ACCES)\b/, /\blisten tcp\w* \S+ bind: /, /attempting to bind/, /listen socket/, /BindException/);

export const serverBindFailed: Cause = Object.freeze<Cause>({
  id: "server-bind-failed",
  layer: "server",
  summary: (facts) => l10n.t("The daemon cannot take its port, because something else has it: \"{reply}\"", facts),
  source: "vsftpd: standalone.c; ProFTPD: inet.c; bind(2), EADDRINUSE",
  explains: ["server-config-fatal", "closed-before-greeting"],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("See who holds the port: ss -ltnp; often it is the same daemon, started as a service, or inetd") },
        { text: l10n.t("Restart the service instead of starting a second daemon by hand") },
      ],
    },
    client: () => [l10n.t("A client can do nothing about it: send the operator the message")],
  },
  judge(evidence) {
    const atOnce = refusal(evidence.greeting);
    if (atOnce && evidence.greeting.status === "failed" && NO_PORT.test(replyText(atOnce))) {
      return { certainty: "certain", facts: { reply: replyText(atOnce) }, cites: [evidence.greeting.at] };
    }
    const refused = refusals(evidence).find(({ reply }) => reply.code !== 425 && TEXT.test(replyText(reply)));
    return refused && { certainty: "certain", facts: { reply: replyText(refused.reply) }, cites: [refused.at] };
  },
});
