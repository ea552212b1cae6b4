import * as l10n from "@vscode/l10n";
import { refusedOperation } from "../symptoms/refusedOperation";
import type { Cause } from "../verdict";

export const quotaExceeded: Cause = Object.freeze<Cause>({
  id: "quota-exceeded",
  layer: "transfer",
  summary: (facts) => l10n.t("The server has no room left for {command}: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (452, 552)",
  explains: [],
  remedy: {
    server: { general: () => [{ text: l10n.t("Raise the quota of the account, or make room on the disk: df -h and df -i on the server") }] },
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
