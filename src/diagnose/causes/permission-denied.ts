import * as l10n from "@vscode/l10n";
import { setting } from "../advice/serverAdvice";
import { refusedOperation } from "../symptoms/refusedOperation";
import type { Cause } from "../verdict";

export const permissionDenied: Cause = Object.freeze<Cause>({
  id: "permission-denied",
  layer: "transfer",
  summary: (facts) => l10n.t("The connections are sound; the server does not permit {command}: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (550, 553)",
  explains: [],
  remedy: {
    server: { vsftpd: () => [setting("write_enable", "YES", l10n.t("Without it every command that changes something is refused"))],
      general: () => [{ text: l10n.t("Let the account's user write there: owner and mode of the directory, and the daemon's own rules for writing") }] },
    client: () => [l10n.t("Use a directory that belongs to the account")],
  },
  judge(evidence) {
    const found = refusedOperation(evidence);
    if (found?.trouble !== "permission") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
