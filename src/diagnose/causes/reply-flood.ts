import * as l10n from "@vscode/l10n";
import type { Evidence, Outcome } from "../../ftp/evidence";
import { spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const replyFlood: Cause = Object.freeze<Cause>({
  id: "reply-flood",
  layer: "control",
  summary: ({ what, limit }) => what === "line"
    ? l10n.t("The server sends a line without an end: more than {limit} bytes.", { limit: limit ?? "" })
    : l10n.t("The server sends a reply without an end: more than {limit} bytes.", { limit: limit ?? "" }),
  source: "RFC 959, 4.2 (replies); RFC 2389, 3.2 (FEAT)",
  explains: ["server-protocol-bug", "pasv-reply-malformed"],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Look for a banner, message or help file that is far too long, or a program that writes into the connection") },
        { text: l10n.t("Update the daemon, if its own replies do not end") },
      ],
    },
    client: () => [l10n.t("A client can do nothing about it; keep away from the server if it is not known: it may be an attack on clients")],
  },
  judge(evidence) {
    const flooded = replies(evidence).find((one) => one.status === "failed" && one.failure.kind === "too-much" && one.failure.what !== "listing");
    if (flooded?.status !== "failed" || flooded.failure.kind !== "too-much") return undefined;
    const { what, limit } = flooded.failure;
    return { certainty: "certain", facts: { what, limit }, cites: spans(flooded) };
  },
});

function replies({ greeting, tls, login, protection, directory, features, data, ending, complaint }: Evidence): readonly Outcome<unknown>[] {
  const optional = [protection, directory, ending, complaint].flatMap((outcome) => outcome ?? []);
  return [greeting, tls, login, ...optional, features, ...data.flatMap(({ announced, listing }) => [announced, listing])];
}
