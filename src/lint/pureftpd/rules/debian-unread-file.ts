import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import type { Conf } from "../conf";

export const debianUnreadFile = defineRule<Conf>({
  id: "pureftpd/debian-unread-file",
  severity: "hint",
  summary: "Debian: nobody reads /etc/pure-ftpd/pure-ftpd.conf where the folder conf beside it has the options.",
  source: "pure-ftpd-wrapper(8) and /etc/init.d/pure-ftpd: the daemon is started with switches, and reads a file only where that is its only argument",
  *check({ isBesideOptions, settings: [first] }) {
    if (!isBesideOptions || !first) return;
    yield {
      range: first.name.range,
      message: l10n.t("a folder conf lies beside this file: expected each option in a file of its own there; pure-ftpd-wrapper, which starts the daemon on Debian, does not read this one"),
    };
  },
});
