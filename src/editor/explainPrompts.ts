import * as vscode from "vscode";
import * as l10n from "@vscode/l10n";

/** Asks for a file; undefined when the user gives up. */
export async function chooseLog(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title: l10n.t("Log of an FTP client or server"), openLabel: l10n.t("Explain") });
  return chosen?.[0];
}

/** One capture, or two that were made at both ends of the same conversation. Empty: given up. */
export async function chooseCaptures(): Promise<readonly vscode.Uri[]> {
  return await ask(l10n.t("Packet capture of an FTP conversation, or one from each of its ends")) ?? [];
}

/** The capture that was made at the other end of the same conversation. */
export async function chooseOtherEnd(): Promise<vscode.Uri | undefined> {
  return (await ask(l10n.t("Capture of the same conversation from its other end")))?.[0];
}

function ask(title: string): Thenable<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title, openLabel: l10n.t("Explain"), canSelectMany: true,
    filters: { [l10n.t("Packet captures")]: ["pcap", "pcapng", "cap", "gz"], [l10n.t("All files")]: ["*"] },
  });
}
