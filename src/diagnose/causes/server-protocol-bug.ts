import * as l10n from "@vscode/l10n";
import type { Outcome } from "../../ftp/evidence";
import { ownTries, spans } from "../reading";
import type { Cause, Match } from "../verdict";

export const serverProtocolBug: Cause = Object.freeze<Cause>({
  id: "server-protocol-bug",
  layer: "control",
  summary: ({ got, where }) => where === "AUTH"
    ? l10n.t("The server sends text in clear behind its answer to AUTH, where TLS must begin: \"{got}\"", { got: got ?? "" })
    : l10n.t("What the server sends is no FTP reply: \"{got}\"", { got: got ?? "" }),
  source: "RFC 959, 4.2 (form of replies); RFC 4217, 4 (nothing between 234 and the handshake)",
  explains: [],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Update the daemon; look for a script, wrapper or banner file that writes into the connection by itself") },
        { text: l10n.t("Firewalls and proxies that inspect FTP can spoil replies: try without") },
      ],
    },
    client: () => [l10n.t("Other clients may be more tolerant; over TLS nothing on the way can change the replies")],
  },
  judge(evidence) {
    const { service, greeting, tls, login, directory, features } = evidence;
    if (service.status === "ok" && service.value.protocol !== "ftp") return undefined;
    const needed: readonly Outcome<unknown>[] = [greeting, tls, login, ...(directory ? [directory] : []), ...ownTries(evidence).map(({ listing }) => listing)];
    const broken = needed.map(malformed).find((match) => match !== undefined);
    if (broken) return broken;
    if (tls.status === "ok" && tls.value.injected !== undefined) {
      // It may also be somebody on the way who puts words into the encrypted session.
      return { certainty: "certain", facts: { where: "AUTH", got: tls.value.injected }, cites: spans(tls), yields: "graver" };
    }
    const aside = malformed(features);
    return aside && { ...aside, yields: "always" };
  },
});

function malformed(outcome: Outcome<unknown>): Match | undefined {
  if (outcome.status !== "failed" || outcome.failure.kind !== "malformed") return undefined;
  const { got, expected } = outcome.failure;
  return { certainty: "certain", facts: { where: expected, got }, cites: spans(outcome) };
}
