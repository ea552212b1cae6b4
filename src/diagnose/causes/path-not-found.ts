import * as l10n from "@vscode/l10n";
import { refusedOperation } from "../symptoms/refusedOperation";
import type { Cause } from "../verdict";

export const pathNotFound: Cause = Object.freeze<Cause>({
  id: "path-not-found",
  layer: "transfer",
  summary: (facts) => l10n.t("The connections are sound; the server does not find what {command} names: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (550)",
  explains: [],
  remedy: {
    server: { general: () => [{ text: l10n.t("Compare the path with what the account sees: in a jail (chroot) the root is its home directory") }] },
    client: () => [l10n.t("List the parent directory and copy the name from there; upper and lower case differ on most servers"), l10n.t("Create the directory first, or start from the path that PWD shows")],
  },
  judge(evidence) {
    const found = refusedOperation(evidence);
    if (found?.trouble !== "path") return undefined;
    const { facts, cites } = found;
    return { certainty: "certain", facts, cites };
  },
});
