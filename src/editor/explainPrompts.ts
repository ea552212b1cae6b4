import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";

export async function chooseLog(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title: l10n.t("Log of an FTP client or server"), openLabel: l10n.t("Explain") });
  return chosen?.[0];
}

/** A capture, and if the user has it the one that was made at the other end of the same conversation. Empty: given up. */
export async function chooseCaptures(): Promise<readonly vscode.Uri[]> {
  const ask = (title: string) => vscode.window.showOpenDialog({
    title, openLabel: l10n.t("Explain"), canSelectMany: true,
    filters: { [l10n.t("Packet captures")]: ["pcap", "pcapng", "cap", "gz"], [l10n.t("All files")]: ["*"] },
  });
  const chosen = await ask(l10n.t("Packet capture of an FTP conversation"));
  const [first, second] = chosen ?? [];
  if (!first) return [];
  if (second) return [first, second];
  const alone = { label: l10n.t("Explain this capture"), detail: first.path };
  const both = { label: l10n.t("Add a capture of the same conversation from its other end…"), detail: l10n.t("Two captures show what a router between them has changed or lost") };
  const answer = await vscode.window.showQuickPick([alone, both], { title: l10n.t("FTP: Explain capture") });
  if (answer === both) return [first, ...await ask(l10n.t("The capture from the other end")) ?? []];
  return answer ? [first] : [];
}
