import * as l10n from "@vscode/l10n";
import { useActiveMode, useEpsv } from "../advice/clientAdvice";
import { controlFamily, ownTries, refusal, replyText, spans } from "../symptoms/reading";
import type { Cause } from "../verdict";

export const pasvReplyMalformed: Cause = Object.freeze<Cause>({
  id: "pasv-reply-malformed",
  layer: "data",
  way: "passive",
  summary: (facts) => l10n.t("The answer to {command} holds no address that a client can read: \"{got}\"", facts),
  source: "RFC 959, 4.1.2 (227: h1,h2,h3,h4,p1,p2); RFC 2428, 3 (229: |||port|)",
  explains: [],
  remedy: {
    server: {
      general: () => [
        { text: l10n.t("Configure the passive address as a bare IPv4 address: no ftp://, no quotes, no port, no name") },
        { text: l10n.t("The 227 must be one line with six numbers in parentheses") },
      ],
    },
    client: () => [...useEpsv(), ...useActiveMode()],
  },
  judge(evidence) {
    for (const { command, announced } of ownTries(evidence)) {
      if (announced.status !== "failed") continue;
      // A yes that is not the one that belongs here: clients look for 227 and 229.
      const reply = refusal(announced);
      const got = announced.failure.kind === "malformed" ? announced.failure.got : reply && reply.code < 400 ? replyText(reply) : undefined;
      // Four numbers cannot name an IPv6 address: whatever PASV says there, nobody needs it.
      if (got === undefined || (command === "PASV" && controlFamily(evidence) === 6)) continue;
      return { certainty: "certain", facts: { command, got }, cites: spans(announced) };
    }
    return undefined;
  },
});
