import * as l10n from "@vscode/l10n";
import { ALLOW_WRITING } from "../advice/writeAdvice";
import { refusedOperation } from "../symptoms/refusedOperation";
import type { Cause } from "../verdict";

export const permissionDenied: Cause = Object.freeze<Cause>({
  id: "permission-denied",
  layer: "transfer",
  summary: (facts) => l10n.t("The connections are sound; the server does not permit {command}: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (550, 553)",
  explains: [],
  remedy: {
    server: ALLOW_WRITING,
    client: () => [l10n.t("Use a directory that belongs to the account")],
  },
  judge(evidence) {
    const found = refusedOperation(evidence);
    if (found?.trouble !== "permission") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts: { ...facts, anonymous: /^(?:anonymous|ftp)$/i.test(evidence.target.user) }, cites };
  },
});
