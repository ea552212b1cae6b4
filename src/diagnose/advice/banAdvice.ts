import * as l10n from "@vscode/l10n";

/* What to say where a client's address may have been banned. */

/** On the server. */
export function lookForBan(): readonly { readonly text: string }[] {
  return [{ text: l10n.t("Check for a ban of this client's address (fail2ban, CSF, the provider's panel)") }];
}

/** With a client. */
export function waitForEnd(): readonly string[] {
  return [
    l10n.t("Wait some minutes before the next try: many bans end by themselves, and each try may renew them"),
    l10n.t("Try from another network, for example a phone's hotspot"),
  ];
}
