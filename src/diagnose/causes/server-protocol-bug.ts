import * as l10n from "@vscode/l10n";
import type { Outcome } from "../../ftp/evidence";
import { lostParent } from "../symptoms/lostParent";
import { malformed, outOfStep } from "../symptoms/outOfStep";
import { ownTries, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const serverProtocolBug: Cause = Object.freeze<Cause>({
  id: "server-protocol-bug",
  layer: "control",
  summary: ({ got, where }) => where === "code" ? l10n.t("The server answers with a reply that does not belong to the command: \"{got}\"", { got: got ?? "" })
    : where === "CDUP" ? l10n.t("The server refuses to go back to the directory from which the session has just come: \"{got}\"", { got: got ?? "" })
    : where === "unasked" ? l10n.t("The server sends a reply that answers no command, so that simple clients are one reply behind: \"{got}\"", { got: got ?? "" })
    : where === "path" ? l10n.t("The server refuses to list without a path, which commands for listings may leave out: \"{got}\"", { got: got ?? "" })
    : where === "AUTH"
    ? l10n.t("The server sends text in clear behind its answer to AUTH, where TLS must begin: \"{got}\"", { got: got ?? "" })
    : l10n.t("What the server sends is no FTP reply: \"{got}\"", { got: got ?? "" }),
  source: "RFC 959, 4.2 (form of replies); RFC 4217, 4 (nothing between 234 and the handshake)",
  explains: ["login-rejected", "anonymous-disabled"],
  remedy: {
    server: {
      general: ({ where }) => [
        ...(where === "unasked" ? [{ text: l10n.t("A load balancer that sends a PROXY line (HAProxy: send-proxy) makes a server that does not know it answer once too often: leave the line out") }] : []),
        { text: l10n.t("Update the daemon; look for a script, wrapper or banner file that writes into the connection by itself") },
        { text: l10n.t("Firewalls and proxies that inspect FTP can spoil replies: try without") },
      ],
    },
    client: () => [l10n.t("Other clients may be more tolerant; over TLS nothing on the way can change the replies")],
  },
  judge(evidence) {
    const { service, greeting, tls, login, directory, features, unasked } = evidence;
    if (service.status === "ok" && service.value.protocol !== "ftp") return undefined;
    const needed: readonly Outcome<unknown>[] = [greeting, tls, login, ...(directory ? [directory] : []), ...ownTries(evidence).map(({ listing }) => listing)];
    const wrong = needed.map(malformed).find((match) => match !== undefined) ?? outOfStep(evidence);
    if (wrong) return wrong;
    // It may also be somebody on the way who puts words into the encrypted session.
    const injected = tls.status === "ok" ? tls.value.injected : undefined;
    if (injected !== undefined) return { certainty: "certain", facts: { where: "AUTH", got: injected }, cites: spans(tls), yields: "graver" };
    // The probe steps over it; a client that counts one answer for each command is one behind from then on: what it takes for a refusal answered something else.
    const belongsToLogin = login.status === "failed" && /^(?:33[12]|23\d)[ -]/.test(unasked?.reply ?? "");
    if (unasked) return { certainty: "certain", facts: { where: "unasked", got: unasked.reply }, cites: [unasked.at], ...(belongsToLogin ? {} : { yields: "graver" }) };
    const aside = malformed(features);
    return lostParent(evidence) ?? (aside && { ...aside, yields: "always" });
  },
});
