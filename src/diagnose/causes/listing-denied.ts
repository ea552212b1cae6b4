import * as l10n from "@vscode/l10n";
import { decisiveLine, ownTries, replyText, spans } from "../symptoms/reading";
import { setting } from "../advice/serverAdvice";
import { refusedOperation } from "../symptoms/refusedOperation";
import { recognise } from "../server";
import type { Advice, Cause } from "../verdict";
import { anyOf } from "../symptoms/wording";

const UNREAD = anyOf(/(?:failed|unable|not able|could not|couldn't|cannot|can't) (?:to )?(?:open|read) (?:the )?(?:directory|\[|folder)/);

export const listingDenied: Cause = Object.freeze<Cause>({
  id: "listing-denied",
  layer: "transfer",
  summary: (facts) => facts.command === "LIST -a" ? l10n.t("The server calls the listing a success and sends nothing, not even the directory itself: it may not read it, or its rules hide all.")
    : l10n.t("The connections are sound; the server refuses the listing itself: \"{reply}\"", facts),
  source: "RFC 959, 4.2.2 (450, 550)",
  explains: [],
  remedy: {
    server: {
      vsftpd: ({ reply }) => UNREAD.test(String(reply)) ? [readable()] : [
        setting("dirlist_enable", "YES", l10n.t("Without it all listings are refused; cmds_allowed must hold LIST, cmds_denied must not")),
      ],
      proftpd: () => [readable(), { text: l10n.t("Look for <Limit LIST>, <Limit DIRS> or <Limit ALL> that denies, and for HideNoAccess") }],
      pyftpdlib: () => [{ text: l10n.t("The permissions of the user need the letter \"l\" (perm=\"elr\")") }, readable()],
      general: () => [readable()],
    },
    client: () => [l10n.t("Change to a directory that may be listed")],
  },
  judge(evidence) {
    const found = refusedOperation(evidence);
    if (found?.trouble === "listing") return { certainty: "certain", facts: found.facts, cites: found.cites };
    for (const { listing } of ownTries(evidence)) {
      // vsftpd and Pure-FTPd call it a success, and send nothing.
      if (listing.status !== "ok" || listing.value.bytes > 0 || !UNREAD.test(replyText(listing.value.completed))) continue;
      const reply = decisiveLine(listing.value.completed, UNREAD);
      return { certainty: "certain", facts: { command: "LIST", reply, code: listing.value.completed.code }, cites: spans(listing) };
    }
    const { all } = evidence;
    // Where everything may be read it lists "." and ".." then; others strip them, or do not know the option.
    if (all?.status !== "ok" || all.value.bytes > 0 || recognise(evidence).software !== "proftpd") return undefined;
    const open = {
      candidates: [l10n.t("the account may not read the directory, or <Limit LIST> or <Limit DIRS> denies it"), l10n.t("the directory is empty, and ListOptions hides the rest")],
      experiment: l10n.t("Put a file there as the same account: if it is not listed either, reading is what is denied"),
    };
    return { certainty: "likely", facts: { command: "LIST -a", reply: replyText(all.value.completed) }, cites: spans(all), open };
  },
});

function readable(): Advice {
  return { text: l10n.t("Let the account's user read and enter the directory: mode and owner, and the daemon's own rules for listings") };
}
