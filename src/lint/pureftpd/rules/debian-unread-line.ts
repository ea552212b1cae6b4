import * as l10n from "@vscode/l10n";
import { defineRule } from "../../rule";
import { quote } from "../../shared/quote";
import type { Conf } from "../conf";

export const debianUnreadLine = defineRule<Conf>({
  id: "pureftpd/debian-unread-line",
  severity: "warning",
  summary: "Debian: of a file with several values, only the first is read.",
  source: "parse_file in pure-ftpd-wrapper: it returns at the first line that makes a switch",
  *check({ optionFile }) {
    const setting = optionFile?.setting;
    if (!setting) return;
    for (const range of optionFile.unread) {
      yield {
        range,
        message: l10n.t("a second value: expected one line; pure-ftpd-wrapper goes by line {line}, {value}, and does not read on",
          { line: setting.line + 1, value: quote(setting.value.text) }),
        fixes: [{ title: l10n.t("Turn the line into a comment"), safe: true, edits: [{ range: { start: range.start, end: range.start }, text: "#" }] }],
      };
    }
  },
});
