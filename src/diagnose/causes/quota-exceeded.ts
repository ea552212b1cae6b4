import * as l10n from "@vscode/l10n";
import { setting } from "../advice/serverAdvice";
import { refusedOperation } from "../symptoms/refusedOperation";
import type { Cause } from "../verdict";

export const quotaExceeded: Cause = Object.freeze<Cause>({
  id: "quota-exceeded",
  layer: "transfer",
  summary: (facts) => l10n.t("The server has no room left for {command}: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (452, 552)",
  explains: [],
  remedy: {
    server: {
      // ftpd.c: MSG_NO_DISK_SPACE is about MaxDiskUsage alone, MSG_QUOTA_EXCEEDED about the account.
      pureftpd: ({ reply }) => /disk full/i.test(String(reply)) ? [
        setting("MaxDiskUsage", "99", l10n.t("Uploads are refused when the disk is fuller than so many per cent: raise it, or make room")),
      ] : /quota/i.test(String(reply)) ? [
        { text: l10n.t("Raise the quota of the account: Quota FILES:MEGABYTES for all, pure-pw usermod USER -n FILES -N MEGABYTES for a virtual user") },
        { text: l10n.t("Files that went otherwise still count: pure-quotacheck counts anew") },
      ] : makeRoom(),
      proftpd: ({ reply }) => /quota/i.test(String(reply)) ? [{ text: l10n.t("Raise the limit in the tables that QuotaLimitTable names (ftpquota), or take away from QuotaTallyTable what is gone") }] : makeRoom(),
      general: makeRoom,
    },
    client: () => [l10n.t("Delete what is not needed, then transfer again; a file that was cut off must be sent anew")],
  },
  judge(evidence) {
    const found = refusedOperation(evidence);
    if (found?.trouble !== "quota") return undefined;
    const { facts, cites } = found;
    // A write that fails has other reasons as well.
    return { certainty: /failure writing|during write/i.test(String(facts.reply)) ? "likely" : "certain", facts, cites };
  },
});

function makeRoom(): readonly { readonly text: string }[] {
  return [{ text: l10n.t("Raise the quota of the account, or make room on the disk: df -h and df -i on the server") }];
}
