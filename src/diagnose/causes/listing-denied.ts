import * as l10n from "@vscode/l10n";
import { setting } from "../serverAdvice";
import { refusedOperation } from "../refusedOperation";
import type { Cause } from "../verdict";

export const listingDenied: Cause = Object.freeze<Cause>({
  id: "listing-denied",
  layer: "transfer",
  summary: (facts) => l10n.t("The connections are sound; the server refuses the listing itself: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (450, 550)",
  explains: [],
  remedy: {
    server: { vsftpd: () => [setting("dirlist_enable", "YES", l10n.t("Without it all listings are refused"))],
      general: () => [{ text: l10n.t("Let the account's user read and enter the directory: mode and owner, and the daemon's own rules for listings") }] },
    client: () => [l10n.t("Change to a directory that may be listed")],
  },
  judge(evidence) {
    const found = refusedOperation(evidence);
    if (found?.trouble !== "listing") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
